import GRDB
package import Scheduler

/// What a file holds, in a few figures.
package struct CollectionContents: Hashable, Sendable {
  package var cards: Int
  /// Answers that still count.
  package var answers: Int
  /// When the last of them was given.
  package var lastAnswer: Moment?

  init(_ db: Database) throws {
    cards = try Int.fetchOne(db, sql: "SELECT count(*) FROM card") ?? 0
    let undone = """
      SELECT count(*) FROM change WHERE kind = 'undo' AND target IN (SELECT id FROM review)
      """
    answers =
      try (Int.fetchOne(db, sql: "SELECT count(*) FROM review") ?? 0)
      - (Int.fetchOne(db, sql: undone) ?? 0)
    lastAnswer = try Row.fetchOne(
      db, sql: "SELECT at, utcOffset FROM review ORDER BY at DESC, id DESC LIMIT 1"
    ).map { Moment(milliseconds: $0[0], utcOffset: $0[1]) }
  }

  /// Reads a file without changing it.
  ///
  /// - Throws: ``StoreError`` when it is no sound collection of this or an earlier version.
  package init(ofFile path: String, examine: Bool = false) throws(StoreError) {
    try CollectionFile.check(path, exists: true, readOnly: true)
    try CollectionFile.checkOwner(path)
    do {
      self = try CollectionFile.reader(path).read { db in
        if examine, try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") != ["ok"] {
          throw StoreError.damaged(path: path)
        }
        return try CollectionContents(db)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
