import ArgumentParser
import Cards
import Scheduler
import Store

struct CardsCommand: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", abstract: "Search the cards; without a text, list them all.")

  @OptionGroup var collection: CollectionOptions
  @Option(help: "Show at most this many.")
  var limit = 1_000_000
  @Flag(help: "Only drafts, which are never asked until you accept them.")
  var drafts = false
  @Flag(help: "Only cards with a flag.")
  var flagged = false
  @Flag(help: "Print the cards as JSON.")
  var json = false
  @Argument(help: "Text in the question, the answer or the note.")
  var query: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run(in environment: Environment) throws {
    let store = try collection.open(in: environment, readOnly: true)
    let text = query.joined(separator: " ")
    let found = try store?.search(text, limit: drafts || flagged ? Int.max : limit) ?? []
    let cards = Array(
      found.filter { card in
        (!drafts || card.status == .draft) && (!flagged || card.isFlagged)
      }.prefix(limit))
    let terminal = environment.terminal
    if json {
      terminal.write(try JSONText.of(CardsJSON(cards: cards.map(CardsJSON.Entry.init))))
      return
    }
    for card in cards {
      let id = terminal.output.styled(card.id.description, .dim)
      let answer = clean(card.card.answer.split(separator: "\n").joined(separator: " / "))
      let state = CardsJSON.Entry(card).state
      let tail = terminal.output.styled("  \(state)\(card.isFlagged ? " · flagged" : "")", .dim)
      terminal.print("\(id)  \(clean(card.card.question)) → \(answer)\(tail)")
    }
    if cards.isEmpty {
      let kind = flagged ? "flagged " : ""
      terminal.print(
        text.isEmpty ? "There are no \(kind)cards." : "No \(kind)card has ‘\(clean(text))’.")
    }
  }

  private func clean(_ text: String) -> String { visible(text, keepingLines: false) }
}

/// docs/JSON.md describes it.
struct CardsJSON: Encodable {
  struct Source: Encodable {
    var path: String
    var line: Int
  }

  struct Entry: Encodable {
    var id: String
    var deck: String
    var source: Source
    var context: [String]
    var kind: String
    var rule: String
    var question: String
    var answer: String
    var state: String
    var repetitions: Int
    var interval: Int
    var easeFactor: Double
    var lapses: Int
    var due: String?
    var reviews: Int
    /// Left out when it is false, and when there is none.
    var flagged: Bool?
    var remark: String?

    init(_ stored: StoredCard) {
      id = stored.id.description
      deck = stored.deck
      source = Source(path: stored.path, line: stored.card.line)
      (context, kind, rule) = (stored.card.context, stored.card.kind.rawValue, stored.card.rule)
      (question, answer) = (stored.card.question, stored.card.answer)
      state = stored.stateName
      repetitions = stored.memory?.repetitions ?? 0
      interval = stored.memory?.interval.rawValue ?? 0
      easeFactor = Double(stored.memory?.ease.rawValue ?? 250) / 100
      lapses = stored.memory?.lapses ?? 0
      due = stored.due?.isoDate
      reviews = stored.reviews
      flagged = stored.isFlagged ? true : nil
      remark = stored.remark.isEmpty ? nil : stored.remark
    }
  }

  var cards: [Entry]
}

extension StoredCard {
  /// As the JSON of DESIGN.md names it: a failed card is learning until it passes.
  var stateName: String {
    switch status {
    case .draft: "draft"
    case .suspended: "suspended"
    case .retired: "retired"
    case .deleted: "deleted"
    case .rejected: "rejected"
    case .active:
      memory.map { $0.repetitions == 0 ? "learning" : "review" } ?? "new"
    }
  }
}
