import ArgumentParser

@main
struct Recall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Turns notes into question/answer cards and asks them before you forget.",
    subcommands: [Review.self, Undo.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }
}
