import ArgumentParser
import Store

struct DecksCommand: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "decks", abstract: "List the decks and their counts.")

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Print the decks as JSON.")
  var json = false

  func run(in environment: Environment) throws {
    let store = try collection.open(in: environment, readOnly: true)
    let decks = try store?.deckCounts(today: environment.today(in: store)) ?? []
    if json {
      environment.terminal.write(try JSONText.of(DecksJSON(decks: decks.map(DecksJSON.Deck.init))))
    } else if decks.isEmpty {
      environment.terminal.print("There are no decks yet: recall import notes.md")
    } else {
      DeckTable(terminal: environment.terminal).show(decks, isFull: true)
    }
  }
}

/// docs/JSON.md describes it.
private struct DecksJSON: Encodable {
  struct Deck: Encodable {
    var name: String
    var new: Int
    var due: Int
    var learned: Int
    var drafts: Int
    var suspended: Int
    var retired: Int

    init(_ deck: DeckCount) {
      (name, new, due, learned) = (deck.name, deck.new, deck.due, deck.learned)
      (drafts, suspended, retired) = (deck.drafts, deck.suspended, deck.retired)
    }
  }

  var decks: [Deck]
}
