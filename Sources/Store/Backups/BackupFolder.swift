import Foundation
import GRDB
import Scheduler

/// The backups of one collection, in a folder beside it that only the owner may enter:
/// `recall.db.backups`.
package struct BackupFolder: Hashable, Sendable {
  /// The collection's file, links followed.
  let collection: String

  package init(of collection: String) {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    self.collection = realpath(collection, &buffer).map { String(cString: $0) } ?? collection
  }

  package var path: String { collection + ".backups" }

  /// Newest first.
  package var backups: [Backup] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { Backup(name: $0, in: path) }.sorted { $0.name > $1.name }
  }

  package func backup(named name: String) -> Backup? {
    backups.first { $0.name == name || $0.name == name + ".db" }
  }

  func make() throws(StoreError) {
    guard mkdir(path, 0o700) != 0 else {
      return VerifiedCopy.synchroniseFolder(of: path)
    }
    guard errno == EEXIST else {
      throw errno == ENOSPC ? .full(path: path) : .cannotCreate(path: path)
    }
  }

  /// Copies what a connection sees.
  ///
  /// - Returns: The backup; `nil` when another process made the day's first.
  @discardableResult
  func take(_ reason: Backup.Reason, of db: Database, at moment: Moment) throws -> Backup? {
    try make()
    removeLeftovers()
    let name = freeName(reason, at: moment)
    try VerifiedCopy.make(of: db, at: path + "/" + name)
    for backup in Rotation.superfluous(backups) { unlink(backup.path) }
    return backup(named: name)
  }

  func freeName(_ reason: Backup.Reason, at moment: Moment) -> String {
    var number = 1
    while true {
      let name = Backup.name(reason, at: moment, number: number)
      if access(path + "/" + name, F_OK) != 0 { return name }
      number += 1
    }
  }

  /// Whether the day of this moment has its backup, or another process is at work on it.
  func hasDaily(at moment: Moment) -> Bool {
    let day = Backup.stamp(moment, "%Y-%m-%d-")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { name in
      guard name.hasPrefix(day), name.contains("-\(Backup.Reason.daily.rawValue)") else {
        return false
      }
      return name.hasSuffix(".db") || isBeingMade(name)
    }
  }

  private func isBeingMade(_ name: String) -> Bool {
    guard let part = name.range(of: ".part-"), let process = pid_t(name[part.upperBound...]) else {
      return false
    }
    return kill(process, 0) == 0 || errno == EPERM
  }

  /// Takes away what processes that were killed had begun.
  func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.contains(".part-") {
      let main = ["-journal", "-wal", "-shm"].reduce(name) { name, suffix in
        name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
      }
      if !isBeingMade(main) { unlink(path + "/" + name) }
    }
  }
}
