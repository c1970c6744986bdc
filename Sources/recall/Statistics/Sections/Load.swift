import Scheduler
import Store

/// What the learning costs: answers and minutes a day.
struct Load {
  /// Days of the calendar: a year.
  static let calendarLength = 365
  /// Days of the columns.
  static let columnLength = 90

  /// Days with an answer, in order.
  var days: [(day: Day, work: Work)]
  var last: Day
  /// The first day that could have had an answer.
  private var first: Day
  /// Of the last 30 days.
  private(set) var month = Work()
  private(set) var monthDays = 0
  /// The days that the month has had so far.
  private var monthLength: Int
  private(set) var total = Work()

  init(_ days: [(day: Day, tally: Tally)], _ query: StatisticsQuery) {
    self.days = days.map { ($0.day, Work($0.tally)) }.filter { $0.1.answers > 0 }
    last = query.until
    first = max(query.since ?? StatisticsQuery.earliest, self.days.first?.day ?? last)
    monthLength = min(30, (last - first).rawValue + 1)
    for (day, work) in self.days {
      total += work
      guard day > last + Days(-30) else { continue }
      month += work
      monthDays += 1
    }
  }

  /// "What does it cost me?"
  var cost: String? {
    guard monthDays > 0 else { return nil }
    let minutes = Self.minutes(month.took, days: monthDays)
    return "It takes \(minutes) a day, on \(monthDays) of the last \(monthLength) "
      + (monthLength == 1 ? "day." : "days.")
  }

  private static func minutes(_ milliseconds: Int, days: Int) -> String {
    let seconds = (milliseconds / max(1, days) + 500) / 1000
    let minutes = (seconds + 30) / 60
    if seconds < 60 { return "\(seconds) s" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func words(today: Work) -> [String] {
    var lines = ["\(last.isoDate): \(today.words)"]
    guard !days.isEmpty else { return lines }
    let reviews = decimal(Double(month.scheduled) / Double(max(1, monthDays)))
    if monthDays > 0 {
      lines.append(
        "last \(monthLength) days: \(reviews) answers and "
          + "\(Self.minutes(month.took, days: monthDays)) a day on \(monthDays) days")
    }
    let length = (last - first).rawValue + 1
    let seconds = decimal(Double(total.scheduledTook) / 1000 / Double(max(1, total.scheduled)))
    lines.append(
      "in all: \(total.scheduled) answers on \(days.count) of \(length) days, "
        + "\(Duration.milliseconds(total.took).short), \(seconds) s an answer")
    if total.drill + total.cram > 0 {
      lines.append(
        "apart from these: \(total.drill) repeated on the same day, \(total.cram) crammed, "
          + Duration.milliseconds(total.otherTook).short)
    }
    return lines
  }

  func section(today: Work) -> ReportSection {
    ReportSection(
      key: "days", title: "Load", lines: words(today: today), charts: charts,
      table: DataTable(
        columns: [
          .init("day", "day", .text), .init("reviews", "reviews", .count),
          .init("new", "new", .count), .init("failed", "failed", .count),
          .init("drill", "repeated", .count), .init("cram", "crammed", .count),
          .init("milliseconds", "time", .duration),
          .init("drillMilliseconds", "repeating", .duration),
        ],
        rows: days.map { day, work in
          [
            .text(day.isoDate), .count(work.reviews), .count(work.new), .count(work.failed),
            .count(work.drill), .count(work.cram), .duration(work.scheduledTook),
            .duration(work.otherTook),
          ]
        }),
      definition: """
        Answers are scheduled ones: reviews of learned cards and first answers to new ones. \
        Repetitions on the same day (drill) and cram are shown apart; minutes are of all of them. \
        An answer counts for as long as it took from question to grade, ten minutes at most. Days \
        are yours, as they were where you were when you answered.
        """)
  }

  private var charts: [Chart] {
    guard !days.isEmpty else { return [] }
    let length = min(Self.columnLength, max(7, (last - first).rawValue + 1))
    let byDay = Dictionary(days.map { ($0.day, $0.work) }, uniquingKeysWith: { $1 })
    let shown = (0..<length).map { last + Days($0 - length + 1) }
    let labels = shown.map { CivilDate($0).short }
    let start = last + Days(1 - Self.calendarLength)
    let took = shown.map { byDay[$0]?.took ?? 0 }
    let isShort = took.allSatisfy { $0 < 60_000 }
    return [
      .columns(
        .init(
          title: "answers a day", unit: "answers", labels: labels,
          values: shown.map { Double(byDay[$0]?.scheduled ?? 0) })),
      .columns(
        .init(
          title: isShort ? "seconds a day" : "minutes a day", unit: isShort ? "s" : "min",
          labels: labels, values: took.map { Double($0) / (isShort ? 1000 : 60_000) })),
      .calendar(
        CalendarDays(
          first: start,
          counts: (0..<Self.calendarLength).map { byDay[start + Days($0)]?.scheduled ?? 0 })),
    ]
  }

  var json: JSONValue {
    [
      "days": .array(
        days.map { JSONValue.object(["day": .string($0.day.isoDate)]).merging($0.work.json) }),
      "month": month.json.merging(["days": .int(monthDays)]),
      "total": total.json.merging(["days": .int(days.count)]),
    ]
  }
}

extension Work {
  static func += (left: inout Work, right: Work) {
    left.reviews += right.reviews
    left.new += right.new
    left.drill += right.drill
    left.cram += right.cram
    left.failed += right.failed
    left.scheduledTook += right.scheduledTook
    left.otherTook += right.otherTook
  }
}

/// Answers on each day of a year, for a picture of weeks.
struct CalendarDays: Hashable {
  var first: Day
  var counts: [Int]

  var last: Day { first + Days(counts.count - 1) }

  /// 0 for a day without answers, 1...4 by the quarters of the days that have some.
  var levels: [Int] {
    let active = counts.filter { $0 > 0 }.sorted()
    guard let least = active.first, let most = active.last else { return counts.map { _ in 0 } }
    if least == most { return counts.map { $0 == 0 ? 0 : 4 } }
    let borders = (1...3).map { active[min(active.count - 1, active.count * $0 / 4)] }
    return counts.map { count in
      count == 0 ? 0 : 1 + borders.count { count > $0 }
    }
  }
}
