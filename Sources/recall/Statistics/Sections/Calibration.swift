import Scheduler
import Store

/// What the intervals promised against what was remembered.
struct Calibration: Hashable {
  struct Group: Hashable {
    var step: IntervalStep
    var share: Proportion
    /// Mean of what the intervals promised, 0...1; `nil` where there is nothing.
    var promised: Double?
  }

  var groups: [Group]
  var total: Proportion
  var promised: Double?

  init(_ sum: Tally) {
    let millionths = IntervalStep.allCases.map { sum[.promised($0)] }
    groups = IntervalStep.allCases.map { step in
      let share = Proportion(passed: sum[.passedAfter(step)], n: sum[.after(step)])
      return Group(step: step, share: share, promised: Self.mean(sum[.promised(step)], share.n))
    }
    total = groups.reduce(Proportion()) { $0 + $1.share }
    promised = Self.mean(millionths.reduce(0, +), total.n)
  }

  private static func mean(_ millionths: Int, _ n: Int) -> Double? {
    n > 0 ? Double(millionths) / 1_000_000 / Double(n) : nil
  }

  var json: JSONValue {
    [
      "total": total.json.merging(["promised": promised.map(JSONValue.double)]),
      "intervals": .array(
        groups.map {
          $0.share.json.merging([
            "range": .string($0.step.title), "from": .int($0.step.shortest.rawValue),
            "to": $0.step.longest.map { .int($0.rawValue) },
            "promised": $0.promised.map(JSONValue.double),
          ])
        }),
    ]
  }

  private var summary: String {
    guard let promised, let interval = total.interval else {
      return "no learned card has come back for review yet"
    }
    let words = "the intervals promised \(percent(promised)), you remembered \(total.sentence): "
    if interval.high < promised { return words + "less than promised" }
    if interval.low > promised { return words + "more than promised" }
    return words + "as promised, as far as can be told"
  }

  var section: ReportSection {
    ReportSection(
      key: "calibration", title: "What the intervals promised", lines: [summary],
      charts: total.n == 0
        ? []
        : [
          .rates(
            groups.filter { $0.share.n > 0 }.map {
              .init(label: $0.step.title, share: $0.share, promised: $0.promised)
            })
        ],
      table: DataTable(
        columns: [
          .init("interval", "interval before", .text), .init("recall", "remembered", .share),
          .init("promised", "promised", .rate),
        ],
        rows: groups.map {
          [.text($0.step.title), .share($0.share), $0.promised.map { .rate($0) } ?? .none]
        }),
      definition: """
        The answers that true retention counts, by the interval that the card had before the \
        answer. SM-2 names no figure; its author remembered 89 to 92 % with it, so an interval of \
        I days is held to promise 90 % on the day that it ends and 0.9^(t/I) after t days, early or \
        late; the column has the mean over the answers. Where the interval in brackets does not \
        reach the promise, the intervals are too long (or too short) for you or for your cards.
        """,
      legend: "remembered (95 % interval) number of answers; promised for the day of the answer")
  }
}

extension IntervalStep {
  var title: String {
    switch self {
    case .day: "1 d"
    case .week: "2–6 d"
    case .weeks: "7–20 d"
    case .month: "21–59 d"
    case .months: "2–6 mo"
    case .half: "6–12 mo"
    case .year: "1–2 y"
    case .years: "2 y+"
    }
  }
}

extension EaseStep {
  var title: String {
    switch self {
    case .floor: "1.3"
    case .veryLow: "1.31–1.69"
    case .low: "1.7–2.09"
    case .belowInitial: "2.1–2.49"
    case .initial: "2.5"
    case .high: "2.51–2.89"
    case .veryHigh: "2.9+"
    }
  }
}
