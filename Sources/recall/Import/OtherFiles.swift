import Cards
import Foundation
import Store

/// Cards that a file may have taken over from files that are not imported now: renamed, moved, split,
/// or a section that was cut from one and put into another.
struct OtherFiles {
  private let store: CardStore?
  private let importing: Set<String>
  private var found: [CardID: StoredCard] = [:]
  private var taken: Set<CardID> = []

  /// - Parameter importing: Paths of the files that are imported, which have not vanished.
  init(store: CardStore?, importing: Set<String>) {
    self.store = store
    self.importing = importing
  }

  /// Retired cards of any file, every card of a file that vanished, and what a file that was edited
  /// since its import has no more.
  ///
  /// - Parameter added: The cards that are looked for; seldom needed.
  mutating func cards(
    for added: @autoclosure () -> [Card], using importer: Importer
  ) throws -> [NotedCard] {
    guard let store else { return [] }
    var cards = try store.retiredCards()
    for source in try store.sources() where isOther(source.path) {
      let isGone = Self.isGone(source.path)
      guard isGone || Self.isNewer(source.path, than: source.importedAt) else { continue }
      let live = try store.notedCards(ofSource: source.path).filter { !$0.stored.isRetired }
      if isGone {
        cards += live
      } else if Self.mayShareFacts(live.map(\.card), added()) {
        let gone = try Self.gone(from: source, using: importer)
        cards += live.filter { gone.contains($0.stored.id) }
      }
    }
    for card in cards { found[card.stored.id] = card.stored }
    return cards
  }

  mutating func take(_ ids: some Sequence<CardID>) { taken.formUnion(ids) }

  /// What the files that lost cards are to be set to, so that they are read again when they are back.
  ///
  /// A file that vanished is gone when it was in a folder that was named, or when half of its cards
  /// were found elsewhere; then the rest of its cards is retired.
  func left(roots: [String]) throws -> [Importer.Outcome] {
    guard let store else { return [] }
    return try store.sources().filter { isOther($0.path) }.compactMap { source in
      let lost = taken.count { found[$0]?.path == source.path && found[$0]?.isRetired == false }
      var retired: [StoredCard] = []
      let isNamed = roots.contains { source.path.hasPrefix($0 + "/") }
      if isNamed || lost > 0, Self.isGone(source.path) {
        let live = try store.cards(ofSource: source.path).filter { !$0.isRetired }
        if isNamed || lost * 2 >= live.count { retired = live.filter { !taken.contains($0.id) } }
      }
      guard lost > 0 || !retired.isEmpty else { return nil }
      return left(source, retired: retired)
    }
  }

  private func left(_ source: StoredSource, retired: [StoredCard]) -> Importer.Outcome {
    var plan = ImportPlan()
    plan.isFileGone = true
    for card in retired { plan.retire(card) }
    return Importer.Outcome(
      file: .init(path: source.path, name: NoteFiles.name(source.path), folders: []),
      deck: source.deck, plan: plan,
      source: SourceImport(
        path: source.path, deck: source.deck, digest: "", language: source.language, lines: [],
        changes: retired.map { .retired($0.id) }))
  }

  private func isOther(_ path: String) -> Bool { path != "-" && !importing.contains(path) }

  /// There is no such file. One that cannot be looked at, or whose disk fails, is not gone.
  private static func isGone(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 && [ENOENT, ENOTDIR].contains(errno)
  }

  /// - Parameter milliseconds: Unix time.
  private static func isNewer(_ path: String, than milliseconds: Int64) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return Int64(status.st_mtim.tv_sec) >= milliseconds / 1000
  }

  /// Some question or answer is the same, so that it is worth reading the file.
  private static func mayShareFacts(_ cards: [Card], _ others: [Card]) -> Bool {
    let questions = Set(others.map(\.question))
    let answers = Set(others.map(\.answer))
    return cards.contains { questions.contains($0.question) || answers.contains($0.answer) }
  }

  private static func gone(
    from source: StoredSource, using importer: Importer
  ) throws -> Set<CardID> {
    guard let data = try? Data(contentsOf: URL(filePath: source.path), options: .mappedIfSafe),
      let note = try? importer.note(
        .init(path: source.path, name: source.path, folders: []), bytes: [UInt8](data),
        always: false)
    else { return [] }
    return try importer.gone(from: note)
  }
}

/// Ids for cards that are new.
struct NewNames {
  let store: CardStore?
  private var taken: Set<CardID> = []

  init(store: CardStore?) { self.store = store }

  /// The first id for this text that no card has.
  mutating func name(_ card: Card, deck: String) throws -> CardID {
    var occurrence = 0
    while true {
      let id = CardID(card: card, deck: deck, occurrence: occurrence)
      if try store?.exists(id) != true, taken.insert(id).inserted { return id }
      occurrence += 1
    }
  }
}
