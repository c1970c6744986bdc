import Foundation
import TestSupport
import Testing

/// Ctrl-C and SIGTERM while an import is at work.
struct StopTests {
  private static let note =
    "# Numbers\n\n"
    + (0..<4_000).map { "- what is the number \($0)? the answer is \($0 * 7)\n" }.joined()

  private struct Ended {
    var status: Int32
    var isSignal: Bool
    var errors: String
  }

  private func importing(_ folder: URL, signal: Int32, after microseconds: UInt32) throws -> Ended {
    let process = Process()
    process.executableURL = Command.recall
    process.arguments = ["import", "numbers.md"]
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "RECALL_DATABASE": folder.path + "/recall.db", "LANG": "C.UTF-8",
    ]
    let errors = folder.appending(path: "err")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, isSignal: process.terminationReason == .uncaughtSignal,
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anImportIsStoredWholeOrNotAtAllAndSaysWhich(_ signal: Int32) throws {
    try Command.inFolder { folder in
      try Data(Self.note.utf8).write(to: folder.appending(path: "numbers.md"))
      var stopped = 0
      for step in 0..<12 {
        for suffix in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(
            at: folder.appending(path: "recall.db" + suffix))
        }
        let ended = try importing(folder, signal: signal, after: UInt32(40_000 + step * 60_000))
        let doctor = try Command(["doctor"], in: folder)
        if ended.errors.isEmpty {
          // Before the program had begun, or after it had stored everything.
          if !ended.isSignal { #expect(doctor.output.contains("give 4000 cards"), "\(ended)") }
        } else {
          stopped += 1
          #expect(ended.errors == "recall: stopped; nothing of this was stored\n")
          #expect(ended.isSignal ? ended.status == signal : ended.status == 130)
          #expect(doctor.status == 66 || doctor.output.hasPrefix("0 reviews and 0 changes"))
        }
      }
      #expect(stopped > 0)
    }
  }
}
