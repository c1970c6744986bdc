import GRDB
import GRDBSQLite

/// Writing more than SQLite's cache holds in one transaction.
extension CardStore {
  /// Does work that adds many cards without the indexes of their tables, and makes these anew: an
  /// entry at a time would go all over them. Nothing in the work may need an index.
  func withoutIndexes(
    for batch: ImportBatch, _ db: Database, _ work: () throws -> Void
  ) throws {
    let changes = batch.sources.reduce(0) { $0 + $1.changes.count }
    guard changes > Self.manyChanges,
      try Int.fetchOne(db, sql: "SELECT count(*) FROM card") ?? 0 <= changes
    else { return try work() }
    let indexes = try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM main.sqlite_schema
        WHERE type = 'index' AND tbl_name IN ('card', 'study') AND sql IS NOT NULL ORDER BY rowid
        """
    ).map { (name: $0[0] as String, sql: $0[1] as String) }
    for index in indexes { try db.execute(sql: "DROP INDEX main.\(index.name)") }
    try work()
    for index in indexes { try db.execute(sql: index.sql) }
  }

  /// So few are written quickly anyhow.
  private static let manyChanges = 2000

  /// Hands the pages that are written over to the disk from time to time.
  ///
  /// When its cache is full SQLite hands over the page written last, which in a table that grows at its
  /// end is the one to be written next: each would be written once for every row in it.
  ///
  /// - Parameter body: Is to call the function it is given after every card.
  func handingOver(_ db: Database, _ body: (_ step: () throws -> Void) throws -> Void) throws {
    let usual = try Int.fetchOne(db, sql: "PRAGMA cache_spill") ?? 0
    try db.execute(sql: "PRAGMA cache_spill = \(Self.mostPages)")
    defer { try? db.execute(sql: "PRAGMA cache_spill = \(usual)") }
    var count = 0
    try body {
      count += 1
      guard count.isMultiple(of: Self.handover) else { return }
      let code = sqlite3_db_cacheflush(db.sqliteConnection)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  /// Has the next transaction keep in memory, and not in a file, what it would put back if a trigger
  /// refused a row; every row of the log may be refused.
  func keepJournalsInMemory(_ isOn: Bool) throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA temp_store = \(isOn ? "MEMORY" : "DEFAULT")")
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Cards; a few hundred pages.
  private static let handover = 256
  /// Pages of 4 KB, more than are ever written between two handovers.
  private static let mostPages = 20_000
}
