import ArgumentParser
import Cards
import Foundation
import Store

struct Import: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make cards of notes; run it again after every edit.",
    discussion: """
      Files, folders and - for standard input. A folder gives its .md, .markdown, .txt and .org \
      files, without hidden ones and what .gitignore names. A card whose text changed keeps its \
      history; one whose text is gone is set aside until the text is back.
      """)

  @OptionGroup var collection: CollectionOptions
  @Option(help: "The deck for the cards, instead of what each file says.")
  var deck: String?
  @Flag(help: "Show what would happen and change nothing.")
  var dryRun = false
  @Flag(help: "Say of every bullet which cards it gave, or why it gave none.")
  var explain = false
  @Flag(help: "Take only cards the notes mark as such.")
  var onlyMarked = false
  @Flag(help: "Take minutes, READMEs, change logs and lists of links as notes, too.")
  var anyDocument = false
  @Flag(help: "Leave damaged text (such as â€™) as it is.")
  var noRepair = false
  @Option(
    help: ArgumentHelp(
      "Take in answers given elsewhere from a CSV file (docs/REVIEWS.md).", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var reviews: String?
  @Flag(help: "Take the notes that come with recall, to try it; recall undo takes them back.")
  var sample = false
  @Flag(help: "Print a report as JSON.")
  var json = false
  @Argument(
    help: ArgumentHelp("Files and folders with notes.", valueName: "path"), completion: .file())
  var paths: [String] = []

  func validate() throws {
    guard !paths.isEmpty || reviews != nil || sample else {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
    guard [!paths.isEmpty, reviews != nil, sample].count(where: \.self) == 1 else {
      throw ValidationError("Give notes, --reviews or --sample, one at a time.")
    }
  }

  func run(in environment: Environment) throws {
    if let reviews {
      return try ReviewLogImport(environment: environment, file: reviews, deck: deck)
        .run(isDryRun: dryRun) { try collection.create(in: environment) }
    }
    if !dryRun { StopSignals.watch() }
    var run = ImportRun(environment: environment, options: options)
    run.store = try collection.open(in: environment, readOnly: dryRun)
    if !dryRun { run.openStore = { try collection.create(in: environment) } }
    run.deck = deck
    run.readsAlways = explain || json
    let files = sample ? SampleNotes.files : NoteFiles(paths)
    try run.go(files)
    if json {
      try environment.terminal.write(ImportJSON(run.outcomes).text())
    } else {
      ImportScreen(terminal: environment.terminal, isDryRun: dryRun, explains: explain)
        .show(run.outcomes)
    }
    for remark in files.remarks { environment.terminal.print(error: "recall: " + remark) }
    if let failure = run.failures.first {
      environment.terminal.report(run.failures.dropFirst())
      throw failure
    }
  }

  private var options: CardConverter.Options {
    var options = CardConverter.Options()
    options.onlyMarked = onlyMarked
    options.gatesDocuments = !anyDocument
    options.repairsText = !noRepair
    return options
  }
}
