import Foundation
import GRDB
package import Scheduler
import Synchronization

/// The day's backup, made beside the work: what is copied is fixed before the day's first write,
/// and the copying goes on while the person reads the next question.
package final class DailyBackup: Sendable {
  private let folder: BackupFolder
  private let work = DispatchGroup()
  private let outcome = Mutex<StoreError?>(nil)
  private let isAtWork = Mutex(false)

  init(_ folder: BackupFolder) { self.folder = folder }

  /// Returns when the state that will be copied is fixed.
  func begin(at moment: Moment) {
    guard !folder.hasDaily(at: moment) else { return }
    let isFixed = DispatchSemaphore(value: 0)
    work.enter()
    isAtWork.withLock { $0 = true }
    Thread.detachNewThread { [self] in
      defer { work.leave() }
      do {
        try copy(at: moment) { isFixed.signal() }
      } catch {
        outcome.withLock { $0 = StoreError(error, path: folder.path) }
      }
      isFixed.signal()
      isAtWork.withLock { $0 = false }
    }
    isFixed.wait()
  }

  private func copy(at moment: Moment, _ whenFixed: () -> Void) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2.5)
    let queue = try DatabaseQueue(path: folder.collection, configuration: configuration)
    // In a transaction for reading, which sees one state however long it takes.
    try queue.read { db in
      guard try Row.fetchOne(db, sql: "SELECT 1 FROM change") != nil else { return }
      whenFixed()
      try folder.take(.daily, of: db, at: moment)
    }
    try queue.close()
  }

  /// Waits for the copy.
  ///
  /// - Returns: Why there is none.
  package func finish() -> StoreError? {
    work.wait()
    return outcome.withLock { $0 }
  }

  package var isUnfinished: Bool { isAtWork.withLock { $0 } }

  /// Leaves no half copy behind when the process must end now.
  package func abandon() {
    guard isUnfinished else { return }
    let own = ".part-\(getpid())"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.contains(own) { unlink(folder.path + "/" + name) }
  }
}

extension CardStore {
  /// Has the day's backup made when something is written for the first time.
  package func backUpDaily(at moment: @escaping () -> Moment) -> DailyBackup {
    let backup = DailyBackup(BackupFolder(of: path))
    beforeFirstWrite = { backup.begin(at: moment()) }
    return backup
  }
}
