import ArgumentParser
import Store

extension Recall {
  struct Drafts: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "drafts",
      abstract: "Accept, edit or reject cards that were not sure enough to be asked.",
      discussion: """
        A draft is never asked until you accept it; one you reject never comes back with the same \
        text. Each decision is saved at once, u takes it back, and the next time goes on with what \
        is left. At the prompt ? lists the keys. Without a terminal each line of standard input \
        answers one prompt.
        """)

    @OptionGroup var collection: CollectionOptions
    @Flag(help: "Print the drafts as JSON and ask nothing.")
    var json = false
    @Argument(
      help: ArgumentHelp("Only drafts of these decks.", valueName: "deck"),
      completion: DeckNames.kind)
    var decks: [String] = []

    func run(in environment: Environment) throws {
      let terminal = environment.terminal
      let store = try collection.open(in: environment, readOnly: json)
      let names = try DeckChoice(names: store?.deckNames() ?? []).resolve(decks)
      if json { return try list(store, names, on: terminal) }
      guard let store else {
        return terminal.print(
          "There are no cards yet. Make some of your notes:\n  recall import notes.md")
      }
      let loop = try DraftLoop(environment: environment, store: store, decks: names)
      guard loop.walk.next != nil else { return terminal.print("No draft waits for you.") }
      try loop.run()
      try loop.sumUp()
      if let signal = loop.asker.signal { throw ExitCode(128 + signal) }
    }

    private func list(
      _ store: CardStore?, _ names: [String]?, on terminal: any Terminal
    ) throws {
      let cards = try store?.drafts(decks: names).compactMap { try store?.card($0) } ?? []
      terminal.write(try JSONText.of(CardsJSON(cards: cards.map(CardsJSON.Entry.init))))
    }
  }
}
