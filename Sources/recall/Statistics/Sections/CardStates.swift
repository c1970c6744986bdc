import Store

/// Cards by where they are in their lives.
struct CardStates: Hashable {
  var counts: [Standing.State: Int] = [:]

  private static let shown: [(state: Standing.State, key: String, title: String)] = [
    (.new, "new", "new"), (.learning, "learning", "failed last"), (.young, "young", "young"),
    (.mature, "mature", "mature"), (.draft, "drafts", "drafts"),
    (.suspended, "suspended", "suspended"), (.retired, "retired", "set aside"),
  ]

  init(_ standings: [(facet: Facet, standing: Standing, cards: Int)]) {
    for (_, standing, cards) in standings { counts[standing.state, default: 0] += cards }
  }

  private func count(_ state: Standing.State) -> Int { counts[state] ?? 0 }

  var json: JSONValue {
    .object(
      Dictionary(
        Self.shown.map { ($0.key, .int(count($0.state))) }, uniquingKeysWith: { $1 }))
  }

  var section: ReportSection {
    let sum = Self.shown.reduce(0) { $0 + count($1.state) }
    let words = Self.shown.filter { count($0.state) > 0 }.map { "\($0.title) \(count($0.state))" }
    return ReportSection(
      key: "states", title: "Cards",
      lines: [sum == 0 ? "no cards yet" : words.joined(separator: " · ")],
      charts: sum == 0
        ? [] : [.bars(Self.shown.map { .init(label: $0.title, count: count($0.state)) })],
      table: DataTable(
        columns: [.init("state", "state", .text), .init("cards", "cards", .count)],
        rows: Self.shown.map { [.text($0.title), .count(count($0.state))] }),
      definition: """
        New: never answered. Failed last: forgotten at the last answer and not passed since. \
        Young: an interval below 21 days; mature: from 21. Drafts wait for a yes or a no. \
        Suspended: by you. Set aside: the text is gone from the notes.
        """)
  }
}
