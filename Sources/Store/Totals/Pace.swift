import Foundation
import GRDB
package import Scheduler

/// How the days go, as the end of a session tells it.
package struct Pace: Hashable, Sendable {
  /// Days in a row on which something was answered; see ``CardStore/pace(today:)``.
  package var streak = 0
  /// All answers of today.
  package var today = Tally()
  /// All answers of the thirty days before today.
  package var month = Tally()

  package init() {}
}

extension CardStore {
  /// A streak counts the days with an answer of any kind, back to the first day that passed without
  /// one although a learned card was waiting. Days on which nothing was due do not count and do not
  /// break it, and today breaks nothing.
  ///
  /// Nothing but the totals is read: cards that waited through empty days are answered late on the
  /// first day after them, or are due still.
  package func pace(today: Day) throws(StoreError) -> Pace {
    try read { db in
      var pace = Pace()
      var later: (day: Int, hasLate: Bool)?
      var isBroken = false
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT start, counts FROM total
            WHERE span = 1 AND facet = ? AND start <= ? ORDER BY start DESC
            """), arguments: [Self.everything, today.rawValue])
      while let row = try rows.next() {
        let day: Int = row[0]
        let tally = try row.withUnsafeData(atIndex: 1) { data in
          data.map { data in data.withUnsafeBytes { Tally(bytes: $0) } }
        }
        guard let tally else { continue }
        if day == today.rawValue { pace.today = tally }
        if (today.rawValue - 30..<today.rawValue).contains(day) { pace.month += tally }
        if !isBroken {
          let hasGap = day < (later?.day ?? today.rawValue) - 1
          isBroken = try hasGap && (later?.hasLate ?? isWaiting(since: today, db))
          if !isBroken { pace.streak += 1 }
        }
        if isBroken, day < today.rawValue - 30 { break }
        later = (day, tally[.late] > 0)
      }
      return pace
    }
  }

  /// A card was due on a day before today and is so still.
  private func isWaiting(since today: Day, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM study WHERE queue = 1 AND due < ?1
          AND coalesce(buriedUntil, 0) < ?1)
        """, arguments: [today.rawValue]) ?? false
  }
}
