package import Cards
import GRDB
package import Scheduler

/// Cards that wait for a yes or a no.
extension CardStore {
  /// In the order of their notes.
  ///
  /// - Parameter decks: Names of decks; `nil` for all. A deck named `A` includes `A/B`.
  package func drafts(decks: [String]? = nil) throws(StoreError) -> [CardID] {
    try read { db in
      let filter = try deckFilter(db, decks)
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT card.id FROM card JOIN study ON study.card = card.id
            JOIN source ON source.id = card.source
          WHERE card.id IN (SELECT id FROM card WHERE status = 1 AND NOT isRetired \(filter))
          ORDER BY source.path, card.line, study.position, card.id
          """
      ).map(CardID.init(rawValue:))
    }
  }

  /// Takes back the newest yes or no to a draft, as long as nothing else was done since.
  ///
  /// - Returns: The card as it was before; `nil` when the newest row says something else.
  package func undoDecision(at moment: Moment) throws(StoreError) -> (StoredCard, CardAction)? {
    guard try newestIsDecision(), case .action(let card, let action) = try undo(at: moment) else {
      return nil
    }
    return (card, action)
  }

  private func newestIsDecision() throws(StoreError) -> Bool {
    try read { db in
      let change = try Row.fetchOne(
        db,
        sql: """
          SELECT id, kind FROM change c WHERE device = ? AND target IS NULL
            AND kind NOT IN ('undo', 'setting', 'restore') AND NOT EXISTS
            (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = c.id)
          ORDER BY id DESC LIMIT 1
          """, arguments: [device(db)])
      let review = try EventID.fetchOne(
        db,
        sql: """
          SELECT id FROM review r WHERE device = ? AND NOT EXISTS
            (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = r.id)
          ORDER BY id DESC LIMIT 1
          """, arguments: [device(db)])
      guard let change, let id: EventID = change[0] else { return false }
      let kind: String = change[1]
      return review.map { $0 < id } ?? true
        && (kind == ChangeKind.accept.rawValue || kind == ChangeKind.reject.rawValue)
    }
  }
}
