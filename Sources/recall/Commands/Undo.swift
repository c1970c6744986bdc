import ArgumentParser

struct Undo: RecallCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last thing you did, as often as you like.")
  @OptionGroup var collection: CollectionOptions

  func run(in environment: Environment) throws {
    throw Failure("not there yet", .usage)
  }
}
