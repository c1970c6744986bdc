package import Cards
import GRDB
package import Scheduler

package typealias CardQueue = StudyQueue<CardID>

/// Today's queue: bounded by what is due and by the limits, whatever the size of the collection.
extension CardStore {
  /// Today's queue of some decks; `nil` for all.
  package func queue(
    today: Day, decks: [String]?, limits: DailyLimits
  ) throws(StoreError) -> CardQueue {
    try queue(today: today, scope: StudyScope(decks: decks), limits: limits)
  }

  /// Today's queue, from what the log says of today and what is due.
  ///
  /// - Parameter limits: Hold for the day over all decks, searches, sessions and devices.
  package func queue(
    today: Day, scope: StudyScope, limits: DailyLimits
  ) throws(StoreError) -> CardQueue {
    try read { db in
      let filter = try scopeFilter(db, scope)
      let (answered, drillable) = try answers(db, on: today, filter)
      let day = StudyDay(today: today, limits: limits, answered: answered, drillable: drillable)
      var positions: [CardID: Int64] = [:]
      let due = try dueCards(db, today, until: today + scope.ahead, filter, &positions)
      let new = try newCards(db, today, filter)
      var failure: (any Error)?
      let fresh = sequence(state: new) { cursor -> (id: CardID, bullet: Int64)? in
        do {
          guard let row = try cursor.next() else { return nil }
          return (CardID(rawValue: row[0]), row[1])
        } catch {
          failure = error
          return nil
        }
      }
      let queue = day.queue(due: due, new: fresh) { left, right in
        let (a, b) = (positions[left] ?? 0, positions[right] ?? 0)
        return a != b ? a < b : left < right
      }
      if let failure { throw failure }
      return queue
    }
  }

  /// SQL that keeps the rows of these decks and of the decks below them.
  func deckFilter(_ db: Database, _ decks: [String]?) throws -> String {
    guard let decks else { return "" }
    let all = try Row.fetchAll(db, sql: "SELECT id, name FROM deck")
    let ids = all.compactMap { row -> Int64? in
      let name: String = row[1]
      let isIn = decks.contains {
        name == $0 || name.hasPrefix($0 + "/") || name.hasPrefix($0 + "::")
      }
      return isIn ? row[0] : nil
    }
    return "AND deck IN (\(ids.map(String.init).joined(separator: ",")))"
  }

  private func answers(
    _ db: Database, on today: Day, _ filter: String
  ) throws -> ([StudyDay<CardID>.Answered], Set<CardID>) {
    // A day's instants, whatever the offset: offsets and rollover hours stay within 26 hours.
    let noon = (Int64(today.rawValue) * 24 + 12) * 3_600_000
    let margin: Int64 = 64 * 3_600_000
    let rollover = try rollover(db)
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.card, r.grade, r.kind, r.at, r.utcOffset, s.bullet, s.reviews,
            s.queue = 1 AND coalesce(s.buriedUntil, 0) <= ?1 \(filter) FROM review r
          JOIN study s ON s.card = r.card
          WHERE r.at BETWEEN ?2 AND ?3 AND r.kind < 2
            AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = r.id)
          ORDER BY r.at, r.id
          """), arguments: [today.rawValue, noon - margin, noon + margin]
    ).filter { rollover.day(of: Moment(milliseconds: $0[3], utcOffset: $0[4])) == today }
    var scheduled: [Int64: Int] = [:]
    for row in rows where row[2] == ReviewKind.scheduled.rawValue {
      scheduled[row[0], default: 0] += 1
    }
    var drillable: Set<CardID> = []
    let answered = rows.map { row -> StudyDay<CardID>.Answered in
      let id = CardID(rawValue: row[0])
      if row[7] { drillable.insert(id) }
      let isNew = scheduled[row[0], default: 0] >= (row[6] as Int)
      let isDrill = row[2] == ReviewKind.drill.rawValue
      return .init(
        id: id, bullet: row[5], grade: Grade(rawValue: row[1]) ?? .blackout,
        reason: isDrill ? .drill : isNew ? .new : .review)
    }
    return (answered, drillable)
  }

  private func dueCards(
    _ db: Database, _ today: Day, until last: Day, _ filter: String,
    _ positions: inout [CardID: Int64]
  ) throws -> [StudyDay<CardID>.Due] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT s.card, bullet, due, interval, position FROM study s
          WHERE queue = 1 AND due <= ?2 AND coalesce(buriedUntil, 0) <= ?1 \(filter)
          """), arguments: [today.rawValue, last.rawValue])
    var due: [StudyDay<CardID>.Due] = []
    while let row = try rows.next() {
      let id = CardID(rawValue: row[0])
      positions[id] = row[4]
      due.append(
        .init(id: id, bullet: row[1], due: Day(rawValue: row[2]), interval: Days(row[3])))
    }
    return due
  }

  private func newCards(_ db: Database, _ today: Day, _ filter: String) throws -> RowCursor {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT s.card, bullet FROM study s
          WHERE queue = 0 AND coalesce(buriedUntil, 0) <= ?1 \(filter) ORDER BY position, s.card
          """), arguments: [today.rawValue])
  }

  /// The first day after `today` on which a learned card is due, and how many are.
  package func nextDue(
    after today: Day, scope: StudyScope = StudyScope()
  ) throws(StoreError) -> (day: Day, count: Int)? {
    try read { db in
      let filter = try scopeFilter(db, scope)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT due, count(*) FROM study s WHERE queue = 1 \(filter) AND due =
            (SELECT min(due) FROM study s WHERE queue = 1 AND due > ? \(filter))
          """, arguments: [today.rawValue])
      guard let row, let day: Int = row[0] else { return nil }
      return (Day(rawValue: day), row[1])
    }
  }
}
