import ArgumentParser
import Scheduler
import Store

struct Due: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Say in one line what is due today.")

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Print only the number of cards, for a shell prompt.")
  var plain = false
  @Flag(help: "Print the counts as JSON.")
  var json = false

  func run(in environment: Environment) throws {
    let store = try collection.open(in: environment, readOnly: true)
    let counts = try store.map { try DueCounts(in: $0, environment) }
    let terminal = environment.terminal
    if json {
      terminal.write(try JSONText.of(DueJSON(counts, today: environment.today(in: store))))
    } else if plain {
      terminal.print("\(counts?.total ?? 0)")
    } else if let counts {
      terminal.print(counts.words + (counts.total > 0 ? ": recall review" : ""))
    } else {
      terminal.print("no cards yet: recall import notes.md")
    }
  }
}

/// docs/JSON.md describes it.
private struct DueJSON: Encodable {
  var day: String
  var due: Int
  var new: Int
  var drill: Int
  var total: Int

  init(_ counts: DueCounts?, today: Day) {
    day = today.isoDate
    due = counts?.reviews ?? 0
    new = counts?.new ?? 0
    drill = counts?.drill ?? 0
    total = counts?.total ?? 0
  }
}
