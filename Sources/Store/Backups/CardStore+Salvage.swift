import Foundation
import GRDB
import Scheduler

extension CardStore {
  /// Takes over the answers of another file of the same collection that are not here, and what was
  /// said of answers since: rows of the log as they are, then everything that follows from them.
  /// A damaged file gives as much as can be read.
  ///
  /// - Parameter isDryRun: Only counts them.
  /// - Returns: The answers that the other file has and this one does not, without those taken back.
  func takeAnswers(of path: String, isDryRun: Bool) throws -> Int {
    let reviews = try Self.readable(path, Self.allReviews).rows
    let undone = try Self.readable(
      path, Self.allChanges + " WHERE kind = 'undo' AND card IS NOT NULL"
    ).rows
    return try queue.writeWithoutTransaction { db in
      var count = 0
      try db.inTransaction(.immediate) {
        count = try add(reviews, undone, db)
        guard !isDryRun else { return .rollback }
        try rebuild(db)
        return .commit
      }
      return count
    }
  }

  private static let allReviews = "SELECT \(reviewColumns) FROM review NOT INDEXED"
  private static let allChanges = """
    SELECT id, at, utcOffset, device, kind, card, target, data FROM change NOT INDEXED
    """

  /// Takes over the log of a damaged file, as much of it as can be read, into an empty collection.
  ///
  /// - Returns: Whether all of it could be read.
  func takeLog(of path: String) throws -> Bool {
    let reviews = try Self.readable(path, Self.allReviews)
    let changes = try Self.readable(path, Self.allChanges)
    let device = try Self.readable(path, "SELECT value FROM meta WHERE key = 'device'").rows.first
    guard !changes.rows.isEmpty else { throw StoreError.damaged(path: path) }
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        for (table, rows, marks) in [
          ("review", reviews.rows, "?,?,?,?,?,?,?,?,?"),
          ("change", changes.rows, "?,?,?,?,?,?,?,?"),
        ] {
          let insertion = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
          for row in rows {
            try insertion.execute(arguments: StatementArguments(row.databaseValues))
          }
        }
        if let device {
          try db.execute(
            sql: "INSERT OR REPLACE INTO meta VALUES ('device', ?)",
            arguments: StatementArguments(device.databaseValues))
        }
        try rebuild(db)
        return .commit
      }
    }
    return reviews.isWhole && changes.isWhole
  }

  /// The rows of a query up to the first that cannot be read.
  private static func readable(
    _ path: String, _ sql: String
  ) throws -> (rows: [Row], isWhole: Bool) {
    var result: [Row] = []
    do {
      try CollectionFile.reader(path).read { db in
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() { result.append(row.copy()) }
      }
      return (result, true)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
    {
      return (result, false)
    }
  }

  private func add(_ reviews: [Row], _ undone: [Row], _ db: Database) throws -> Int {
    let targets = Set(undone.compactMap { $0["target"] as EventID? })
    let answer = try db.cachedStatement(
      sql: """
        INSERT INTO review SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
        WHERE NOT EXISTS (SELECT 1 FROM review WHERE id = ?1)
        """)
    var count = 0
    for row in reviews {
      try answer.execute(arguments: StatementArguments(row.databaseValues))
      if db.changesCount > 0, !targets.contains(row[0]) { count += 1 }
    }
    let undo = try db.cachedStatement(
      sql: """
        INSERT INTO change SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        WHERE EXISTS (SELECT 1 FROM review WHERE id = ?7)
          AND NOT EXISTS (SELECT 1 FROM change WHERE id = ?1)
        """)
    for row in undone { try undo.execute(arguments: StatementArguments(row.databaseValues)) }
    return count
  }

  /// Says in the log that the collection was put back.
  func noteRestore(of name: String, exact: Bool, at moment: Moment) throws {
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let data = try String.fetchOne(
          db, sql: "SELECT json_object('backup', ?, 'exact', ?)", arguments: [name, exact ? 1 : 0])
        try insert(.restore, id: newID(db, at: moment), at: moment, data: data, db)
        return .commit
      }
    }
  }
}
