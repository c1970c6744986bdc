package import Cards
package import Scheduler

/// The collection: one SQLite file with the log and the state derived from it.
///
/// Every method is one transaction. What has returned is on disk.
package final class CardStore {
  /// - Parameter create: Make the file (and its folder) when there is none.
  /// - Returns: `nil` when there is no collection and none was to be made.
  package static func open(path: String, create: Bool) throws(StoreError) -> CardStore? {
    throw .cannotOpen(path: path)
  }

  // MARK: Study

  /// Today's queue, from what the log says of today and what is due.
  ///
  /// - Parameter decks: Names of the decks to ask; `nil` for all. A deck named `A` includes `A/B`.
  package func queue(
    today: Day, decks: [String]?, limits: DailyLimits
  ) throws(StoreError) -> StudyQueue<CardID> { throw .cannotOpen(path: "") }

  package func card(_ id: CardID) throws(StoreError) -> StoredCard? { throw .cannotOpen(path: "") }

  /// Logs an answer and moves the memory (scheduled answers only) in one durable transaction.
  ///
  /// - Returns: The card as it is afterwards.
  package func answer(
    _ id: CardID, grade: Grade, kind: ReviewKind, at moment: Moment, took: Int
  ) throws(StoreError) -> StoredCard { throw .cannotOpen(path: "") }

  /// Logs what the person did to a card.
  ///
  /// - Returns: The card as it is afterwards.
  package func record(
    _ action: CardAction, on id: CardID, at moment: Moment
  ) throws(StoreError) -> StoredCard { throw .cannotOpen(path: "") }

  /// Takes back the newest row of the log that still counts; an import is taken back whole.
  ///
  /// - Returns: What was taken back; `nil` when nothing is left.
  package func undo(at moment: Moment) throws(StoreError) -> Undone? {
    throw .cannotOpen(path: "")
  }

  /// The card's answers that still count, oldest first.
  package func history(of id: CardID) throws(StoreError) -> [ReviewEvent] {
    throw .cannotOpen(path: "")
  }

  /// The day the next card that is neither new nor suspended is due, after `today`; and how many.
  package func nextDue(after today: Day) throws(StoreError) -> (day: Day, count: Int)? {
    throw .cannotOpen(path: "")
  }
}

/// What an undo took back.
package enum Undone: Hashable, Sendable {
  /// An answer; the card is as it was before it.
  case answer(StoredCard, ReviewEvent)
  case action(StoredCard, CardAction)
  /// An import of these files, which had touched this many cards.
  case importing(paths: [String], cards: Int)
}
