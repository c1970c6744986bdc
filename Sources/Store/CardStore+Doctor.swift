import GRDB

/// What an examination of the collection found.
package struct DoctorReport: Hashable, Sendable {
  /// Rows of the two logs.
  package var reviews = 0
  package var changes = 0
  package var cards = 0
  /// SQLite's own words; empty when the file is sound.
  package var damage: [String] = []
  /// Derived rows that do not follow from the log, as `table row: problem`.
  package var differences: [String] = []

  package var isHealthy: Bool { damage.isEmpty && differences.isEmpty }
}

extension CardStore {
  /// Replays the log into scratch tables and compares. Others may go on writing, unless the tables
  /// are made anew.
  ///
  /// - Parameter rebuild: Put what the replay says in the place of what differs; tables, indexes and
  ///   triggers that are missing, too.
  package func doctor(rebuild: Bool = false) throws(StoreError) -> DoctorReport {
    var report = DoctorReport()
    do {
      let file = FileExamination(of: path)
      // Nothing is written into a damaged file.
      let rebuild = try rebuild && file.damage().isEmpty
      let replay = Result { try examine(&report, rebuild: rebuild) }
      report.damage = try file.damage()
      // The damage may be where the log is; what SQLite says of it is worth more than that it was met.
      if case .failure(let error as DatabaseError) = replay,
        error.resultCode == .SQLITE_CORRUPT, !report.damage.isEmpty
      {
        return report
      }
      try replay.get()
      return report
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func examine(_ report: inout DoctorReport, rebuild: Bool) throws {
    if rebuild { writesSoon() }
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(rebuild ? .immediate : .deferred) {
        try examine(db, rebuild: rebuild, &report)
        return rebuild ? .commit : .rollback
      }
      db.clearSchemaCache()
    }
  }

  private func examine(_ db: Database, rebuild: Bool, _ report: inout DoctorReport) throws {
    report.reviews = try Int.fetchOne(db, sql: "SELECT count(*) FROM review") ?? 0
    report.changes = try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
    let schema = try Schema.current()
    let missing = schema.missing(from: try Schema(db))
    report.differences += missing.map { "\($0.type) \($0.name): not as it should be" }
    if rebuild { try make(missing, db) }
    let lost = rebuild ? [] : Set(missing.map(\.name))
    let usual = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2000
    // Kilobytes: the inner pages of every index, so that only leaves are read again.
    try db.execute(sql: "PRAGMA cache_size = -16000")
    defer { try? db.execute(sql: "PRAGMA cache_size = \(usual)") }
    for table in Migrations.tables {
      let sql = schema.sql(ofTable: table) ?? ""
      try db.execute(
        sql: sql.replacing("CREATE TABLE", with: "CREATE TEMP TABLE", maxReplacements: 1))
    }
    defer {
      db.clearSchemaCache()
      for table in Migrations.tables { try? db.execute(sql: "DROP TABLE IF EXISTS temp.\(table)") }
    }
    try Replay(db, rollover: rollover(db)).write(to: "temp", store: self, db)
    report.cards = try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.card") ?? 0
    for table in Migrations.tables where !lost.contains(table) {
      report.differences += try differences(in: table, db)
      if rebuild {
        try db.execute(
          sql: "DELETE FROM main.\(table); INSERT INTO main.\(table) SELECT * FROM temp.\(table)")
      }
    }
  }

  /// Makes what the schema lacks; a table only when everything in it follows from the log.
  private func make(_ missing: [Schema.Item], _ db: Database) throws {
    let derived = Set(Migrations.tables)
    for item in missing where item.type != "table" || derived.contains(item.name) {
      try db.execute(sql: "DROP \(item.type) IF EXISTS main.\(item.name)")
    }
    let there = Set(try Schema(db).items)
    let order = ["table", "index", "trigger"]
    for item in try Schema.current().items.sorted(by: {
      (order.firstIndex(of: $0.type) ?? 0) < (order.firstIndex(of: $1.type) ?? 0)
    }) where !there.contains(item) && (item.type != "table" || derived.contains(item.name)) {
      try db.execute(sql: item.sql)
    }
    db.clearSchemaCache()
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
