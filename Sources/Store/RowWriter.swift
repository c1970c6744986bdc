import GRDB
import GRDBSQLite

/// Writes rows by one statement, value by value in the order of its marks.
///
/// Values go to SQLite as they are: boxing them as GRDB does costs more than SQLite's own work, which
/// tells when an import writes hundreds of thousands of rows.
final class RowWriter {
  private let statement: Statement
  private let db: Database
  private var handle: SQLiteStatement { statement.sqliteStatement }
  private var count: CInt = 0
  /// The first value that SQLite would not take.
  private var refusal = SQLITE_OK

  /// - Parameter statement: Used by nothing else while the writer lives.
  init(_ statement: Statement, _ db: Database) {
    self.statement = statement
    self.db = db
  }

  func add(_ number: Int64) {
    count += 1
    note(sqlite3_bind_int64(handle, count, number))
  }

  func add(_ number: Int) { add(Int64(number)) }

  func add(_ flag: Bool) { add(flag ? 1 as Int64 : 0) }

  func add(_ number: Int?) {
    if let number { add(number) } else { addNull() }
  }

  func add(_ number: Double) {
    count += 1
    note(sqlite3_bind_double(handle, count, number))
  }

  func add(_ text: String) {
    count += 1
    var text = text
    text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // No address at all would be NULL and not an empty text.
      note(
        start == nil
          ? sqlite3_bind_text(handle, count, "", 0, Self.copied)
          : sqlite3_bind_text(handle, count, start, CInt(clamping: bytes.count), Self.copied))
    }
  }

  func add(_ id: EventID?) {
    guard let id else { return addNull() }
    count += 1
    withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { bytes in
      note(sqlite3_bind_blob(handle, count, bytes.baseAddress, 16, Self.copied))
    }
  }

  func addNull() {
    count += 1
    note(sqlite3_bind_null(handle, count))
  }

  /// Writes the row.
  func run() throws {
    let code = refusal == SQLITE_OK ? sqlite3_step(handle) : refusal
    (count, refusal) = (0, SQLITE_OK)
    guard code == SQLITE_DONE else {
      let message = db.sqliteConnection.flatMap(sqlite3_errmsg).map { String(cString: $0) }
      sqlite3_reset(handle)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
    sqlite3_reset(handle)
  }

  private func note(_ code: CInt) {
    if refusal == SQLITE_OK { refusal = code }
  }

  /// `SQLITE_TRANSIENT`: SQLite keeps a copy.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
