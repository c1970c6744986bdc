import ArgumentParser

struct Review: RecallCommand {
  static let configuration = CommandConfiguration(abstract: "Ask the cards that are due.")
  @OptionGroup var collection: CollectionOptions

  func run(in environment: Environment) throws {
    throw Failure("not there yet", .usage)
  }
}
