import Cards
import Scheduler
import Store

/// Cards that want attention, each with the line of its note.
struct CardList: Hashable {
  enum Kind: String, Hashable {
    case leeches, costliest, falling
  }

  struct Entry: Hashable {
    var card: StoredCard
    /// What it is in the list for: `9 lapses`.
    var reason: String

    /// `path:line`, as editors take it; empty for a card from standard input.
    var place: String { card.path.isEmpty ? "" : "\(card.path):\(card.card.line)" }
  }

  var kind: Kind
  /// How many there are in all, where that is known.
  var count: Int
  var entries: [Entry]
  /// Milliseconds of all answers to leeches.
  private var leechesTook: Int

  init(_ kind: Kind, _ figures: Figures) {
    self.kind = kind
    leechesTook = figures.leechesTook
    let cards =
      switch kind {
      case .leeches: figures.worstLeeches
      case .costliest: figures.costliest
      case .falling: figures.falling
      }
    entries = cards.map { Entry(card: $0, reason: Self.reason($0, kind)) }
    count = kind == .leeches ? figures.leeches : cards.count
  }

  private static func reason(_ card: StoredCard, _ kind: Kind) -> String {
    let time = Duration.milliseconds(card.spent).short
    switch kind {
    case .leeches: return "\(card.memory?.lapses ?? 0) lapses, \(time)"
    case .costliest:
      return "\(time), \(card.reviews) \(card.reviews == 1 ? "review" : "reviews")"
    case .falling:
      guard let before = card.trend.before else { return "" }
      return "\(decimal(before.mean)) (\(before.count)) → \(decimal(card.trend.recentMean)) (3)"
    }
  }

  /// "What should I fix?"
  var advice: String? {
    guard kind == .leeches, count > 0 else { return nil }
    let words = count == 1 ? "1 card has" : "\(count) cards have"
    let takes = count == 1 ? "it has taken" : "they have taken"
    return "To fix: \(words) been forgotten \(Figures.leechLapses) times or more; "
      + "\(takes) \(Duration.milliseconds(leechesTook).short)."
  }

  var json: JSONValue {
    .array(entries.map { Self.json($0.card, kind) })
  }

  private static func json(_ stored: StoredCard, _ kind: Kind) -> JSONValue {
    let card: JSONValue = [
      "id": .string(stored.id.description), "deck": .string(stored.deck),
      "source": ["path": .string(stored.path), "line": .int(stored.card.line)],
      "question": .string(stored.card.question), "answer": .string(stored.card.answer),
      "rule": .string(stored.card.rule), "reviews": .int(stored.reviews),
      "lapses": .int(stored.memory?.lapses ?? 0), "milliseconds": .int(stored.spent),
      "interval": .int(stored.memory?.interval.rawValue ?? 0),
      "easeFactor": .double(Double(stored.memory?.ease.rawValue ?? 250) / 100),
    ]
    guard kind == .falling, let before = stored.trend.before else { return card }
    return card.merging([
      "before": ["mean": .double(before.mean), "n": .int(before.count)],
      "last": ["mean": .double(stored.trend.recentMean), "n": .int(stored.trend.recent.count)],
    ])
  }

  var section: ReportSection {
    ReportSection(
      key: kind.rawValue, title: title, lines: entries.isEmpty ? ["none"] : summary,
      table: DataTable(
        columns: [
          .init("why", "why", .text), .init("question", "question", .text),
          .init("deck", "deck", .text), .init("place", "in the note", .text),
          .init("id", "card", .text),
        ],
        rows: entries.map {
          [
            .text($0.reason), .text($0.card.card.question), .text($0.card.deck), .text($0.place),
            .text($0.card.id.description),
          ]
        }),
      definition: definition, cards: entries)
  }

  private var summary: [String] {
    count > entries.count ? ["\(count) in all, the worst \(entries.count):"] : []
  }

  private var title: String {
    switch kind {
    case .leeches: "Leeches"
    case .costliest: "Cards that cost most time"
    case .falling: "Cards whose grade falls most"
    }
  }

  private var definition: String {
    switch kind {
    case .leeches:
      "Cards that were forgotten eight times or more after they had been learned, and that are "
        + "still asked. Rewrite them, split them, or suspend them: such a card rarely gets better."
    case .costliest:
      "The ten cards with the longest time over all their answers, drill and cram included, of "
        + "those that are still asked; whatever days are asked about."
    case .falling:
      "The mean of a card's last three scheduled grades against the mean of all before, of which "
        + "there must be three or more; the ten deepest falls, whatever days are asked about. With "
        + "few answers a fall may be chance: the numbers of answers are in brackets."
    }
  }
}
