import Foundation
import Testing

/// What the scripts share.
struct ScriptsTests {
  private func status(_ script: String) throws -> Int32 {
    let project = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", ". scripts/lib.sh; \(script)"]
    process.currentDirectoryURL = project
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func aFailedStepFailsTheScript() throws {
    #expect(try status("quietly sh -c 'exit 3'; exit 0") == 3)
    #expect(try status("quietly true; exit 5") == 5)
  }

  @Test func aSwiftThatDoesNotStartIsSaid() throws {
    #expect(try status("need() { :; }; swift() { return 127; }; need_swift; exit 0") == 69)
    #expect(try status("need() { :; }; swift() { echo 'Swift version 5.10'; }; need_swift") == 69)
  }
}
