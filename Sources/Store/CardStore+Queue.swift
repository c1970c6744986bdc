package import Cards
import GRDB
package import Scheduler

package typealias CardQueue = StudyQueue<CardID>

/// Today's queue: bounded by today's answers and by the limits, whatever the size of the collection
/// and however much is overdue.
extension CardStore {
  /// Today's queue of some decks; `nil` for all.
  package func queue(
    today: Day, decks: [String]?, limits: DailyLimits
  ) throws(StoreError) -> CardQueue {
    try queue(today: today, scope: StudyScope(decks: decks), limits: limits)
  }

  /// Today's queue, from what the log says of today and what is due.
  ///
  /// - Parameters:
  ///   - limits: Hold for the day over all decks, searches, sessions and devices.
  ///   - countsHeldBack: Counts what the limit keeps back; of thousands of learned cards about.
  package func queue(
    today: Day, scope: StudyScope, limits: DailyLimits, countsHeldBack: Bool = false
  ) throws(StoreError) -> CardQueue {
    try read { db in
      let filter = try scopeFilter(db, scope)
      let (answered, drillable) = try answers(db, on: today, filter)
      let day = StudyDay(today: today, limits: limits, answered: answered, drillable: drillable)
      let due = try dueCards(db, day, until: today + scope.ahead, filter)
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
      var queue = day.queue(due: due.cards, new: fresh) { left, right in
        let (a, b) = (due.positions[left] ?? 0, due.positions[right] ?? 0)
        return a != b ? a < b : left < right
      }
      if let failure { throw failure }
      if countsHeldBack, due.isFull {
        queue.heldBack = try max(0, lateCount(db, day, filter) - due.late)
      }
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

  /// Milliseconds by which a local clock can be from UTC; the zones of the world reach from −12 to +14
  /// hours.
  private static let furthest = 15 * 3_600_000

  private func answers(
    _ db: Database, on today: Day, _ filter: String
  ) throws -> ([StudyDay<CardID>.Answered], Set<CardID>) {
    // A day by local clocks, at whatever hour it begins, and the instants it can have had.
    let rollover = try rollover(db)
    let hours = [Rollover.defaultHour] + rollover.settings.map(\.hour)
    let first = Int64(today.rawValue * 24 + (hours.min() ?? 0)) * 3_600_000
    let last = Int64(today.rawValue * 24 + 24 + (hours.max() ?? 0)) * 3_600_000 - 1
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.card, r.grade, r.kind, r.at, r.utcOffset, s.bullet, s.reviews,
            s.queue = 1 AND coalesce(s.buriedUntil, 0) <= ?1 \(filter) FROM review r
          JOIN study s ON s.card = r.card
          WHERE r.at BETWEEN ?2 - \(Self.furthest) AND ?3 + \(Self.furthest)
            AND r.at + r.utcOffset * 1000 BETWEEN ?2 AND ?3 AND r.kind < 2
            AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = r.id)
          ORDER BY r.at, r.id
          """), arguments: [today.rawValue, first, last]
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

  /// The most overdue cards, as many as the day still takes, with the siblings that are passed over.
  private func dueCards(
    _ db: Database, _ day: StudyDay<CardID>, until last: Day, _ filter: String
  ) throws -> DueToday {
    var (left, found) = (day.reviewsLeft, DueToday())
    var bullets = Set(day.answered.map(\.bullet))
    var cards = try DueCards(db, today: day.today, until: last, filter: filter)
    while let card = try cards.next() {
      guard left > 0 else {
        found.isFull = true
        break
      }
      found.cards.append(card.due)
      found.positions[card.due.id] = card.position
      guard bullets.insert(card.due.bullet).inserted else { continue }
      left -= 1
      if card.due.due <= day.today { found.late += 1 }
    }
    return found
  }

  private struct DueToday {
    var cards: [StudyDay<CardID>.Due] = []
    var positions: [CardID: Int64] = [:]
    /// How many of them are asked today and due today or earlier.
    var late = 0
    /// More are due than the day takes.
    var isFull = false
  }

  /// Due cards of different bullets, none of which was asked today.
  private func lateCount(
    _ db: Database, _ day: StudyDay<CardID>, _ filter: String
  ) throws -> Int {
    let asked = Set(day.answered.map(\.bullet)).map(String.init).joined(separator: ",")
    // Counting is quick.
    let sample = try LearnedSample(db, few: 20_000, size: 8000)
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT bullet) FROM study s WHERE queue = 1 AND due <= ?1 \(sample.filter)
          AND coalesce(buriedUntil, 0) <= ?1 AND bullet NOT IN (\(asked)) \(filter)
        """, arguments: [day.today.rawValue])
    return sample.share.total(count ?? 0)
  }

  /// In the order in which they came, without those of which a sibling is due.
  private func newCards(_ db: Database, _ today: Day, _ filter: String) throws -> RowCursor {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT s.card, bullet FROM study s
          WHERE queue = 0 AND coalesce(buriedUntil, 0) <= ?1 \(filter)
            AND NOT EXISTS (SELECT 1 FROM study AS sibling
              WHERE sibling.bullet = s.bullet AND sibling.queue = 1 AND sibling.due <= ?1
                AND coalesce(sibling.buriedUntil, 0) <= ?1)
          ORDER BY position, s.card
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
