package import Cards
package import Scheduler

/// A card with what is known of it now.
package struct StoredCard: Hashable, Sendable {
  package var id: CardID
  package var card: Card
  package var deck: String
  /// The note file as named at its last import; empty for standard input.
  package var path: String
  package var status: CardStatus
  /// `nil` until the first scheduled answer.
  package var memory: SM2.Memory?
  /// `nil` for a card that was never answered.
  package var due: Day?
  /// The first day on which a buried card may be asked again.
  package var buriedUntil: Day?
  /// Counts the changes of question or answer, from 1.
  package var revision: Int
  /// Its text is gone from the notes, whatever else became of it.
  package var isRetired: Bool
  /// Edited by the person in `recall`, so an import never overwrites it.
  package var isEdited: Bool
  package var isFlagged: Bool
  /// The person's own note on the card; empty for none.
  package var remark: String
  /// Scheduled answers that still count.
  package var reviews: Int
  /// Milliseconds of all answers, drill and cram included.
  package var spent: Int
  package var trend: GradeTrend
}

/// Where a card is in its life. Memory is kept in every state.
package enum CardStatus: Int, Hashable, CaseIterable, Sendable {
  /// Asked when due.
  case active = 0
  case draft = 1
  case suspended = 2
  /// Its text is gone from the notes; it comes back with its history when the text does.
  case retired = 3
  /// Thrown away by the person.
  case deleted = 4
  /// A draft the person said no to; the same text never makes a draft again.
  case rejected = 5

  /// True when the person did away with the card, so that no note brings it back.
  package var isGone: Bool { self == .deleted || self == .rejected }
}
