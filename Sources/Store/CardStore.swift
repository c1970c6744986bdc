import Foundation
import GRDB
package import Scheduler

/// The collection: one SQLite file with the log and the state derived from it.
///
/// Every method is one transaction. What has returned is on disk.
package final class CardStore {
  package let path: String
  let queue: DatabaseQueue
  private var lastID: EventID?
  private var random = SystemRandomNumberGenerator()
  private var knownRollover: Rollover?
  private var knownDevice: Int64?
  /// Called once, before the first row that is written.
  var beforeFirstWrite: (() -> Void)?

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// - Parameters:
  ///   - create: Make the file (and its folder) when there is none.
  ///   - readOnly: Promise to write nothing, so that a collection on a read-only disk can be read.
  ///   - now: Dates the backup before an upgrade of the schema; `nil` for no backup.
  /// - Returns: `nil` when there is no collection and none was to be made.
  package static func open(
    path: String, create: Bool, readOnly: Bool = false, now: Moment? = nil
  ) throws(StoreError) -> CardStore? {
    let exists = access(path, F_OK) == 0
    guard exists || create else { return nil }
    try CollectionFile.check(path, exists: exists, readOnly: readOnly)
    if exists { try CollectionFile.checkOwner(path) }
    do {
      if readOnly, CollectionFile.isLocked(path) {
        return CardStore(path: path, queue: try CollectionFile.reader(path))
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(2.5)
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      let queue = try DatabaseQueue(path: CollectionFile.name(path), configuration: configuration)
      let store = CardStore(path: path, queue: queue)
      try store.migrate(now)
      CollectionFile.protect(path)
      return store
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// For a file that is about to be replaced.
  package func close() { try? queue.close() }

  // MARK: Transactions

  /// Has whatever SQLite is doing for this collection given up, from any thread.
  package var interruption: @Sendable () -> Void { { [queue] in queue.interrupt() } }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: T?
        try db.inTransaction(.deferred) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError.cannotOpen(path: path) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  func writesSoon() {
    beforeFirstWrite?()
    beforeFirstWrite = nil
  }

  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    writesSoon()
    do {
      return try queue.writeWithoutTransaction { db in
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError.cannotOpen(path: path) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  // MARK: What rows are stamped with

  /// Larger than every id in the collection, other processes' included.
  func newID(_ db: Database, at moment: Moment) throws -> EventID {
    let newest = try EventID.fetchOne(
      db.cachedStatement(
        sql: "SELECT max((SELECT max(id) FROM review), (SELECT max(id) FROM change))"))
    let newestReview =
      try newest
      ?? EventID.fetchOne(
        db.cachedStatement(
          sql: "SELECT coalesce((SELECT max(id) FROM review), (SELECT max(id) FROM change))"))
    let base = [newestReview, lastID].compactMap(\.self).max()
    let id = EventID.next(after: base, milliseconds: moment.milliseconds, using: &random)
    lastID = id
    return id
  }

  /// For the rows after the first in one transaction, when nobody else can write.
  func nextID(at moment: Moment) -> EventID {
    let id = EventID.next(after: lastID, milliseconds: moment.milliseconds, using: &random)
    lastID = id
    return id
  }

  /// Names this copy of the collection in each row; random, made with the first row.
  func device(_ db: Database) throws -> Int64 {
    if let knownDevice { return knownDevice }
    let stored = try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'device'")
    let device = stored ?? Int64.random(in: 1...Int64.max, using: &random)
    if stored == nil {
      try db.execute(sql: "INSERT INTO meta VALUES ('device', ?)", arguments: [device])
    }
    knownDevice = device
    return device
  }

  func rollover(_ db: Database) throws -> Rollover {
    if let knownRollover { return knownRollover }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT at, json_extract(data, '$.rolloverHour') FROM change
        WHERE kind = 'setting' AND json_extract(data, '$.rolloverHour') IS NOT NULL ORDER BY at, id
        """)
    let rollover = Rollover(settings: rows.map { ($0[0], $0[1]) })
    knownRollover = rollover
    return rollover
  }

  /// The hour at which study days begin from now on; days before `moment` stay as they were.
  package func setRolloverHour(_ hour: Int, at moment: Moment) throws(StoreError) {
    guard try read({ db in try rollover(db).hour(at: moment.milliseconds) }) != hour else { return }
    try write { db in
      guard try rollover(db).hour(at: moment.milliseconds) != hour else { return }
      try db.execute(
        sql: "INSERT INTO change VALUES (?, ?, ?, ?, 'setting', NULL, NULL, ?)",
        arguments: [
          newID(db, at: moment), moment.milliseconds, moment.utcOffset, device(db),
          "{\"rolloverHour\":\(hour)}",
        ])
      knownRollover = nil
    }
  }

  /// The study day of any moment, by the collection's own rollover hour.
  package func days() throws(StoreError) -> (Moment) -> Day {
    let known = try read { db in try rollover(db) }
    return { known.day(of: $0) }
  }

  /// The study day of a moment, by the collection's own rollover hour.
  package func day(of moment: Moment) throws(StoreError) -> Day {
    try read { db in try rollover(db).day(of: moment) }
  }
}
