import Cards
import Foundation
import Store

/// What an import does to the cards of one file.
struct ImportPlan {
  /// The file is as it was, so it was not read again.
  var isUnread = false
  var added: [CardID] = []
  var updated: [CardID] = []
  var moved: [CardID] = []
  var unchanged: [CardID] = []
  var retired: [CardID] = []
  var revived: [CardID] = []
  var conflicts: [CardID] = []

  init(isUnread: Bool = false) { self.isUnread = isUnread }

  var isChange: Bool {
    !(added.isEmpty && updated.isEmpty && moved.isEmpty && retired.isEmpty && revived.isEmpty)
  }

  /// Notes what becomes of a card, and writes it into what is to be stored.
  ///
  /// - Returns: The card's id, which `newID` gives when it has none yet.
  mutating func add(
    _ card: Card, _ fate: Reconciliation.Fate, deck: String, oldDeck: [CardID: String],
    to source: inout SourceImport, newID: (Card) throws -> CardID
  ) rethrows -> CardID {
    switch fate {
    case .added:
      let id = try newID(card)
      added.append(id)
      source.changes.append(.added(id, card))
      return id
    case .unchanged(let id):
      guard oldDeck[id] == deck else {
        moved.append(id)
        source.changes.append(.moved(id, card))
        return id
      }
      unchanged.append(id)
      return id
    case .updated(let id, _):
      updated.append(id)
      source.changes.append(.updated(id, card))
      return id
    case .moved(let id, _):
      moved.append(id)
      source.changes.append(.moved(id, card))
      return id
    case .revived(let id):
      revived.append(id)
      source.changes.append(.revived(id, card))
      return id
    case .conflict(let id, _):
      conflicts.append(id)
      source.changes.append(.updated(id, card))
      return id
    }
  }
}

/// What the files of one import share.
struct BatchState {
  private var taken: Set<CardID> = []
  private var known: [StoredCard]?
  private let importing: Set<String>

  /// - Parameter importing: Paths of the files that are imported, which have not vanished.
  init(importing: Set<String>) { self.importing = importing }

  /// Cards of files that are gone, which another file may now hold; each is given once.
  mutating func vanished(_ store: CardStore?) throws -> [StoredCard] {
    if known == nil {
      var cards: [StoredCard] = []
      for path in try store?.sourcePaths() ?? []
      where path != "-" && !importing.contains(path) && access(path, F_OK) != 0 {
        cards += try store?.cards(ofSource: path) ?? []
      }
      known = cards
    }
    return (known ?? []).filter { !taken.contains($0.id) }
  }

  mutating func take(_ id: CardID) { taken.insert(id) }

  func isTaken(_ id: CardID) -> Bool { taken.contains(id) }

  /// The first id for this text that no card has.
  func newID(for card: Card, deck: String, in store: CardStore?) throws -> CardID {
    var occurrence = 0
    while true {
      let id = CardID(card: card, deck: deck, occurrence: occurrence)
      if !taken.contains(id), try store?.exists(id) != true { return id }
      occurrence += 1
    }
  }
}
