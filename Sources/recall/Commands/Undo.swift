import ArgumentParser
import Store

extension Recall {
  struct Undo: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take back the last thing you did, as often as you like.",
      discussion: """
        Takes back an answer, a change of a card or a whole import, the newest first. Nothing is \
        erased: the collection keeps what was done and that it was taken back.
        """)

    @OptionGroup var collection: CollectionOptions

    func run(in environment: Environment) throws {
      let undone = try collection.open(in: environment)?.undo(at: environment.now())
      environment.terminal.print(
        undone.map { UndoneText($0).text } ?? "There is nothing to take back.")
    }
  }
}
