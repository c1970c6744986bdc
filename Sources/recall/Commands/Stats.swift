import ArgumentParser
import Store

struct Stats: RecallCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how much is being remembered, and what is coming.")

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Print every figure as JSON.")
  var json = false
  @Argument(help: "Only these decks and the decks below them.")
  var decks: [String] = []

  func run(in environment: Environment) throws {
    let terminal = environment.terminal
    guard let store = try collection.open(in: environment, readOnly: true) else {
      _ = try DeckChoice(names: []).resolve(decks)
      if json { throw Failure("there is no collection yet; recall import notes.md", .noInput) }
      terminal.print("There are no cards yet: recall import notes.md")
      return
    }
    let names = try DeckChoice(store).resolve(decks)
    let statistics = try Statistics(store, decks: names, today: environment.today)
    if json {
      terminal.write(try JSONText.of(StatisticsJSON(statistics)))
    } else {
      StatisticsScreen(terminal: terminal, statistics: statistics).show()
    }
  }
}
