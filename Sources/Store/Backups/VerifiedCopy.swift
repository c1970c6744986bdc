import Foundation
import GRDB
import Scheduler

/// A copy of a collection made by SQLite's backup API, examined, and only then given its name.
enum VerifiedCopy {
  /// Copies what the connection sees; when it is in a transaction, the state as that began.
  ///
  /// - Parameter path: Nothing may be there. The folder exists.
  /// - Throws: ``StoreError`` that names `path`.
  static func make(of source: Database, at path: String) throws {
    do {
      let part = partPath(of: path)
      discard(part)
      defer { discard(part) }
      try create(part)
      try fill(part, from: source)
      try publish(part, as: path)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The name under which a copy is made: that of the process is in it, so that another can tell
  /// whether somebody still works at it.
  static func partPath(of path: String) -> String { "\(path).part-\(getpid())" }

  static func discard(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  static func create(_ path: String) throws {
    let flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      throw errno == ENOSPC ? StoreError.full(path: path) : .cannotCreate(path: path)
    }
    close(descriptor)
  }

  private static func fill(_ part: String, from source: Database) throws {
    var configuration = Configuration()
    // One write to the disk at the end is enough: before it, the copy has no name yet.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
    }
    let copy = try DatabaseQueue(path: part, configuration: configuration)
    try copy.writeWithoutTransaction { db in
      try source.backup(to: db)
      // One file that can be read anywhere, also from a disk that cannot be written.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
      guard try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"] else {
        throw StoreError.damaged(path: part)
      }
    }
    try copy.close()
  }

  /// Puts a finished file on the disk and gives it its name, which nothing else may have.
  static func publish(_ part: String, as path: String) throws {
    try synchronise(part)
    guard access(path, F_OK) != 0 else { throw StoreError.exists(path: path) }
    guard rename(part, path) == 0 else { throw StoreError.cannotCreate(path: path) }
    try synchronise((path as NSString).deletingLastPathComponent)
  }

  /// Has the name of a new file or folder on the disk; where that fails, the next sync tells.
  static func synchroniseFolder(of path: String) {
    try? synchronise((path as NSString).deletingLastPathComponent)
  }

  /// Waits until a file or folder is on the disk.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.cannotOpen(path: path) }
    defer { close(descriptor) }
    // Some file systems know no such thing for folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw errno == ENOSPC ? StoreError.full(path: path) : .unreliable(path: path)
    }
  }
}
