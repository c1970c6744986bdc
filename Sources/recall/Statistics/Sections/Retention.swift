import Scheduler
import Store

/// True retention as Anki defines it: of the scheduled answers to cards with an interval of at
/// least one day before the answer, the share that passed (grade 3 or better). Young below 21
/// days, mature from 21. Drill, cram and answers taken back count nowhere.
struct Retention: Hashable {
  var young = Proportion()
  var mature = Proportion()
  var total: Proportion { young + mature }

  init() {}

  init(_ tally: Tally) { (young, mature) = (tally.recall(.young), tally.recall(.mature)) }

  init(_ days: [(day: Day, tally: Tally)], in range: ClosedRange<Day>?) {
    guard let range else { return }
    for (day, tally) in days where range.contains(day) { self += Retention(tally) }
  }

  static func += (left: inout Retention, right: Retention) {
    left.young = left.young + right.young
    left.mature = left.mature + right.mature
  }

  var json: JSONValue { ["young": young.json, "mature": mature.json, "total": total.json] }
}

/// Retention of the usual spans of days.
struct RetentionTable: Hashable {
  enum Period: String, CaseIterable {
    case today, yesterday, week, month, year, all

    /// The days it covers, up to the last one that is asked about.
    func days(until last: Day) -> ClosedRange<Day> {
      switch self {
      case .today: last...last
      case .yesterday: last + Days(-1)...last + Days(-1)
      case .week: last + Days(-6)...last
      case .month: last + Days(-29)...last
      case .year: last + Days(-364)...last
      case .all: StatisticsQuery.earliest...last
      }
    }

    func title(isUpToNow: Bool) -> String {
      switch self {
      case .today: isUpToNow ? "today" : "last day"
      case .yesterday: isUpToNow ? "yesterday" : "day before"
      case .week: "7 days"
      case .month: "30 days"
      case .year: "365 days"
      case .all: "all"
      }
    }
  }

  struct Row: Hashable {
    var period: Period
    var retention: Retention
  }

  var rows: [Row]
  private var isUpToNow: Bool

  init(_ days: [(day: Day, tally: Tally)], _ query: StatisticsQuery) {
    isUpToNow = query.isUpToNow
    rows = Period.allCases.map {
      Row(
        period: $0, retention: Retention(days, in: query.clipped($0.days(until: query.until))))
    }
  }

  subscript(period: Period) -> Retention {
    rows.first { $0.period == period }?.retention ?? Retention()
  }

  var json: JSONValue {
    .object(
      Dictionary(
        rows.map { ($0.period.rawValue, $0.retention.json) }, uniquingKeysWith: { $1 }))
  }

  var section: ReportSection {
    ReportSection(
      key: "retention", title: "True retention", lines: [],
      table: DataTable(
        columns: [
          .init("period", "", .text), .init("young", "young", .share),
          .init("mature", "mature", .share), .init("total", "total", .share),
        ],
        rows: rows.map {
          [
            .text($0.period.title(isUpToNow: isUpToNow)), .share($0.retention.young),
            .share($0.retention.mature), .share($0.retention.total),
          ]
        }),
      showsTable: true,
      definition: """
        Of the scheduled answers to cards that had an interval of a day or more before the answer, \
        the share with grade 3 or better. Young: an interval below 21 days before the answer; \
        mature: from 21. In brackets the Wilson score interval at 95 %, then the number of \
        answers. First answers to new cards, repetitions on the same day (drill), cram and answers \
        taken back do not count. This is Anki's true retention. A day begins at the hour that was \
        set when the answer was given (four in the morning unless you change it), on the clock \
        that you had where you were; 30 days are today and the 29 before.
        """,
      legend: "share that passed (95 % interval), number of answers; mature from 21 days")
  }
}
