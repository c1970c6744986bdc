import Store

/// Learned cards by the length of their interval.
struct IntervalSpread: Hashable {
  /// In the order of ``IntervalStep``.
  var cards: [Int]

  init(_ standings: [(facet: Facet, standing: Standing, cards: Int)]) {
    cards = Array(repeating: 0, count: IntervalStep.allCases.count)
    for (_, standing, count) in standings {
      if let step = standing.interval { cards[step.rawValue] += count }
    }
  }

  private var titles: [String] { IntervalStep.allCases.map(\.title) }

  var json: JSONValue { Spread(titles: titles, cards: cards).json }

  var section: ReportSection {
    let sum = cards.reduce(0, +)
    let mature = cards.dropFirst(IntervalStep.month.rawValue).reduce(0, +)
    return ReportSection(
      key: "intervals", title: "Intervals of learned cards",
      lines: [sum == 0 ? "no learned cards yet" : "21 days or more: \(mature) of \(sum)"],
      charts: sum == 0 ? [] : [.bars(Spread(titles: titles, cards: cards).bars)],
      table: Spread(titles: titles, cards: cards).table("interval", "interval"),
      definition: """
        Cards that were answered and are asked when due, by the days from their last scheduled \
        answer to the day they are due. A month is 30 days here, a year 365.
        """)
  }
}

/// Learned cards by their E-Factor.
struct EaseSpread: Hashable {
  /// In the order of ``EaseStep``.
  var cards: [Int]

  init(_ standings: [(facet: Facet, standing: Standing, cards: Int)]) {
    cards = Array(repeating: 0, count: EaseStep.allCases.count)
    for (_, standing, count) in standings {
      if let step = standing.ease { cards[step.rawValue] += count }
    }
  }

  private var titles: [String] { EaseStep.allCases.map(\.title) }

  var json: JSONValue { Spread(titles: titles, cards: cards).json }

  var section: ReportSection {
    let sum = cards.reduce(0, +)
    return ReportSection(
      key: "easeFactors", title: "E-Factors",
      lines: [sum == 0 ? "no learned cards yet" : "at the floor of 1.3: \(cards[0]) of \(sum)"],
      charts: sum == 0 ? [] : [.bars(Spread(titles: titles, cards: cards).bars)],
      table: Spread(titles: titles, cards: cards).table("easeFactor", "E-Factor"),
      definition: """
        SM-2's measure of how easy a card is: an interval is the one before times the E-Factor. A \
        card begins with 2.5; each grade moves it, 1.3 is the least. Many cards at the floor are \
        a sign of cards that ask too much at once.
        """)
  }
}

private struct Spread {
  var titles: [String]
  var cards: [Int]

  var bars: [Chart.Bar] { zip(titles, cards).map { Chart.Bar(label: $0, count: $1) } }

  var json: JSONValue {
    .array(zip(titles, cards).map { ["range": .string($0), "cards": .int($1)] })
  }

  func table(_ key: String, _ title: String) -> DataTable {
    DataTable(
      columns: [.init(key, title, .text), .init("cards", "cards", .count)],
      rows: zip(titles, cards).map { [.text($0), .count($1)] })
  }
}
