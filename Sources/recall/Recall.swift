import ArgumentParser

@main
struct Recall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Turns notes into question/answer cards and asks them before you forget.",
    subcommands: [
      Import.self, Review.self, Stats.self, Due.self, DecksCommand.self, CardsCommand.self,
      Drafts.self, Undo.self, Doctor.self, Home.self,
    ],
    defaultSubcommand: Home.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }
}
