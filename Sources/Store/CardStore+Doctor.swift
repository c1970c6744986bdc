import GRDB

/// What an examination of the collection found.
package struct DoctorReport: Hashable, Sendable {
  /// Rows of the two logs.
  package var reviews = 0
  package var changes = 0
  package var cards = 0
  /// SQLite's own words; empty when the file is sound.
  package var damage: [String] = []
  /// Derived rows that do not follow from the log, as `table: row`.
  package var differences: [String] = []

  package var isHealthy: Bool { damage.isEmpty && differences.isEmpty }
}

extension CardStore {
  /// Replays the log into scratch tables and compares.
  ///
  /// - Parameter rebuild: Put what the replay says in the place of what differs.
  package func doctor(rebuild: Bool = false) throws(StoreError) -> DoctorReport {
    do {
      return try queue.writeWithoutTransaction { db in
        var report = DoctorReport()
        let words = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        report.damage = words == ["ok"] ? [] : words
        try db.inTransaction(.immediate) {
          try examine(db, rebuild: rebuild, &report)
          return .commit
        }
        return report
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func examine(_ db: Database, rebuild: Bool, _ report: inout DoctorReport) throws {
    report.reviews = try Int.fetchOne(db, sql: "SELECT count(*) FROM review") ?? 0
    report.changes = try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
    for table in Migrations.tables { try makeScratch(table, db) }
    defer {
      db.clearSchemaCache()
      for table in Migrations.tables { try? db.execute(sql: "DROP TABLE IF EXISTS temp.\(table)") }
    }
    try Replay(db, rollover: rollover(db)).write(to: "temp", store: self, db)
    report.cards = try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.card") ?? 0
    for table in Migrations.tables {
      report.differences += try differences(in: table, db)
      if rebuild {
        try db.execute(
          sql: "DELETE FROM main.\(table); INSERT INTO main.\(table) SELECT * FROM temp.\(table)")
      }
    }
  }

  /// A table of the same shape and keys, without the indexes.
  private func makeScratch(_ table: String, _ db: Database) throws {
    let sql =
      try String.fetchOne(
        db, sql: "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?",
        arguments: [table]) ?? ""
    try db.execute(sql: "CREATE TEMP" + sql.dropFirst("CREATE".count))
  }

  /// Fills the derived tables from the log when a migration said so.
  func refresh() throws {
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        guard try Migrations.isStale(db) else { return .rollback }
        try makeAnew(db)
        try Migrations.clearStale(db)
        return .commit
      }
    }
  }

  func makeAnew(_ db: Database) throws {
    for table in Migrations.tables { try db.execute(sql: "DELETE FROM \(table)") }
    try Replay(db, rollover: rollover(db)).write(to: "main", store: self, db)
  }

  /// At most ten a table and side; a damaged collection needs no longer list.
  private func differences(in table: String, _ db: Database) throws -> [String] {
    try [("main", "temp", "not in the log"), ("temp", "main", "missing")].flatMap {
      here, there, problem in
      try Row.fetchAll(
        db, sql: "SELECT * FROM \(here).\(table) EXCEPT SELECT * FROM \(there).\(table) LIMIT 10"
      ).map { row in
        "\(table) \(row.databaseValues.first?.description ?? ""): \(problem)"
      }
    }
  }
}
