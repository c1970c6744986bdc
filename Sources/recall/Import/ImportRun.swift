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
    var batch = BatchState(importing: Set(notes.files.map(\.path)))
    for file in notes.files {
      guard let bytes = read(file) else { continue }
      if notes.isInFolder(file), isBlank(bytes) {
        outcomes.append(
          Importer.Outcome(file: file, deck: "", conversion: Conversion(), plan: ImportPlan()))
        continue
      }
      do {
        let outcome = try importer.outcome(
          of: file, bytes: bytes, batch: &batch, always: readsAlways)
        guard !isNothing(outcome) || notes.isInFolder(file) else {
          throw Failure("‘\(file.name)’ has no bullets to make cards of", .badData)
        }
        outcomes.append(outcome)
      } catch let failure as Failure {
        failures.append(failure)
      }
    }
    outcomes += try retired(from: notes, &batch)
    try apply()
  }

  private mutating func read(_ file: NoteFiles.File) -> [UInt8]? {
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

  /// Cards of files that are gone from a folder that was named.
  private func retired(
    from notes: NoteFiles, _ batch: inout BatchState
  ) throws -> [Importer.Outcome] {
    let gone = try batch.vanished(store).filter { card in
      !card.isRetired && notes.roots.contains { card.path.hasPrefix($0 + "/") }
    }
    return Dictionary(grouping: gone, by: \.path).sorted { $0.key < $1.key }.map { path, cards in
      var plan = ImportPlan()
      plan.retired = cards.map(\.id)
      let deck = cards.first?.deck ?? ""
      return Importer.Outcome(
        file: .init(path: path, name: notes.name(path), folders: []), deck: deck, plan: plan,
        source: SourceImport(
          path: path, deck: deck, digest: "", language: "und", lines: [],
          changes: cards.map { .retired($0.id) }))
    }
  }

  private mutating func apply() throws {
    let sources = outcomes.compactMap(\.source)
    guard let openStore, !sources.isEmpty else { return }
    let store = try store ?? openStore()
    let isNew = try sources.contains { try store.digest(ofSource: $0.path) != $0.digest }
    guard isNew || outcomes.contains(where: \.plan.isChange) else { return }
    try store.apply(ImportBatch(sources: sources), at: environment.now())
  }
}
