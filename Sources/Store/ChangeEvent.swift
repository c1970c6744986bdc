import Cards
import Scheduler

/// What a row of the change log says. The names are stored, so they never change.
enum ChangeKind: String, Sendable {
  /// Heads an import; the rows that belong to it have its id as target.
  case `import`
  /// One file as imported: its deck, digest and where its cards stand.
  case source
  // These four carry the whole card.
  case added, updated, moved, revived
  case retired
  case suspend, resume, bury, edit, delete, flag, reset, accept, reject
  /// The person's own note on a card.
  case remark
  /// A card became several: heads the rows of the new ones, which have its id as target.
  case split
  case setting
  /// The collection was put back to a backup.
  case restore
  /// Takes back the row that is its target.
  case undo
}

/// A row of the change log about one card.
struct ChangeEvent: Sendable {
  enum Payload: Sendable {
    case content(CardContent)
    case edit(question: String, answer: String, remark: String?)
    case remark(String)
    case bury(until: Day)
    case flag(Bool)
    case none
  }

  var id: EventID
  var at: Moment
  var kind: ChangeKind
  var card: CardID
  var target: EventID?
  var payload: Payload
}

/// A card as an import wrote it down.
struct CardContent: Hashable, Sendable {
  var card: Card
  var deck: String
  var path: String
  /// New cards are asked in this order: milliseconds of the import · 2²⁰ + place in it.
  var position: Int64

  /// Cards with the same value are siblings: they come from one bullet.
  var bullet: Int64 {
    var hash = StableHash()
    hash.combine(path)
    hash.combine(card.note)
    return Int64(bitPattern: hash.value)
  }

  /// The id of a deck or source in the derived tables.
  static func key(_ name: String) -> Int64 {
    var hash = StableHash()
    hash.combine(name)
    return Int64(bitPattern: hash.value)
  }
}
