import Store

/// Decks, rules or tags side by side.
struct Comparison: Hashable {
  enum Kind: String, Hashable {
    case deck, rule, tag
  }

  struct Row: Hashable {
    var name: String
    var new = 0
    /// Due today or earlier; known of decks only.
    var due = 0
    var learned = 0
    var recall = Proportion()
    var work = Work()
  }

  var kind: Kind
  /// By name.
  var rows: [Row]

  init(_ figures: Figures, by kind: Kind) {
    self.kind = kind
    var rows: [String: Row] = [:]
    for (facet, standing, cards) in figures.standings {
      for name in Self.names(facet, kind) {
        if standing.state.isLearned { rows[name, default: Row(name: name)].learned += cards }
        if standing.state == .new { rows[name, default: Row(name: name)].new += cards }
      }
    }
    for (facet, tally) in figures.facets {
      for name in Self.names(facet, kind) {
        var row = rows[name] ?? Row(name: name)
        row.recall = row.recall + Retention(tally).total
        row.work += Work(tally)
        rows[name] = row
      }
    }
    if kind == .deck { for (name, due) in figures.dueNow { rows[name]?.due = due } }
    self.rows = rows.values.sorted { $0.name < $1.name }
  }

  private static func names(_ facet: Facet, _ kind: Kind) -> [String] {
    switch kind {
    case .deck: [facet.deck]
    case .rule: [facet.rule]
    case .tag: facet.tags
    }
  }

  var json: JSONValue {
    .array(
      rows.map {
        [
          "name": .string($0.name), "new": .int($0.new), "learned": .int($0.learned),
          "due": kind == .deck ? .int($0.due) : nil, "retention": $0.recall.json,
          "milliseconds": .int($0.work.took), "answers": .int($0.work.scheduled),
        ]
      })
  }

  private var title: String {
    switch kind {
    case .deck: "Decks"
    case .rule: "Rules that made the cards"
    case .tag: "Tags"
    }
  }

  private var summary: String {
    let counted = rows.filter { $0.recall.n > 0 }
    let many = "\(rows.count) \(rows.count == 1 ? kind.rawValue : kind.rawValue + "s")"
    guard counted.count > 1 else { return rows.isEmpty ? "none yet" : many }
    let sum = counted.reduce(Proportion()) { $0 + $1.recall }
    let low =
      counted
      .filter { $0.recall.side(of: sum.rate ?? 0, groups: counted.count) < 0 }
      .min { ($0.recall.rate ?? 0) < ($1.recall.rate ?? 0) }
    guard let low else { return many + "; none is clearly less remembered than the rest" }
    return "\(many); least remembered: \(visible(low.name, keepingLines: false)), "
      + low.recall.sentence
  }

  var section: ReportSection {
    let due: [DataTable.Column] = kind == .deck ? [.init("due", "due", .count)] : []
    return ReportSection(
      key: kind.rawValue + "s", title: title, lines: [summary],
      table: DataTable(
        columns: [.init(kind.rawValue, kind.rawValue, .text)] + due + [
          .init("new", "new", .count), .init("learned", "learned", .count),
          .init("recall", "remembered", .share), .init("milliseconds", "time", .duration),
        ],
        rows: rows.map { row in
          [.text(row.name)] + (kind == .deck ? [.count(row.due)] : []) + [
            .count(row.new), .count(row.learned), .share(row.recall), .duration(row.work.took),
          ]
        }),
      showsTable: !rows.isEmpty, chosenRows: mostAnswered, definition: definition,
      legend: "remembered (95 % interval) number of answers")
  }

  private var mostAnswered: [Int] {
    let order = rows.indices.sorted {
      (rows[$1].work.scheduled, $0) < (rows[$0].work.scheduled, $1)
    }
    return order.prefix(ReportSection.rowLimit).sorted()
  }

  private var definition: String {
    let past = """
      Answers count for what the card was when it was answered; new and learned count the cards as \
      they are now. Remembered is true retention over the days asked about; time is of all answers. \
      One is named as least remembered only when an interval that allows for the number of them \
      (Bonferroni) does not reach the share of all.
      """
    switch kind {
    case .deck:
      return "Decks side by side; a deck's own cards, without those of the decks below it. "
        + "An answer stays with the deck that the card was in. " + past
    case .rule:
      return "Which of the rules that turn notes into cards (docs/CARDS.md) makes cards that "
        + "stick. " + past
    case .tag:
      return "Tags of the note's front matter, and #tags in the bullet or in the headings above "
        + "it; a card with two counts in both. " + past
    }
  }
}
