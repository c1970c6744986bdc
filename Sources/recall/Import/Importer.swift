import Cards
import Foundation
import Store

/// Takes note files to what an import would change.
struct Importer {
  var store: CardStore?
  var options: CardConverter.Options
  /// Instead of what the files say.
  var deck: String?

  /// A file that was read.
  struct Note {
    var file: NoteFiles.File
    var deck: String
    var conversion: Conversion
    var digest: String
  }

  /// What one file would do to the collection.
  struct Outcome {
    var file: NoteFiles.File
    var deck: String
    /// `nil` when the file is as it was at its last import.
    var conversion: Conversion?
    /// Indices of cards the person said no to when they were drafts.
    var rejected: Set<Int> = []
    var plan: ImportPlan
    var source: SourceImport?
  }

  /// - Parameters:
  ///   - bytes: The file as it lies on disk.
  ///   - always: Read it even when nothing changed since the last import.
  /// - Returns: `nil` when nothing changed since the last import.
  func note(_ file: NoteFiles.File, bytes: [UInt8], always: Bool) throws -> Note? {
    let digest = self.digest(bytes)
    if !always, let known = try store?.digest(ofSource: file.path), known == digest { return nil }
    let conversion = try converted(bytes, file)
    let known = deck == nil && file.folders.isEmpty ? try store?.deck(ofSource: file.path) : nil
    return Note(
      file: file, deck: Self.safeName(deck ?? Self.deck(of: file, conversion, known: known)),
      conversion: conversion, digest: digest)
  }

  /// What the cards of these files would do to the collection.
  ///
  /// - Parameter others: Where cards are looked for that these files did not have.
  func outcomes(of notes: [Note], others: inout OtherFiles) throws -> [Outcome] {
    var known: [NotedCard] = []
    var files: [Int?] = []
    for (number, note) in notes.enumerated() {
      let cards = try store?.notedCards(ofSource: note.file.path) ?? []
      known += cards
      files += Array(repeating: number, count: cards.count)
    }
    let new = notes.map(\.conversion.cards)
    var result = Self.reconcile(known, files, new)
    if store != nil, result.fates.contains(where: { $0.contains(where: \.isAdded) }) {
      let ids = Set(known.map(\.stored.id))
      let found = try others.cards(
        for: Self.added(new, result.fates), using: self
      ).filter { !ids.contains($0.stored.id) }
      if !found.isEmpty {
        known += found
        files += Self.numbers(of: found, from: notes.count)
        result = Self.reconcile(known, files, new)
        others.take(result.fates.joined().compactMap(\.id))
      }
    }
    return try outcomes(of: notes, known, files, result)
  }

  private static func added(_ new: [[Card]], _ fates: [[Reconciliation.Fate]]) -> [Card] {
    zip(new, fates).flatMap { cards, fates in
      zip(cards, fates).lazy.filter { $1.isAdded }.map(\.0)
    }
  }

  /// A number for each other file, so that what stood side by side is known to have done so.
  private static func numbers(of cards: [NotedCard], from first: Int) -> [Int] {
    var numbers: [String: Int] = [:]
    return cards.map { card in
      let number = numbers[card.stored.path] ?? first + numbers.count
      numbers[card.stored.path] = number
      return number
    }
  }

  /// Cards that stood in a file and would not if it were imported now.
  func gone(from note: Note) throws -> Set<CardID> {
    let known = try store?.notedCards(ofSource: note.file.path) ?? []
    let result = Self.reconcile(known, known.map { _ in 0 }, [note.conversion.cards])
    return Set(result.retired)
  }

  private static func reconcile(
    _ known: [NotedCard], _ files: [Int?], _ new: [[Card]]
  ) -> Reconciliation {
    Reconciliation(
      known: zip(known, files).map { Reconciliation.Known($0, file: $1) }, files: new)
  }

  private func outcomes(
    of notes: [Note], _ known: [NotedCard], _ files: [Int?], _ result: Reconciliation
  ) throws -> [Outcome] {
    let stored = Dictionary(
      known.map { ($0.stored.id, $0.stored) }, uniquingKeysWith: { first, _ in first })
    let fileOf = Dictionary(
      zip(known, files).map { ($0.stored.id, $1) }, uniquingKeysWith: { first, _ in first })
    let retired = Dictionary(grouping: result.retired) { fileOf[$0].flatMap(\.self) ?? 0 }
    var names = NewNames(store: store)
    return try notes.enumerated().map { number, note in
      var draft = PlanDraft(note: note, stored: stored)
      draft.expect(result.fates[number].count(where: \.isChange))
      for (card, fate) in zip(note.conversion.cards, result.fates[number]) {
        try draft.add(card, fate, names: &names)
      }
      // Standard input is no file: what it gave before is not gone when it gives something else.
      if note.file.path != "-" { for id in retired[number] ?? [] { draft.retire(id) } }
      return draft.outcome()
    }
  }

  private func converted(_ bytes: [UInt8], _ file: NoteFiles.File) throws -> Conversion {
    do {
      return try CardConverter(options: options).convert(
        bytes, fileName: (file.path as NSString).lastPathComponent)
    } catch {
      throw Failure("‘\(file.name)’ \(error)", .badData)
    }
  }

  /// Front matter's deck or title, else the file's name; folders of a folder import come first, also
  /// when the file is named itself later.
  ///
  /// - Parameter known: The deck that the file was last imported into.
  private static func deck(
    of file: NoteFiles.File, _ conversion: Conversion, known: String?
  ) -> String {
    let path = file.path as NSString
    let stem = (path.lastPathComponent as NSString).deletingPathExtension
    let name = conversion.deck ?? (file.path == "-" ? "Notes" : stem)
    let parents = path.deletingLastPathComponent.split(separator: "/").map(String.init)
    let steps = known?.split(separator: "/").map(String.init) ?? []
    let count = (0..<max(1, steps.count)).last { count in
      count <= parents.count && parents.suffix(count).elementsEqual(steps.prefix(count))
    }
    let folders = file.folders.isEmpty ? Array(steps.prefix(count ?? 0)) : file.folders
    return (folders + [name]).joined(separator: "/")
  }

  /// A file's name may hold anything; a deck's stands in every list.
  private static func safeName(_ name: String) -> String {
    let safe = ControlCharacters.removed(from: name).split(whereSeparator: \.isNewline)
      .joined(separator: " ").trimmed
    return safe.isEmpty ? "Notes" : safe
  }

  /// Of everything the cards depend on.
  private func digest(_ bytes: [UInt8]) -> String {
    let seeds: [UInt64] = [0, 0x9e37_79b9_7f4a_7c15]
    let parts = seeds.map { seed -> UInt64 in
      var hash = StableHash(seed: seed)
      hash.combine(bytes)
      hash.combine(deck ?? "")
      hash.combine("\(CardConverter.version) \(options.repairsText) \(options.onlyMarked)")
      hash.combine("\(options.gatesDocuments)")
      return hash.value
    }
    return parts.map { String($0, radix: 16) }.joined(separator: "-")
  }
}

extension Reconciliation.Known {
  init(_ noted: NotedCard, file: Int?) {
    let stored = noted.stored
    self.init(
      id: stored.id, card: noted.card, file: file, isRetired: stored.isRetired,
      edit: stored.isEdited ? Reconciliation.Text(stored.card) : nil,
      isRejected: stored.status == .rejected, isAnswered: stored.reviews > 0, order: noted.order)
  }
}
