import Scheduler
import Store

/// Retention week by week.
struct RetentionCurve: Hashable {
  struct Week: Hashable {
    /// A Monday.
    var monday: Day
    var retention: Retention
  }

  /// In order, from the first week with an answer to the last, those without any included.
  private(set) var weeks: [Week] = []

  init(_ days: [(day: Day, tally: Tally)]) {
    for (day, tally) in days {
      let recall = Retention(tally)
      guard recall.total.n > 0 else { continue }
      let monday = day.monday
      while let last = weeks.last, last.monday < monday {
        weeks.append(Week(monday: last.monday + Days(7), retention: Retention()))
      }
      if weeks.isEmpty { weeks.append(Week(monday: monday, retention: Retention())) }
      weeks[weeks.count - 1].retention += recall
    }
  }

  var json: JSONValue {
    .array(
      weeks.map {
        JSONValue.object(["week": .string($0.monday.isoDate)]).merging($0.retention.json)
      })
  }

  private var summary: [String] {
    let counted = weeks.filter { $0.retention.total.n > 0 }
    guard let last = counted.last else { return ["no learned card has come back for review yet"] }
    let byRate = counted.sorted { ($0.retention.total.rate ?? 0) < ($1.retention.total.rate ?? 0) }
    guard counted.count > 1, let best = byRate.last, let worst = byRate.first else {
      return ["one week so far: \(last.retention.total.sentence)"]
    }
    func name(_ week: Week) -> String { CivilDate(week.monday).short }
    return [
      "\(counted.count) weeks; the last, from \(name(last)), \(last.retention.total.sentence); "
        + "best from \(name(best)), \(best.retention.total.words); "
        + "worst from \(name(worst)), \(worst.retention.total.words)"
    ]
  }

  var section: ReportSection {
    ReportSection(
      key: "weeks", title: "Retention week by week", lines: summary,
      charts: weeks.count < 2
        ? []
        : [
          .curve(
            weeks.map {
              .init(label: CivilDate($0.monday).short, share: $0.retention.total)
            })
        ],
      table: DataTable(
        columns: [
          .init("week", "week from", .text), .init("young", "young", .share),
          .init("mature", "mature", .share), .init("total", "total", .share),
        ],
        rows: weeks.map {
          [
            .text($0.monday.isoDate), .share($0.retention.young), .share($0.retention.mature),
            .share($0.retention.total),
          ]
        }),
      definition: """
        True retention of each week from Monday to Sunday, young and mature cards together, with \
        the 95 % Wilson interval as a band. A week without answers leaves a gap. Where weeks are \
        too many for the picture, as many as needed are taken together.
        """)
  }
}

extension Day {
  /// The Monday of its week; day 0 was a Thursday.
  var monday: Day {
    let place = ((rawValue + 3) % 7 + 7) % 7
    return Day(rawValue: rawValue - place)
  }
}
