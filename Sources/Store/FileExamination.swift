import Foundation
import GRDB
import Synchronization

/// SQLite's own examination of a file, on a connection and a thread of its own, because it takes as
/// long as the replay of the log, and they need nothing of each other.
final class FileExamination: Sendable {
  private let work = DispatchGroup()
  private let outcome = Mutex<Result<[String], any Error>>(.success([]))

  /// - Parameter path: A collection that this process has open.
  init(of path: String) {
    work.enter()
    Thread.detachNewThread { [self] in
      defer { work.leave() }
      let found = Result { try Self.reader(path).writeWithoutTransaction(Self.damage) }
      outcome.withLock { $0 = found }
    }
  }

  /// Waits for it.
  ///
  /// - Returns: SQLite's own words; empty when the file is sound.
  func damage() throws -> [String] {
    work.wait()
    return try outcome.withLock { try $0.get() }
  }

  private static func reader(_ path: String) throws -> DatabaseQueue {
    guard !CollectionFile.isLocked(path) else { return try CollectionFile.reader(path) }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2.5)
    return try DatabaseQueue(path: CollectionFile.name(path), configuration: configuration)
  }

  /// What SQLite says of the file; it may stop in the middle of it.
  static func damage(_ db: Database) throws -> [String] {
    // Kilobytes. Each row is looked up in each index, so the indexes should stay in memory.
    try db.execute(sql: "PRAGMA cache_size = -48000")
    var words: [String] = []
    do {
      let rows = try String.fetchCursor(db, sql: "PRAGMA integrity_check(20)")
      while let row = try rows.next() { words.append(row) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      words.append("the examination ends here")
    }
    let lines = words.flatMap { $0.split(separator: "\n").map(String.init) }
    return lines == ["ok"] ? [] : lines.filter { !$0.hasPrefix("***") }
  }
}
