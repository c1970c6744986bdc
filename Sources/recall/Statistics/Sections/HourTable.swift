import Store

/// Recall by the hour of the day.
struct HourTable: Hashable {
  /// By hour, 0...23.
  var hours: [Proportion]

  init(_ sum: Tally) {
    hours = (0..<24).map { Proportion(passed: sum[.passedInHour($0)], n: sum[.inHour($0)]) }
  }

  private var total: Proportion { hours.reduce(Proportion()) { $0 + $1 } }

  /// Hours that are apart from the whole day by more than the chance of so many hours.
  private var unlikeTheRest: [Int] {
    guard let rate = total.rate else { return [] }
    let used = hours.count { $0.n > 0 }
    return hours.indices.filter { hours[$0].side(of: rate, groups: used) != 0 }
  }

  private var summary: String {
    guard total.n > 0 else { return "no learned card has come back for review yet" }
    guard !unlikeTheRest.isEmpty else {
      return "no hour is clearly better or worse than the whole day, \(total.sentence)"
    }
    let words = unlikeTheRest.map { "\(Self.name($0)) \(percent(hours[$0].rate ?? 0))" }
    return "unlike the whole day, \(total.sentence), by more than chance: "
      + words.joined(separator: ", ")
  }

  private static func name(_ hour: Int) -> String { hour < 10 ? "0\(hour):00" : "\(hour):00" }

  var json: JSONValue {
    .array(
      hours.enumerated().map { JSONValue.object(["hour": .int($0)]).merging($1.json) })
  }

  var section: ReportSection {
    let used = hours.indices.filter { hours[$0].n > 0 }
    return ReportSection(
      key: "hours", title: "Hours of the day", lines: [summary],
      charts: used.isEmpty
        ? []
        : [
          .rates(
            used.map { .init(label: Self.name($0), share: hours[$0], promised: nil) })
        ],
      table: DataTable(
        columns: [.init("hour", "hour", .text), .init("recall", "remembered", .share)],
        rows: hours.indices.map { [.text(Self.name($0)), .share(hours[$0])] }),
      definition: """
        The answers that true retention counts, by the hour in which they were given, on the clock \
        that you had where you were. Of twenty intervals at 95 % one misses by chance, so an hour \
        is named only when an interval that allows for the number of hours (Bonferroni) does not \
        reach the whole day's share.
        """,
      legend: "remembered (95 % interval) number of answers")
  }
}
