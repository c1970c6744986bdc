import GRDB

/// The schema, step by step. A released step is never edited.
enum Migrations {
  /// "rcal": marks a file as a collection of this program (SQLite's `application_id`).
  static let applicationID = 0x7263_616c

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 log and derived state") { db in
      try db.execute(sql: log)
      try db.execute(sql: derived)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2 the log refuses replacement") { db in
      try db.execute(sql: noReplacement)
      try markStale(db)
    }
    migrator.registerMigration("3 totals by facet") { db in
      try db.execute(sql: totals)
      try markStale(db)
    }
    migrator.registerMigration("4 tags of the note") { db in
      try db.execute(sql: "ALTER TABLE card ADD COLUMN tags TEXT NOT NULL DEFAULT ''")
      try markStale(db)
    }
    migrator.registerMigration("5 answers before and after their day") { db in
      try markStale(db)
    }
    migrator.registerMigration("6 the person's own note") { db in
      try db.execute(sql: "ALTER TABLE card ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
    }
    migrator.registerMigration("7 what is due in the order it is asked") { db in
      try db.execute(sql: dueOrder)
    }
    return migrator
  }

  /// What happened. Rows are only ever added.
  private static let log = """
    CREATE TABLE review (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), -- UUIDv7
      card INTEGER NOT NULL,
      grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2), -- scheduled, drill, cram
      at INTEGER NOT NULL, -- Unix milliseconds, UTC
      utcOffset INTEGER NOT NULL, -- seconds by which local time was ahead of UTC
      device INTEGER NOT NULL,
      took INTEGER NOT NULL CHECK (took >= 0), -- milliseconds from question to grade
      revision INTEGER NOT NULL -- of the card's text
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_card ON review (card, at, id);
    CREATE INDEX review_at ON review (at, id);
    CREATE TABLE change (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), -- UUIDv7
      at INTEGER NOT NULL, -- Unix milliseconds, UTC
      utcOffset INTEGER NOT NULL, -- seconds by which local time was ahead of UTC
      device INTEGER NOT NULL,
      kind TEXT NOT NULL,
      card INTEGER, -- NULL: not about one card
      target BLOB, -- the import it is part of, or the row an undo takes back
      data TEXT -- JSON
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_card ON change (card, at, id) WHERE card IS NOT NULL;
    CREATE INDEX change_source ON change (json_extract(data, '$.path'), at, id)
      WHERE kind = 'source';
    CREATE INDEX change_undo ON change (target) WHERE kind = 'undo';
    CREATE INDEX change_setting ON change (at, id) WHERE kind = 'setting';
    CREATE TRIGGER review_no_update BEFORE UPDATE ON review
      BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
    CREATE TRIGGER review_no_delete BEFORE DELETE ON review
      BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
    CREATE TRIGGER change_no_update BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
    CREATE TRIGGER change_no_delete BEFORE DELETE ON change
      BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
    """

  /// What follows from the log; `recall doctor` compares it with a replay.
  private static let derived =
    firstTables.map { "CREATE TABLE \($0.name) \($0.columns);" }.joined(separator: "\n") + """

      CREATE INDEX card_source ON card (source);
      CREATE INDEX study_due ON study (due, deck, bullet, interval, buriedUntil, position)
        WHERE queue = 1;
      CREATE INDEX study_new ON study (position, deck, bullet, buriedUntil) WHERE queue = 0;
      CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
      """

  private static let firstTables: [(name: String, columns: String)] = [
    ("deck", "(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"),
    (
      "source",
      """
      (id INTEGER PRIMARY KEY, path TEXT NOT NULL, deck INTEGER NOT NULL, digest TEXT NOT NULL,
       language TEXT NOT NULL, importedAt INTEGER NOT NULL) STRICT
      """
    ),
    (
      "card",
      """
      (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, line INTEGER NOT NULL,
       deck INTEGER NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL, context TEXT NOT NULL,
       question TEXT NOT NULL, answer TEXT NOT NULL, note TEXT NOT NULL,
       bulletLine INTEGER NOT NULL, confidence REAL NOT NULL, isDraft INTEGER NOT NULL,
       revision INTEGER NOT NULL, status INTEGER NOT NULL, isRetired INTEGER NOT NULL,
       isEdited INTEGER NOT NULL, isFlagged INTEGER NOT NULL) STRICT
      """
    ),
    (
      "study",
      """
      (card INTEGER PRIMARY KEY, deck INTEGER NOT NULL, bullet INTEGER NOT NULL,
       position INTEGER NOT NULL, -- order in which new cards are asked
       queue INTEGER NOT NULL, -- 0 new, 1 learned, 2 not asked
       due INTEGER, -- study day
       interval INTEGER, -- days
       ease INTEGER, -- hundredths
       repetitions INTEGER, lapses INTEGER, lastDay INTEGER, -- study day of the last answer
       buriedUntil INTEGER, -- study day
       reviews INTEGER NOT NULL, lastAt INTEGER NOT NULL, lastID BLOB NOT NULL) STRICT
      """
    ),
    (
      "daily",
      """
      (day INTEGER NOT NULL, deck INTEGER NOT NULL, kind INTEGER NOT NULL,
       stage INTEGER NOT NULL, -- before the answer: 0 new, 1 young, 2 mature
       grade INTEGER NOT NULL, answers INTEGER NOT NULL, took INTEGER NOT NULL, -- milliseconds
       PRIMARY KEY (day, deck, kind, stage, grade)) STRICT, WITHOUT ROWID
      """
    ),
  ]
}

extension Migrations {
  /// INSERT OR REPLACE deletes without asking the triggers of a deletion.
  fileprivate static let noReplacement = ["review", "change"].map {
    """
    CREATE TRIGGER \($0)_no_replace BEFORE INSERT ON \($0)
      WHEN EXISTS (SELECT 1 FROM \($0) WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'the \($0) log is append-only'); END;
    """
  }.joined(separator: "\n")

  /// The derived tables, in the order in which they are filled.
  static let tables = ["deck", "source", "facet", "card", "study", "total"]

  /// A table for the totals that follow from a replay, instead of `daily`; and what a card is
  /// counted and found by.
  fileprivate static let totals = """
    DROP TABLE daily;
    CREATE TABLE facet (
      id INTEGER PRIMARY KEY, -- a hash of the rest
      deck INTEGER NOT NULL, rule TEXT NOT NULL, tags TEXT NOT NULL) STRICT;
    CREATE TABLE total (
      span INTEGER NOT NULL, -- days: 1 or 32
      facet INTEGER NOT NULL, -- 0: everything
      start INTEGER NOT NULL, -- study day, in units of the span
      counts BLOB NOT NULL, -- a tally
      PRIMARY KEY (span, facet, start)) STRICT, WITHOUT ROWID;
    ALTER TABLE study ADD COLUMN facet INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE study ADD COLUMN standing INTEGER NOT NULL DEFAULT 0; -- state, interval, E-Factor
    ALTER TABLE study ADD COLUMN spent INTEGER NOT NULL DEFAULT 0; -- milliseconds of all answers
    ALTER TABLE study ADD COLUMN grades INTEGER NOT NULL DEFAULT 0; -- sum
    ALTER TABLE study ADD COLUMN recent INTEGER NOT NULL DEFAULT 0; -- the last grades
    ALTER TABLE study ADD COLUMN fall INTEGER; -- of the grade, in hundredths, where it falls
    CREATE INDEX study_facet ON study (facet, standing);
    CREATE INDEX study_spent ON study (spent) WHERE spent > 0;
    CREATE INDEX study_lapses ON study (lapses) WHERE lapses >= 8;
    CREATE INDEX study_fall ON study (fall) WHERE fall > 0;
    """

  /// Of the cards due on one day the shortest interval is the most overdue, so the index has them in
  /// the order in which they are asked; and the siblings of a new card are found.
  fileprivate static let dueOrder = """
    DROP INDEX study_due;
    CREATE INDEX study_due ON study (due, interval, position, card, bullet, deck, buriedUntil)
      WHERE queue = 1;
    CREATE INDEX study_bullet ON study (bullet) WHERE queue = 1;
    """

  // MARK: Filling

  /// Says in the file that the derived tables are to be made anew from the log, so that it happens
  /// even when the program ends before it is done.
  fileprivate static func markStale(_ db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta VALUES ('stale', 1)")
  }

  static func isStale(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT 1 FROM meta WHERE key = 'stale'") ?? false
  }

  static func clearStale(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM meta WHERE key = 'stale'")
  }
}
