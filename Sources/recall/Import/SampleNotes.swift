import CSampleNotes
import Cards
import Store

/// The notes that come with recall, those of `decks/`, from the binary itself.
enum SampleNotes {
  /// Below a folder that is none, so that they are no file of the person's.
  static var files: NoteFiles {
    let files = (0..<recall_sample_count()).map { index in
      let sample = recall_sample(index)
      let (name, bytes) = (
        String(cString: sample.name),
        UnsafeRawBufferPointer(start: sample.text, count: sample.size)
      )
      return NoteFiles.File(
        path: "sample/\(name)", name: "sample/\(name)", folders: [], bytes: Array(bytes))
    }
    return NoteFiles(files: files)
  }

  /// Makes the collection with them in it, and says so.
  static func imported(into collection: CollectionOptions, in environment: Environment) throws {
    var run = ImportRun(environment: environment, options: CardConverter.Options())
    run.store = try collection.open(in: environment)
    run.openStore = { try collection.create(in: environment) }
    try run.go(files)
    let added = run.outcomes.reduce(0) { $0 + $1.plan.added.count }
    environment.terminal.print(
      "\(cards(added)) from \(run.outcomes.count) sample decks; recall undo takes them back.")
  }
}
