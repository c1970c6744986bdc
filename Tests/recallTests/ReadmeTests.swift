import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints.
struct ReadmeTests {
  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Fenced blocks of a language, as lines.
  private func blocks(_ language: String) throws -> [[String]] {
    let text = try String(contentsOf: Self.project.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().map { part in
      (part.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
    }
  }

  /// Every line, in this order, between others or not; `…` stands for some that were left out.
  private func expect(_ lines: [String], in output: String) {
    var rest = output.components(separatedBy: "\n")[...]
    for line in lines where line != "…" {
      guard let index = rest.firstIndex(of: line) else {
        Issue.record("not printed: \(line)")
        return
      }
      rest = rest[(index + 1)...]
    }
  }

  @Test func theBulletsAreInTheDeck() throws {
    let deck = Self.project.appending(path: "decks/podcast-listener.md")
    expect(
      try #require(blocks("markdown").first), in: try String(contentsOf: deck, encoding: .utf8))
  }

  @Test func theCardsAreMadeOfTheBullets() throws {
    try Command.inFolder { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "decks"),
        withDestinationURL: Self.project.appending(path: "decks"))
      let result = try Command(
        ["import", "--dry-run", "--explain", "decks/podcast-listener.md"], in: folder)
      let names = result.output.replacing(Self.project.path + "/", with: "")
      expect(try #require(blocks("text").first), in: names)
    }
  }

  @Test func theSessionAsksTheseQuestions() throws {
    try Command.inFolder { folder in
      let deck = Self.project.appending(path: "decks/podcast-listener.md").path
      _ = try Command(["import", deck], in: folder)
      let input = """
        a week

        malcolm mclean

        less is stolen on the docks; ships are back at sea in a day
        4
        q

        """
      let output = try Command(["review"], in: folder, input: input).output
      // A terminal has the counts, hints and verdicts at the right.
      func left(_ line: String) -> String { line.components(separatedBy: "  ")[0] }
      let lines = try blocks("text")[1].map(left).filter { line in
        !line.isEmpty && !line.hasPrefix("recall") && !line.hasPrefix("grade") && !line.has(" s")
          && !line.hasPrefix("✓ · ")
      }
      // A terminal wraps what is one line in a pipe.
      var rest = output.components(separatedBy: "\n").map(left)[...]
      for line in lines {
        let index = try #require(rest.firstIndex { $0.has(line) }, "not printed: \(line)")
        rest = rest[index...]
      }
    }
  }

  @Test func theStatisticsAreThoseOfTheSixtyDays() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["scripts/sixty-days"]
    process.currentDirectoryURL = Self.project
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["RECALL": Command.recall.path, "RECALL_STATS": "--charts unicode --width 80"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    expect(try blocks("text")[2], in: output)
  }
}

extension String {
  fileprivate func has(_ part: String) -> Bool { range(of: part) != nil }
}
