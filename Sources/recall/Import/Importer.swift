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
    let conversion = try converted(bytes, file)
    let deck = self.deck ?? Self.deck(of: file, conversion)
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
    return Outcome(file: file, deck: deck, conversion: conversion, plan: plan, source: source)
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

  /// Of everything the cards depend on.
  private func digest(_ bytes: [UInt8]) -> String {
    let seeds: [UInt64] = [0, 0x9e37_79b9_7f4a_7c15]
    let parts = seeds.map { seed -> UInt64 in
      var hash = StableHash(seed: seed)
      hash.combine(bytes)
      hash.combine(deck ?? "")
      hash.combine("\(CardConverter.version) \(options.repairsText) \(options.onlyMarked)")
      return hash.value
    }
    return parts.map { String($0, radix: 16) }.joined(separator: "-")
  }
}

extension Reconciliation.Known {
  init(_ stored: StoredCard, isHere: Bool) {
    self.init(
      id: stored.id, card: stored.card, isHere: isHere, isRetired: stored.status == .retired,
      isEdited: stored.isEdited)
  }
}
