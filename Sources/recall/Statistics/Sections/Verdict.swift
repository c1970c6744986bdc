import Scheduler
import Store

/// The answers to the questions that one opens the statistics with.
struct Verdict: Hashable {
  /// "Am I remembering?"
  var sentence: String
  /// "Is it getting better?", "What does it cost?", "What should I fix?", as far as there is
  /// something to say.
  var more: [String]
  /// The last 30 days less the 30 before; `nil` unless both have answers.
  var change: Difference?
  private var before = Proportion()

  init(
    _ days: [(day: Day, tally: Tally)], _ retention: RetentionTable, _ load: Load,
    _ leeches: CardList, _ query: StatisticsQuery
  ) {
    sentence = Self.sentence(retention, query)
    let earlier = query.until + Days(-59)...query.until + Days(-30)
    let before = Retention(days, in: query.clipped(earlier)).total
    self.before = before
    change = Difference(retention[.month].total, before)
    more = [change.map { Self.words($0, before) }, load.cost, leeches.advice].compactMap(\.self)
  }

  /// Over the last 30 days, else over all.
  private static func sentence(_ retention: RetentionTable, _ query: StatisticsQuery) -> String {
    for period in [RetentionTable.Period.month, .all] {
      let recall = retention[period]
      guard let rate = recall.total.rate, let interval = recall.total.interval else { continue }
      let span = period == .month ? "in 30 days" : "in all"
      let mature = recall.mature.rate.map { "; mature cards \(percent($0))" } ?? ""
      let (n, isNow) = (recall.total.n, query.isUpToNow)
      return "You remember\(isNow ? "" : "ed") \(percent(rate)) of what you \(isNow ? "" : "had ")"
        + "learned (\(bounds(interval)), \(n) \(n == 1 ? "answer" : "answers") \(span))\(mature)."
    }
    return "There is no retention to state yet: no learned card has come back for review."
  }

  private static func words(_ change: Difference, _ before: Proportion) -> String {
    let earlier = "the 30 days before (\(percent(before.rate ?? 0)))"
    let unit = abs(change.value) >= 0.005 && abs(change.value) < 0.015 ? "point" : "points"
    let points = "\(signed(change.value)) \(unit) (\(signed(change.low)) to \(signed(change.high)))"
    if change.low > 0 { return "Better than in \(earlier): \(points)." }
    if change.high < 0 { return "Worse than in \(earlier): \(points)." }
    return "No clear change from \(earlier): \(points)."
  }

  private static func signed(_ value: Double) -> String {
    let points = Int((abs(value) * 100).rounded())
    return points == 0 ? "0" : (value < 0 ? "−" : "+") + String(points)
  }

  var json: JSONValue {
    [
      "sentence": .string(sentence), "more": .array(more.map(JSONValue.string)),
      "before": before.json,
      "change": change.map {
        ["value": .double($0.value), "low": .double($0.low), "high": .double($0.high)]
      },
    ]
  }
}

/// How much one share is above another, with a 95 % interval.
struct Difference: Hashable {
  var value: Double
  var low: Double
  var high: Double

  /// Of the two Wilson intervals; `nil` where either share has nothing.
  ///
  /// Source: R. G. Newcombe, "Interval estimation for the difference between independent
  /// proportions", Statistics in Medicine 17 (1998), method 10.
  init?(_ new: Proportion, _ old: Proportion) {
    guard let p = new.rate, let q = old.rate, let a = new.interval, let b = old.interval else {
      return nil
    }
    value = p - q
    low = value - ((p - a.low) * (p - a.low) + (b.high - q) * (b.high - q)).squareRoot()
    high = value + ((a.high - p) * (a.high - p) + (q - b.low) * (q - b.low)).squareRoot()
  }
}
