import Foundation
import Synchronization

/// Counts what was tried and keeps what went wrong.
final class Ledger: Sendable {
  private let failures = Mutex<[String]>([])
  let seed: UInt64

  init(seed: UInt64) { self.seed = seed }

  var isClean: Bool { failures.withLock(\.isEmpty) }

  func fail(_ what: String, keeping folder: String? = nil) {
    let count = failures.withLock { list in
      list.append(what)
      return list.count
    }
    guard count <= 20 else { return }
    var line = "FAILED \(what)"
    if let folder {
      let kept = "\(NSTemporaryDirectory())torture-failed-\(seed)-\(count)"
      try? FileManager.default.removeItem(atPath: kept)
      if (try? FileManager.default.copyItem(atPath: folder, toPath: kept)) != nil {
        line += " (kept in \(kept))"
      }
    }
    say(line)
  }

  func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
