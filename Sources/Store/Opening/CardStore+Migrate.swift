import Foundation
import GRDB
import Scheduler

extension CardStore {
  /// Brings the schema up to date. Other processes may be doing the same at this moment: each step
  /// is a transaction, so whoever comes second finds it done and looks again.
  func migrate(_ now: Moment?) throws {
    let deadline = DispatchTime.now() + 5
    while true {
      do {
        return try migrateOnce(now)
      } catch let error as DatabaseError
        where [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA]
        .contains(error.resultCode) && DispatchTime.now() < deadline
      {
        usleep(20_000)
      }
    }
  }

  private func migrateOnce(_ now: Moment?) throws {
    let migrator = Migrations.migrator
    try queue.writeWithoutTransaction { db in
      switch try Migrations.owner(db) {
      case .another: throw StoreError.foreign(path: path)
      case .newer: throw StoreError.newer(path: path)
      case .nobody, .us: break
      }
      // Only now is the file known to be ours to change.
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
    }
    if try !queue.read(migrator.hasCompletedMigrations) {
      if let now { try backUp(before: now) }
      try migrator.migrate(queue)
    }
    if try queue.read(Migrations.isStale) { try refresh() }
  }

  private func backUp(before moment: Moment) throws {
    try queue.writeWithoutTransaction { db in
      guard try db.tableExists("change"), try Row.fetchOne(db, sql: "SELECT 1 FROM change") != nil
      else { return }
      do {
        try BackupFolder(of: path).take(.upgrade, of: db, at: moment)
      } catch StoreError.damaged {
        throw StoreError.damaged(path: path)
      }
    }
  }

  /// Fills the derived tables from the log when a step of the schema said so.
  private func refresh() throws {
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        guard try Migrations.isStale(db) else { return .rollback }
        try rebuild(db)
        try Migrations.clearStale(db)
        return .commit
      }
    }
  }

  /// Makes every derived table anew from the log.
  func rebuild(_ db: Database) throws {
    for table in Migrations.tables { try db.execute(sql: "DELETE FROM \(table)") }
    try Replay(db, rollover: rollover(db)).write(to: "main", store: self, db)
  }
}
