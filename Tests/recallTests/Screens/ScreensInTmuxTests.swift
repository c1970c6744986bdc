import Foundation
import TestSupport
import Testing

@testable import recall

/// Whole sessions in tmux over a deck with every kind of thing, as they stand on the screen.
///
/// Skipped, and said so, where tmux is not installed.
@Suite(.serialized, .enabled(if: TmuxPane.isInstalled, "tmux is not installed"))
struct ScreensInTmuxTests {
  static let deck = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Everything.md")

  /// A shell beside a collection of the deck, in which a session has begun.
  private func session<T>(
    columns: Int = 80, rows: Int = 24, term: String = "xterm-256color",
    _ body: (TmuxPane, URL) throws -> T
  ) throws -> T {
    try Command.inFolder { folder in
      try FileManager.default.copyItem(
        at: Self.deck, to: folder.appending(path: "Everything.md"))
      let result = try Command(["import", "Everything.md"], in: folder, now: "2026-06-03T09:00Z")
      guard result.status == 0 else { throw TmuxPane.Trouble(description: result.errors) }
      let pane = try TmuxPane(
        columns: columns, rows: rows, term: term, folder: folder,
        command: ["/bin/bash", "--norc", "-i"])
      try pane.wait(forPrompt: "shell>")
      try pane.type("recall review")
      try pane.press("Enter")
      try pane.wait(forPrompt: "recall ❯")
      return try body(pane, folder)
    }
  }

  struct Screen: Sendable, CustomTestStringConvertible {
    var columns: Int
    var rows: Int
    var term: String
    var name: String { "\(columns)x\(rows)-\(term).txt" }
    var testDescription: String { name }
  }

  /// What is typed: words, Japanese, Arabic, Hebrew, emoji; the others are only shown.
  private static let answers = [
    ("poolish", "water and flour"), ("described by ____", "smith"), ("江戸", "東京です"),
    ("المغرب", "الرباط 12"), ("ישראל", "ירושלים"), ("emoji", "👋🏽 e\u{301} 👩‍👩‍👧"),
  ]

  @Test(
    .enabled(if: TmuxPane.drawsAsRecorded, "the golden files are of tmux 3.3a"),
    arguments: [
      Screen(columns: 80, rows: 24, term: "xterm-256color"),
      Screen(columns: 40, rows: 20, term: "xterm-256color"),
      Screen(columns: 200, rows: 60, term: "xterm-256color"),
      Screen(columns: 80, rows: 24, term: "linux"),
      Screen(columns: 80, rows: 24, term: "dumb"),
    ])
  func aSessionLooksAsItDid(_ screen: Screen) throws {
    let transcript = try session(columns: screen.columns, rows: screen.rows, term: screen.term) {
      pane, _ in
      var number = 0
      while true {
        let shown = try pane.wait("a question or the end") {
          Self.lastLine($0).hasPrefix("recall ❯") || Self.lastLine($0).hasPrefix("shell>")
        }
        guard Self.lastLine(shown).hasPrefix("recall ❯") else { return try pane.transcript }
        number += 1
        let question = shown.range(of: "grade ❯", options: .backwards).map {
          shown[$0.upperBound...]
        }
        let answer = Self.answers.first { (question ?? shown[...]).contains($0.0) }?.1 ?? ""
        if !answer.isEmpty { try pane.type(answer) }
        try pane.press("Enter")
        try pane.wait(forPrompt: "grade ❯")
        try pane.type(number == 3 ? "2" : "4")
        try pane.press("Enter")
      }
    }
    try Golden.expect(Self.withoutTimes(transcript), screen.name)
  }

  private static func lastLine(_ screen: String) -> Substring {
    screen.split(separator: "\n").last ?? ""
  }

  /// How long a session took is no matter of the screen.
  private static func withoutTimes(_ transcript: String) -> String {
    transcript.replacing(/· (\d+ min )?\d+ s\n/, with: "· 9 s\n")
  }

  // MARK: What happens to a terminal

  @Test func aResizeDrawsTheQuestionAndTheTypedTextAtTheNewWidth() throws {
    try session { pane, _ in
      try pane.type("half an answer")
      try pane.resize(columns: 40, rows: 20)
      try pane.wait("the narrow question") {
        $0.hasPrefix(
          """
          Everything › Baking        1/15 · 15 new
          Why does a sourdough that was fed twice
          on the day before baking usually rise
          faster, and taste milder, than one that
          was taken straight out of the
          refrigerator after a week of neglect?
          type the answer, or just ⏎ to see it ·
          ? for help
          recall ❯ half an answer

          """)
      }
      try pane.press("C-a")
      try pane.resize(columns: 100, rows: 30)
      try pane.type("not ")
      try pane.wait("the wide question") {
        Self.lastLine($0).hasPrefix("recall ❯ not half an answer ")
          && $0.contains("after a week\nof neglect?\n")
      }
      try pane.press("Enter")
      try pane.wait(forPrompt: "grade ❯")
      try pane.resize(columns: 50, rows: 20)
      try pane.wait("question, typed text, answer and hint, once each") {
        $0.contains("\nrecall ❯ not half an answer\n") && $0.hasSuffix("⏎ = 1\ngrade ❯\n")
          && $0.components(separatedBy: "Why does a sourdough").count == 2
      }
    }
  }

  @Test func afterAStopTheQuestionIsThereAgain() throws {
    try session { pane, _ in
      try pane.type("half")
      // Ctrl-Z takes along what was typed and not yet read.
      try pane.wait(forPrompt: "recall ❯ half")
      try pane.press("C-z")
      try pane.wait(forPrompt: "shell>")
      try pane.type("clear; fg")
      try pane.press("Enter")
      try pane.wait("the question") {
        $0.contains("Why does a sourdough") && Self.lastLine($0).hasPrefix("recall ❯ half")
      }
      try pane.press("C-l")
      try pane.wait("the question at the top") {
        $0.hasPrefix("Everything › Baking") && Self.lastLine($0).hasPrefix("recall ❯ half")
      }
    }
  }

  @Test func tenKilobytesArePastedAtOnce() throws {
    try session { pane, folder in
      try pane.paste(String(repeating: "yeasts and ", count: 930) + "bacteria", in: folder)
      try pane.wait("the end of the paste") {
        $0.replacing("\n", with: "").hasSuffix("yeasts and bacteria")
      }
      try pane.press("Enter")
      try pane.wait(forPrompt: "grade ❯")
      try pane.press("C-l")
      try pane.wait(forPrompt: "grade ❯")
    }
  }
}
