import Cards
import Foundation
import Store

/// One `recall import`: every file to its outcome, then all of it into the collection at once.
struct ImportRun {
  let environment: Environment
  let options: CardConverter.Options
  var deck: String?
  /// `nil` when there is no collection yet.
  var store: CardStore?
  /// Makes the collection when there is something to put into it; `nil` in a dry run.
  var openStore: (() throws -> CardStore)?
  /// Reads files that have not changed, too, because the report tells of them.
  var readsAlways = false
  private(set) var outcomes: [Importer.Outcome] = []
  /// Files that could not be read as notes; the others go in all the same.
  private(set) var failures: [any ExitCoded] = []

  init(environment: Environment, options: CardConverter.Options) {
    self.environment = environment
    self.options = options
  }

  mutating func go(_ notes: NoteFiles) throws {
    failures = notes.problems
    guard !notes.files.isEmpty else { return }
    let importer = Importer(store: store, options: options, deck: deck)
    var others = OtherFiles(store: store, importing: Set(notes.files.map(\.path)))
    let results = try notes.files.compactMap { file in
      try read(file).map { try result(of: file, bytes: $0, in: notes, importer) }
    }
    let planned = try importer.outcomes(of: results.compactMap(\.note), others: &others)
    take(results, planned, notes)
    let left = try others.left(roots: notes.roots)
    outcomes += left.filter(\.plan.isChange)
    try apply(
      outcomes.compactMap(\.source) + left.filter { !$0.plan.isChange }.compactMap(\.source))
  }

  /// What came of reading one file.
  private enum Result {
    case note(Importer.Note)
    case done(Importer.Outcome)
    case failed(Failure)

    var note: Importer.Note? {
      if case .note(let note) = self { return note }
      return nil
    }
  }

  private func result(
    of file: NoteFiles.File, bytes: [UInt8], in notes: NoteFiles, _ importer: Importer
  ) throws -> Result {
    do {
      if notes.isInFolder(file), isBlank(bytes),
        try store?.cards(ofSource: file.path).contains(where: { !$0.isRetired }) != true
      {
        return .done(
          Importer.Outcome(file: file, deck: "", conversion: Conversion(), plan: ImportPlan()))
      }
      guard let note = try importer.note(file, bytes: bytes, always: readsAlways) else {
        return .done(Importer.Outcome(file: file, deck: "", plan: ImportPlan(isUnread: true)))
      }
      return .note(note)
    } catch let failure as Failure {
      return .failed(failure)
    }
  }

  private mutating func take(
    _ results: [Result], _ planned: [Importer.Outcome], _ notes: NoteFiles
  ) {
    var planned = planned.makeIterator()
    for result in results {
      switch result {
      case .failed(let failure): failures.append(failure)
      case .done(let outcome): outcomes.append(outcome)
      case .note:
        guard let outcome = planned.next() else { return }
        if isNothing(outcome), !notes.isInFolder(outcome.file) {
          failures.append(
            Failure("‘\(outcome.file.name)’ has no bullets to make cards of", .badData))
        } else {
          outcomes.append(outcome)
        }
      }
    }
  }

  private mutating func read(_ file: NoteFiles.File) -> [UInt8]? {
    if let bytes = file.bytes { return bytes }
    let result =
      file.path == "-"
      ? FileBytes.read(descriptor: STDIN_FILENO, limit: NoteFiles.largest)
      : FileBytes.read(file.path, limit: NoteFiles.largest)
    switch result {
    case .success(let bytes): return bytes
    case .failure(.tooLarge):
      let megabytes = NoteFiles.largest >> 20
      failures.append(
        Failure("‘\(file.name)’ is larger than \(megabytes) MB; split it", .badData))
    case .failure(.noFile):
      failures.append(Failure("‘\(file.name)’ is no file; name a file with notes", .noInput))
    case .failure(.unreadable):
      failures.append(
        Failure("‘\(file.name)’ cannot be read; check that you may read it", .noInput))
    }
    return nil
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 <= 0x20 && $0 > 0x08 } }

  /// The note holds nothing that could ever give a card, and gave none before.
  private func isNothing(_ outcome: Importer.Outcome) -> Bool {
    outcome.conversion?.bullets.isEmpty == true && outcome.plan.retired.isEmpty
  }

  private mutating func apply(_ sources: [SourceImport]) throws {
    guard let openStore, !sources.isEmpty else { return }
    let store = try store ?? openStore()
    let isNew = try sources.contains { try store.digest(ofSource: $0.path) != $0.digest }
    guard isNew || outcomes.contains(where: \.plan.isChange) else { return }
    try StopSignals.storing(store) {
      try store.apply(ImportBatch(sources: sources), at: environment.now())
    }
  }
}
