import ArgumentParser
import Store

struct Doctor: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the file, replay the whole log and compare.")

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Put what the log says in the place of what differs.")
  var rebuild = false
  @Flag(help: "Print the findings as JSON.")
  var json = false

  func run(in environment: Environment) throws {
    let terminal = environment.terminal
    guard let store = try collection.open(in: environment, readOnly: !rebuild) else {
      throw Failure("there is no collection to examine; recall import notes.md makes one", .noInput)
    }
    let report = try store.doctor(rebuild: rebuild)
    var salvaged: Restoration.Outcome?
    if rebuild, !report.damage.isEmpty {
      store.close()
      salvaged = try Restoration.salvage(store.path, at: environment.now())
    }
    if json {
      terminal.write(try JSONText.of(DoctorJSON(report, isRebuilt: rebuild)))
    } else {
      terminal.print(
        "\(report.reviews) reviews and \(report.changes) changes give \(report.cards) cards.")
      for line in report.damage { terminal.print("damaged: \(visible(line))") }
      for line in report.differences { terminal.print("differs: \(visible(line))") }
      if report.isHealthy {
        terminal.print("The file is sound, and everything in it follows from the log.")
      } else if let salvaged {
        for line in SalvagedText(salvaged).lines { terminal.print(line) }
      } else if rebuild {
        terminal.print("Everything was made anew from the log.")
      }
    }
    guard report.damage.isEmpty || salvaged != nil else {
      throw StoreError.damaged(path: store.path)
    }
    guard report.isHealthy || rebuild else {
      throw Failure(
        "the collection does not follow from its log; recall doctor --rebuild puts it right",
        .badData)
    }
  }
}

/// docs/JSON.md describes it.
private struct DoctorJSON: Encodable {
  var reviews: Int
  var changes: Int
  var cards: Int
  var damage: [String]
  var differences: [String]
  var rebuilt: Bool

  init(_ report: DoctorReport, isRebuilt: Bool) {
    (reviews, changes, cards) = (report.reviews, report.changes, report.cards)
    (damage, differences, rebuilt) = (report.damage, report.differences, isRebuilt)
  }
}
