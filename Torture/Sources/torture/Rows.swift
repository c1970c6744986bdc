import CSQLite

/// Reads a collection with SQLite alone, without recall.
final class Rows {
  private var database: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw Trouble("SQLite cannot open \(path)")
    }
    sqlite3_busy_timeout(database, 5000)
  }

  deinit { sqlite3_close(database) }

  /// The first column of each row.
  func column(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Trouble("\(sql): \(String(cString: sqlite3_errmsg(database)))")
    }
    defer { sqlite3_finalize(statement) }
    var result: [String] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        result.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
      case SQLITE_DONE: return result
      default: throw Trouble("\(sql): \(String(cString: sqlite3_errmsg(database)))")
      }
    }
  }

  func number(_ sql: String) throws -> Int { Int(try column(sql).first ?? "") ?? 0 }

  /// The grades of the log, oldest first.
  func grades() throws -> [Int] {
    try column("SELECT grade FROM review ORDER BY id").compactMap { Int($0) }
  }

  func isSound() throws -> Bool { try column("PRAGMA integrity_check") == ["ok"] }
}
