import Foundation
import GRDB
package import Scheduler

/// Puts a collection back to a backup.
///
/// What is there is first kept as a backup of its own. Then the new state is made in a file apart:
/// the backup, brought up to date, and the answers given since unless the person does not want
/// them. Only when that file is finished does it take the place of the old state, in one step.
package struct Restoration {
  /// What became of the answers that the backup does not have.
  package struct Outcome: Hashable, Sendable {
    /// What the collection holds now.
    package var contents: CollectionContents
    /// Answers given since the backup.
    package var newerAnswers = 0
    /// Whether they are in the collection now.
    package var keptAnswers = true
    /// What was there before; `nil` when nothing was.
    package var before: Backup?
    /// Whether the whole log of a damaged file could be read.
    package var isWhole = true
  }

  let path: String
  let source: String
  let isExact: Bool
  let moment: Moment
  /// Called when the new state is finished and is about to take the place of the old one.
  package var willReplace: () -> Void = {}
  private let folder: BackupFolder

  /// - Parameters:
  ///   - path: The collection, which need not be there.
  ///   - source: The backup's file.
  ///   - exact: Leave out the answers given since.
  package init(of path: String, from source: String, exact: Bool, at moment: Moment) {
    (self.path, self.source, isExact, self.moment) = (path, source, exact, moment)
    folder = BackupFolder(of: path)
  }

  /// - Throws: ``StoreError``; then the collection is as it was.
  package func run() throws(StoreError) -> Outcome {
    _ = try CollectionContents(ofFile: source, examine: true)
    do {
      try folder.make()
      folder.removeLeftovers()
      let fresh = VerifiedCopy.partPath(of: folder.path + "/fresh")
      defer { VerifiedCopy.discard(fresh) }
      for _ in 0..<5 {
        if let outcome = try attempt(fresh) { return outcome }
      }
      throw StoreError.busy(path: path, by: Occupant.name(of: path))
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// - Returns: `nil` when somebody wrote an answer meanwhile.
  private func attempt(_ fresh: String) throws -> Outcome? {
    VerifiedCopy.discard(fresh)
    guard access(path, F_OK) == 0, CollectionFile.size(path) > 0 else {
      let outcome = try prepare(fresh, from: nil)
      try replaceFile(by: fresh)
      return outcome
    }
    let old: CardStore
    do {
      guard let store = try CardStore.open(path: path, create: false) else { return nil }
      let words = try store.queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
      guard words == ["ok"] else { throw StoreError.damaged(path: path) }
      old = store
    } catch let error {
      guard StoreError(error, path: path) == .damaged(path: path) else { throw error }
      return try replaceDamaged(by: fresh) { try prepare(fresh, from: path) }
    }
    let (before, rows) = try old.queue.writeWithoutTransaction { db in
      var result: (Backup?, [Int]) = (nil, [])
      try db.inTransaction(.deferred) {
        result = try (folder.take(.restore, of: db, at: moment), Self.counts(db))
        return .commit
      }
      return result
    }
    var outcome = try prepare(fresh, from: before?.path)
    outcome.before = before
    guard try replaceRows(of: old, by: fresh, ifStill: rows) else {
      before.map { _ = unlink($0.path) }
      return nil
    }
    return outcome
  }

  private static func counts(_ db: Database) throws -> [Int] {
    try ["review", "change"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? 0 }
  }

  /// Makes the new state in a file apart.
  ///
  /// - Parameter old: A file with what was there.
  private func prepare(_ fresh: String, from old: String?) throws -> Outcome {
    try VerifiedCopy.create(fresh)
    try CollectionFile.reader(source).read { db in
      let copy = try DatabaseQueue(path: fresh)
      try copy.writeWithoutTransaction { try db.backup(to: $0) }
      try copy.close()
    }
    guard let store = try CardStore.open(path: fresh, create: false) else {
      throw StoreError.cannotCreate(path: path)
    }
    var newer = 0
    if let old { newer = try store.takeAnswers(of: old, isDryRun: isExact) }
    try store.noteRestore(of: (source as NSString).lastPathComponent, exact: isExact, at: moment)
    let contents = try store.queue.writeWithoutTransaction { db in
      guard try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"] else {
        throw StoreError.damaged(path: fresh)
      }
      return try CollectionContents(db)
    }
    try store.queue.close()
    return Outcome(contents: contents, newerAnswers: newer, keptAnswers: !isExact)
  }

  // MARK: Without a backup

  /// Makes a damaged collection anew from its own log, as much of it as can be read, and keeps the
  /// damaged file among the backups.
  ///
  /// - Throws: ``StoreError``; then the file is as it was.
  package static func salvage(_ path: String, at moment: Moment) throws(StoreError) -> Outcome {
    let restoration = Restoration(of: path, from: path, exact: false, at: moment)
    do {
      try restoration.folder.make()
      let fresh = VerifiedCopy.partPath(of: restoration.folder.path + "/fresh")
      VerifiedCopy.discard(fresh)
      defer { VerifiedCopy.discard(fresh) }
      return try restoration.replaceDamaged(by: fresh) {
        try VerifiedCopy.create(fresh)
        guard let store = try CardStore.open(path: fresh, create: true) else {
          throw StoreError.cannotCreate(path: path)
        }
        let isWhole = try store.takeLog(of: path)
        let contents = try store.queue.read(CollectionContents.init)
        try store.queue.close()
        return Outcome(contents: contents, isWhole: isWhole)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  // MARK: Taking the place

  /// In one transaction of the collection itself, so that others who have it open see all or nothing.
  ///
  /// - Returns: False when the log has grown since it was backed up.
  private func replaceRows(of old: CardStore, by fresh: String, ifStill rows: [Int]) throws -> Bool
  {
    willReplace()
    return try old.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "ATTACH ? AS fresh", arguments: [try CollectionFile.uri(fresh) + "?mode=ro"])
      defer { try? db.execute(sql: "DETACH fresh") }
      var isDone = false
      try db.inTransaction(.immediate) {
        guard try Self.counts(db) == rows else { return .rollback }
        let guards = try Row.fetchAll(
          db, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
        for row in guards { try db.execute(sql: "DROP TRIGGER main.\(row[0] as String)") }
        let tables = try String.fetchAll(
          db,
          sql: """
            SELECT name FROM main.sqlite_schema WHERE type = 'table'
              AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """)
        for table in tables {
          try db.execute(
            sql: "DELETE FROM main.\(table); INSERT INTO main.\(table) SELECT * FROM fresh.\(table)"
          )
        }
        for row in guards { try db.execute(sql: row[1]) }
        isDone = true
        return .commit
      }
      return isDone
    }
  }

  /// Keeps the files as they are, reads from them what can be read, and puts a whole file there.
  private func replaceDamaged(
    by fresh: String, _ prepare: () throws -> Outcome
  ) throws -> Outcome {
    let name = folder.freeName(.damaged, at: moment)
    let kept = folder.path + "/" + name
    for suffix in ["", "-wal"] where access(path + suffix, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: kept + suffix)
      chmod(kept + suffix, 0o600)
      try VerifiedCopy.synchronise(kept + suffix)
    }
    var outcome = try prepare()
    outcome.before = folder.backup(named: name)
    try replaceFile(by: fresh)
    return outcome
  }

  private func replaceFile(by fresh: String) throws {
    willReplace()
    try VerifiedCopy.synchronise(fresh)
    // What waits in the old write-ahead log must never reach the new file.
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
    try VerifiedCopy.synchronise((path as NSString).deletingLastPathComponent)
    guard rename(fresh, path) == 0 else { throw StoreError.cannotCreate(path: path) }
    try VerifiedCopy.synchronise((path as NSString).deletingLastPathComponent)
  }
}
