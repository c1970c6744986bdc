import Foundation
import TestSupport
import Testing

/// `scripts/check-statistics` shares no code with the program and must find the same figures.
struct IndependentReckoningTests {
  private static let python = "/usr/bin/env"

  private static let hasPython: Bool = {
    ["/usr/bin/python3", "/usr/local/bin/python3"]
      .contains { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private func check(_ log: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = ["python3", "scripts/check-statistics", log, Command.recall.path]
    process.currentDirectoryURL = ReadmeTests.project
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
    #expect(output.contains("all the same"))
  }

  @Test(.enabled(if: hasPython, "needs python3")) func ofAMadeLog() throws {
    try Command.inFolder { folder in
      let file = folder.appending(path: "made.csv")
      try Data(StatisticsFixture.halfYear().utf8).write(to: file)
      try check(file.path)
    }
  }

  @Test(
    .enabled(if: hasPython && Shared.exists, "needs python3 and the review log beside the project"))
  func ofARealLog() throws {
    let root = try #require(Shared.root)
    try check(root.appending(path: "reviews/review_log.csv").path)
  }
}
