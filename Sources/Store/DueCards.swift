import Cards
import GRDB
import Scheduler

/// Learned cards that are due, the most overdue first, read no further than asked.
///
/// Of the cards that are due on one day the order of relative overdueness is that of the index
/// `study_due`; the days are merged. So the cost grows with the number of days that are late and with
/// what is taken, and not with what is due.
struct DueCards {
  struct Item {
    var due: StudyDay<CardID>.Due
    /// Breaks ties, then the id does.
    var position: Int64
  }

  /// The cards of one day that are not taken yet.
  private struct Line {
    var day: Int
    /// Never empty.
    var rows: ArraySlice<Item>
    /// Rows of the last batch; 0 when there are no more.
    var batch: Int
  }

  private let db: Database
  private let today: Day
  private let statement: Statement
  /// By urgency, the most urgent last.
  private var lines: [Line] = []

  private static let smallestBatch = 8
  private static let largestBatch = 512

  /// - Parameters:
  ///   - last: The last day whose cards are wanted.
  ///   - filter: SQL that keeps the rows of some decks of `study s`, such as ` AND deck IN (1)`.
  init(_ db: Database, today: Day, until last: Day, filter: String) throws {
    (self.db, self.today) = (db, today)
    statement = try db.cachedStatement(
      sql: """
        SELECT s.card, bullet, interval, position FROM study s
        WHERE queue = 1 AND due = ?1 AND (interval, position, s.card) > (?2, ?3, ?4)
          AND coalesce(buriedUntil, 0) <= ?5 \(filter)
        ORDER BY interval, position, s.card LIMIT ?6
        """)
    for day in try Self.days(db, until: last) {
      let line = try next(
        Line(day: day, rows: [], batch: Self.smallestBatch), after: (-1, .min, .min))
      if let line { lines.append(line) }
    }
    lines = lines.sorted { precedes($1, $0) }
  }

  /// The days on which cards are due, found by one step in the index each.
  private static func days(_ db: Database, until last: Day) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE late (day) AS (
            SELECT min(due) FROM study WHERE queue = 1 UNION ALL
            SELECT (SELECT min(due) FROM study WHERE queue = 1 AND due > late.day) FROM late
            WHERE late.day < ?1)
          SELECT day FROM late WHERE day <= ?1
          """), arguments: [last.rawValue])
  }

  /// The most urgent card that was not taken yet.
  mutating func next() throws -> Item? {
    guard var line = lines.popLast(), let item = line.rows.popFirst() else { return nil }
    if line.rows.isEmpty {
      let last = (item.due.interval.rawValue, item.position, item.due.id.rawValue)
      guard let more = try next(line, after: last) else { return item }
      line = more
    }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(line, lines[middle]) { low = middle + 1 } else { high = middle }
    }
    lines.insert(line, at: low)
    return item
  }

  /// The line with its next batch of rows; `nil` when there are none.
  private func next(_ line: Line, after last: (Int, Int64, Int64)) throws -> Line? {
    guard line.batch > 0 else { return nil }
    let rows = try Row.fetchCursor(
      statement,
      arguments: [line.day, last.0, last.1, last.2, today.rawValue, line.batch])
    var items: [Item] = []
    items.reserveCapacity(line.batch)
    while let row = try rows.next() {
      let due = StudyDay<CardID>.Due(
        id: CardID(rawValue: row[0]), bullet: row[1], due: Day(rawValue: line.day),
        interval: Days(row[2]))
      items.append(Item(due: due, position: row[3]))
    }
    guard !items.isEmpty else { return nil }
    let batch = items.count < line.batch ? 0 : min(2 * line.batch, Self.largestBatch)
    return Line(day: line.day, rows: items[...], batch: batch)
  }

  private func precedes(_ left: Line, _ right: Line) -> Bool {
    guard let left = left.rows.first, let right = right.rows.first else { return false }
    return left.due.precedes(right.due, on: today) { _, _ in
      (left.position, left.due.id) < (right.position, right.due.id)
    }
  }
}
