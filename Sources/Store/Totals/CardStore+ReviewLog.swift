package import Cards
import Foundation
import GRDB
package import Scheduler

/// Answers that were given elsewhere, and the cards they were given to.
package struct ReviewLog: Sendable {
  package struct Entry: Sendable {
    package var id: CardID
    package var card: Card
    package var deck: String
    /// The first answer.
    package var first = Moment(milliseconds: 0, utcOffset: 0)

    package init(id: CardID, card: Card, deck: String) {
      (self.id, self.card, self.deck) = (id, card, deck)
    }
  }

  package struct Review: Sendable {
    package var card: CardID
    package var grade: Grade
    package var kind: ReviewKind
    package var at: Moment
    /// Milliseconds.
    package var took: Int

    package init(card: CardID, grade: Grade, kind: ReviewKind, at: Moment, took: Int) {
      (self.card, self.grade, self.kind, self.at, self.took) = (card, grade, kind, at, took)
    }
  }

  package var path: String
  package var deck: String
  package var cards: [Entry] = []
  /// By instant.
  package var reviews: [Review] = []

  package init(path: String, deck: String) { (self.path, self.deck) = (path, deck) }
}

extension CardStore {
  /// Not a device: answers from a file, which `undo` takes back with their import.
  private static let elsewhere: Int64 = 0

  /// Writes a review log into the log. What is there already is left as it is, so that a file can be
  /// taken in again; everything derived is then made anew. An undo of the import takes back the cards
  /// that were new, and with them their answers; answers to known cards stay.
  ///
  /// - Returns: How many were not there before.
  package func apply(
    _ log: ReviewLog, at moment: Moment
  ) throws(StoreError) -> (cards: Int, reviews: Int) {
    try write { db in
      let importID = try newID(db, at: moment)
      let new = try log.cards.filter { try !isKnown($0.id, db) }
      if !new.isEmpty {
        try insert(.import, id: importID, at: moment, db)
        let source = SourceImport(
          path: log.path, deck: log.deck, digest: "", language: "und",
          lines: new.map { ($0.id, $0.card.line) }, changes: [])
        try insertSource(source, target: importID, at: moment, db)
      }
      var position = moment.milliseconds << 20
      let rows = try ChangeRows(device: device(db), db)
      for entry in new {
        try rows.insert(added(entry, log, importID, position: position, now: moment))
        position += 1
      }
      let before = try reviewCount(db)
      for review in log.reviews { try insert(review, db) }
      try rebuild(db)
      return (new.count, try reviewCount(db) - before)
    }
  }

  /// A card is there from just before its first answer on.
  private func added(
    _ entry: ReviewLog.Entry, _ log: ReviewLog, _ target: EventID, position: Int64, now: Moment
  ) -> ChangeEvent {
    var first = entry.first
    first.milliseconds -= 1
    let content = CardContent(
      card: entry.card, deck: entry.deck, path: log.path, position: position)
    return ChangeEvent(
      id: nextID(at: now), at: first, kind: .added, card: entry.id, target: target,
      payload: .content(content))
  }

  private func insert(_ review: ReviewLog.Review, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO review SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1
        WHERE NOT EXISTS (SELECT 1 FROM review WHERE id = ?1)
        """
    ).execute(arguments: [
      Self.id(review), review.card.rawValue, review.grade.rawValue, review.kind.rawValue,
      review.at.milliseconds, review.at.utcOffset, Self.elsewhere,
      min(review.took, ReviewEvent.longestAnswer),
    ])
  }

  /// The same answer has the same id wherever its file is taken in.
  private static func id(_ review: ReviewLog.Review) -> EventID {
    var hash = StableHash()
    hash.combine("\(review.card.rawValue) \(review.at.milliseconds) \(review.grade.rawValue)")
    let high = UInt64(max(0, review.at.milliseconds)) << 16 | 0x7000 | hash.value & 0xfff
    return EventID(high: high, low: 0x8000_0000_0000_0000 | hash.value >> 2)
  }

  /// The log knows the card, and its import was not taken back.
  private func isKnown(_ id: CardID, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM card WHERE id = ?"), arguments: [id.rawValue])
      ?? false
  }

  private func reviewCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM review") ?? 0
  }
}
