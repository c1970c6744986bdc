import CSQLite

/// What SQLite itself takes, through its C interface and without anything of ours: the floor.
struct RawSQLite {
  private let database: OpaquePointer

  init(_ path: String) throws {
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else {
      throw Problem("cannot open \(path)")
    }
    database = opened
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  }

  private func run(_ sql: String) throws {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
      throw Problem("\(sql): \(String(cString: sqlite3_errmsg(database)))")
    }
  }

  private func statement(_ sql: String) throws -> OpaquePointer {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw Problem("\(sql): \(String(cString: sqlite3_errmsg(database)))")
    }
    return prepared
  }

  private func step(_ statement: OpaquePointer, _ values: [Int64]) throws {
    for (index, value) in values.enumerated() {
      sqlite3_bind_int64(statement, Int32(index + 1), value)
    }
    guard sqlite3_step(statement) == SQLITE_DONE else { throw Problem("cannot write") }
    sqlite3_reset(statement)
  }

  /// Question and answer of each card and a row of six numbers, in one transaction.
  ///
  /// - Returns: Milliseconds.
  func insertCards(_ count: Int) throws -> Double {
    try run(
      "CREATE TABLE card (id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE study (a, b, c, d, e, f)"
    )
    let (card, study) = (
      try statement("INSERT INTO card VALUES (?, printf('%0100d', ?))"),
      try statement("INSERT INTO study VALUES (?, ?, ?, ?, ?, ?)")
    )
    let began = Program.clock()
    try run("BEGIN")
    for number in 0..<Int64(count) {
      try step(card, [number, number])
      try step(study, [number, number % 7, number % 400, 250, 0, 0])
    }
    try run("COMMIT")
    return Program.clock() - began
  }

  /// One answer, durable: a row of the log, a card's row, one transaction each.
  ///
  /// - Returns: The median in milliseconds.
  func answers(_ count: Int) throws -> Double {
    try run(
      """
      CREATE TABLE review (id INTEGER PRIMARY KEY, card, at, grade, took);
      CREATE INDEX review_card ON review (card, at);
      CREATE TABLE study (card INTEGER PRIMARY KEY, due, interval, ease);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO study SELECT i, 0, 0, 250 FROM n;
      """)
    let (review, study) = (
      try statement("INSERT INTO review VALUES (NULL, ?, ?, ?, ?)"),
      try statement("UPDATE study SET due = ?, interval = ?, ease = ? WHERE card = ?")
    )
    var took: [Double] = []
    for number in 0..<Int64(count) {
      let card = number * 7919 % 100_000 + 1
      let began = Program.clock()
      try run("BEGIN IMMEDIATE")
      try step(review, [card, 1_700_000_000_000 + number, number % 6, 5000])
      try step(study, [number, number % 100, 250, card])
      try run("COMMIT")
      took.append(Program.clock() - began)
    }
    return Series.median(took)
  }

  /// Reads every column of every answer of a collection.
  ///
  /// - Returns: Milliseconds.
  func scan() throws -> Double {
    let began = Program.clock()
    let rows = try statement("SELECT * FROM review")
    var sum: Int64 = 0
    while sqlite3_step(rows) == SQLITE_ROW {
      for column in 1..<9 as Range<Int32> { sum &+= sqlite3_column_int64(rows, column) }
    }
    guard sum != 0 else { throw Problem("there are no answers") }
    return Program.clock() - began
  }
}
