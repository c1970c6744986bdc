import ArgumentParser
import Scheduler
import Store

struct Stats: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show how much is being remembered, what it costs, and what to fix.")

  @OptionGroup var collection: CollectionOptions
  @OptionGroup var choice: StatisticsOptions
  @OptionGroup var form: StatisticsForm
  @Argument(
    help: "Only these decks and the decks below them.", completion: DeckNames.kind)
  var decks: [String] = []

  func run(in environment: Environment) throws {
    guard let store = try collection.open(in: environment, readOnly: true) else {
      return try form.showNothing(choice, decks, in: environment)
    }
    let query = try choice.query(decks, of: store, in: environment)
    try form.show(Statistics(store, query), in: environment)
  }
}
