import Scheduler

/// Learned cards by the day they are due.
struct Forecast: Hashable {
  var today: Day
  /// Due before today.
  var backlog: Int
  /// From today on, 30 days.
  var days: [Int]

  init(_ due: [(day: Day, cards: Int)], today: Day) {
    self.today = today
    backlog = due.filter { $0.day < today }.reduce(0) { $0 + $1.cards }
    let byDay = Dictionary(due.map { ($0.day, $0.cards) }, uniquingKeysWith: +)
    days = (0..<Statistics.horizon).map { byDay[today + Days($0)] ?? 0 }
  }

  var json: JSONValue {
    [
      "backlog": .int(backlog),
      "days": .array(
        days.enumerated().map {
          ["day": .string((today + Days($0)).isoDate), "due": .int($1)]
        }),
    ]
  }

  private var summary: String {
    let sum = days.reduce(0, +)
    guard sum + backlog > 0 else { return "nothing is due" }
    let week = days.prefix(7).reduce(0, +)
    let words = [
      backlog > 0 ? "overdue \(backlog)" : "", "today \(days[0])", "tomorrow \(days[1])",
      "7 days \(week)", "30 days \(sum)", "most on a day \(days.max() ?? 0)",
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  var section: ReportSection {
    let isEmpty = backlog + days.reduce(0, +) == 0
    return ReportSection(
      key: "forecast", title: "Due in the next 30 days", lines: [summary],
      charts: isEmpty
        ? []
        : [
          .columns(
            .init(
              title: "cards due", unit: "cards",
              labels: days.indices.map { CivilDate(today + Days($0)).short },
              values: days.map(Double.init)))
        ],
      table: DataTable(
        columns: [.init("day", "day", .text), .init("due", "due", .count)],
        rows: [[.text("before"), .count(backlog)]]
          + days.enumerated().map { [.text((today + Days($0)).isoDate), .count($1)] }),
      definition: """
        Learned cards by the day that they are due, if nothing is answered from now on; cards that \
        were suspended or set aside are left out. Overdue is what was due before today and has not \
        been answered. Cards you have yet to learn, and cards you will forget, come on top.
        """)
  }
}
