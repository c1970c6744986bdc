import Cards
import Foundation
import Scheduler
import Store

/// Takes note files to what an import would change, and changes it.
struct Importer {
  var store: CardStore?
  var options: CardConverter.Options
  /// Instead of what the files say.
  var deck: String?

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

  /// - Parameter bytes: The file as it lies on disk.
  /// - Returns: Without a conversion when nothing changed since the last import.
  func outcome(
    of file: NoteFiles.File, bytes: [UInt8], batch: inout BatchState, always: Bool
  ) throws -> Outcome {
    let digest = self.digest(bytes)
    if !always, let known = try store?.digest(ofSource: file.path), known == digest {
      return Outcome(file: file, deck: "", plan: ImportPlan(isUnread: true))
    }
    return try outcome(
      of: file, conversion: converted(bytes, file), digest: digest, batch: &batch)
  }

  /// What these cards would do to the collection.
  func outcome(
    of file: NoteFiles.File, conversion: Conversion, digest: String, batch: inout BatchState
  ) throws -> Outcome {
    var conversion = conversion
    // The log is text, in which a number has fifteen digits; these are the same on both sides.
    for index in conversion.cards.indices {
      let confidence = conversion.cards[index].confidence
      conversion.cards[index].confidence = (confidence * 1e6).rounded() / 1e6
    }
    let deck = Self.safeName(self.deck ?? Self.deck(of: file, conversion))
    let stored = try store?.cards(ofSource: file.path) ?? []
    let vanished = try batch.vanished(store)
    let known =
      stored.map { Reconciliation.Known($0, isHere: true) }
      + vanished.map { Reconciliation.Known($0, isHere: false) }
    let result = Reconciliation(known: known, new: conversion.cards)
    let decks = Dictionary(
      (stored + vanished).map { ($0.id, $0.deck) }, uniquingKeysWith: { first, _ in first })
    var plan = ImportPlan()
    var source = SourceImport(
      path: file.path, deck: deck, digest: digest, language: conversion.language, lines: [],
      changes: [])
    for (card, fate) in zip(conversion.cards, result.fates) {
      let id = try plan.add(card, fate, deck: deck, oldDeck: decks, to: &source) { card in
        try batch.newID(for: card, deck: deck, in: store)
      }
      batch.take(id)
      source.lines.append((id, card.line))
    }
    for id in result.retired {
      plan.retired.append(id)
      source.changes.append(.retired(id))
    }
    let rejected = decide(&conversion, source.lines.map(\.id), stored + vanished)
    return Outcome(
      file: file, deck: deck, conversion: conversion, rejected: rejected, plan: plan,
      source: source)
  }

  /// Puts what is settled for a card in the place of what the converter thinks of it now.
  ///
  /// - Parameter ids: One for each card.
  /// - Returns: Indices of those that the person rejected.
  private func decide(
    _ conversion: inout Conversion, _ ids: [CardID], _ known: [StoredCard]
  ) -> Set<Int> {
    let known = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rejected: Set<Int> = []
    for (index, id) in ids.enumerated() {
      guard let card = known[id] else { continue }
      if !card.card.isDraft { conversion.cards[index].isDraft = false }
      if card.status == .rejected { rejected.insert(index) }
    }
    return rejected
  }

  private func converted(_ bytes: [UInt8], _ file: NoteFiles.File) throws -> Conversion {
    do {
      return try CardConverter(options: options).convert(
        bytes, fileName: (file.path as NSString).lastPathComponent)
    } catch {
      throw Failure("‘\(file.name)’ \(error)", .badData)
    }
  }

  /// Front matter's deck or title, else the file's name; folders of a folder import come first.
  static func deck(of file: NoteFiles.File, _ conversion: Conversion) -> String {
    let stem = ((file.path as NSString).lastPathComponent as NSString).deletingPathExtension
    let name = conversion.deck ?? (file.path == "-" ? "Notes" : stem)
    return (file.folders + [name]).joined(separator: "/")
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
  init(_ stored: StoredCard, isHere: Bool) {
    self.init(
      id: stored.id, card: stored.card, isHere: isHere, isRetired: stored.isRetired,
      isEdited: stored.isEdited, isRejected: stored.status == .rejected)
  }
}
