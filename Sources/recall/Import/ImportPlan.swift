import Cards
import Store

/// What an import does to the cards of one file.
struct ImportPlan {
  /// One card, as it was and as it is then.
  struct Change {
    enum Kind: CaseIterable {
      case conflict, updated, moved, revived, retired, added
    }

    var kind: Kind
    var id: CardID
    /// `nil` for a card that is gone.
    var new: Card?
    /// `nil` for a new card.
    private let past: Past?

    /// As the notes last had it.
    var old: Card? { past?.card }
    /// The deck and file it was in.
    var oldDeck: String? { past?.deck }
    var oldPath: String? { past?.path }
    /// The person's own words, which stay.
    var edit: Reconciliation.Text? { past?.edit }

    /// - Parameter past: `nil` for a new card.
    init(kind: Kind, id: CardID, new: Card?, past: Past?) {
      (self.kind, self.id, self.new, self.past) = (kind, id, new, past)
    }
  }

  /// What a card was: an object of its own, because the cards of a first import have none.
  final class Past {
    let card: Card?
    let deck: String?
    let path: String?
    let edit: Reconciliation.Text?

    init(card: Card?, deck: String?, path: String? = nil, edit: Reconciliation.Text? = nil) {
      (self.card, self.deck, self.path, self.edit) = (card, deck, path, edit)
    }
  }

  /// The file is as it was, so it was not read again.
  var isUnread = false
  /// There is no such file any more.
  var isFileGone = false
  private(set) var unchanged: [CardID] = []
  private(set) var changes: [Change] = []

  init(isUnread: Bool = false) { self.isUnread = isUnread }

  var added: [CardID] { ids(.added) }
  var updated: [CardID] { ids(.updated) }
  var moved: [CardID] { ids(.moved) }
  var retired: [CardID] { ids(.retired) }
  var revived: [CardID] { ids(.revived) }
  var conflicts: [CardID] { ids(.conflict) }

  var isChange: Bool { !changes.isEmpty }

  /// - Parameter limit: At most so many, from the beginning.
  func changes(_ kind: Change.Kind, limit: Int) -> [Change] {
    Array(changes.lazy.filter { $0.kind == kind }.prefix(limit))
  }

  func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

  private func ids(_ kind: Change.Kind) -> [CardID] {
    changes.compactMap { $0.kind == kind ? $0.id : nil }
  }

  mutating func keep(_ id: CardID) { unchanged.append(id) }

  mutating func expect(_ changes: Int) { self.changes.reserveCapacity(changes) }

  mutating func add(_ change: Change) { changes.append(change) }

  mutating func retire(_ card: StoredCard) {
    changes.append(
      Change(
        kind: .retired, id: card.id, new: nil, past: Past(card: card.card, deck: card.deck)))
  }
}

/// The plan of one file while it is made, with what is to be stored.
struct PlanDraft {
  private var note: Importer.Note
  private let stored: [CardID: StoredCard]
  private var plan = ImportPlan()
  private var source: SourceImport
  private var rejected: Set<Int> = []

  /// - Parameter stored: The cards that may go on in this file.
  init(note: Importer.Note, stored: [CardID: StoredCard]) {
    self.note = note
    self.stored = stored
    source = SourceImport(
      path: note.file.path, deck: note.deck, digest: note.digest,
      language: note.conversion.language, lines: [], changes: [])
    source.lines.reserveCapacity(note.conversion.cards.count)
  }

  /// Makes room for so many changes at once.
  mutating func expect(_ changes: Int) {
    plan.expect(changes)
    source.changes.reserveCapacity(changes)
  }

  /// Adds the next card of the note.
  mutating func add(
    _ card: Card, _ fate: Reconciliation.Fate, names: inout NewNames
  ) throws {
    let id = try fate.id ?? names.name(card, deck: note.deck)
    settle(stored[id])
    source.lines.append((id, card.line))
    switch fate {
    case .added: change(.added, .added(id, card), card)
    case .unchanged:
      if stored[id]?.deck == note.deck {
        plan.keep(id)
      } else {
        change(.moved, .moved(id, card), card, from: card)
      }
    case .updated(_, let old): change(.updated, .updated(id, card), card, from: old)
    case .moved(_, let old): change(.moved, .moved(id, card), card, from: old)
    case .revived(_, let old): change(.revived, .revived(id, card), card, from: old)
    case .conflict(_, let edit):
      change(.conflict, .updated(id, card), card, from: stored[id]?.card, edit: edit)
    }
  }

  /// A card of this file that is in it no more.
  mutating func retire(_ id: CardID) {
    guard let card = stored[id] else { return }
    plan.retire(card)
    source.changes.append(.retired(id))
  }

  func outcome() -> Importer.Outcome {
    Importer.Outcome(
      file: note.file, deck: note.deck, conversion: note.conversion, rejected: rejected,
      plan: plan, source: source)
  }

  private mutating func change(
    _ kind: ImportPlan.Change.Kind, _ change: SourceImport.Change, _ card: Card,
    from old: Card? = nil, edit: Reconciliation.Text? = nil
  ) {
    source.changes.append(change)
    let id = source.lines[source.lines.count - 1].id
    let known = stored[id]
    let isKnown = known != nil || old != nil || edit != nil
    plan.add(
      .init(
        kind: kind, id: id, new: card,
        past: isKnown
          ? .init(card: old, deck: known?.deck, path: known?.path, edit: edit) : nil))
  }

  /// What is settled for a card goes before what the converter thinks of it now.
  private mutating func settle(_ known: StoredCard?) {
    let index = source.lines.count
    guard let known else { return }
    if !known.card.isDraft { note.conversion.cards[index].isDraft = false }
    if known.status == .rejected { rejected.insert(index) }
  }
}
