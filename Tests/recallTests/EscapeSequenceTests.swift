import Foundation
import TestSupport
import Testing

@testable import recall

/// What reaches a terminal, byte for byte: text, line feeds and the program's own colours.
@Suite(.serialized)
struct EscapeSequenceTests {
  private static let words = ["\u{1B}[2J\u{1B}]0;x\u{07}", "\u{9B}31m\u{202E}", "a\nb\u{07}"]

  /// Each command that prints, and each way it fails, in an order in which there is something to
  /// print.
  private static let commands: [[String]] =
    [
      ["import", ".", "--dry-run", "--explain"],
      ["import", ".", "--dry-run", "--json"], ["import", "."], ["import", "."], [],
      ["cards"], ["cards", "--json"], ["cards", "--drafts"], ["decks"], ["decks", "--json"],
      ["due"], ["due", "--plain"], ["due", "--json"], ["stats"], ["stats", "--json"], ["doctor"],
      ["doctor", "--json"], ["config"],
      ["undo"], ["undo"], ["import", "."], ["--help"], ["help", "import"],
      ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
      ["--generate-completion-script", "fish"],
    ]
    + words.flatMap { word in
      [
        [word], ["config", word], ["config", "editor", word], ["review", "--search", word],
        ["import", word], ["import", "--\(word)"], ["review", word], ["cards", word],
        ["stats", word], ["drafts", word], ["due", "--database", word],
        ["due", "--database", "/dev/null/\(word)"], ["cards", "--limit", word],
        ["import", "front.md", "--deck", word, "--dry-run"],
      ]
    }

  @Test func nothingButTextGoesIntoAPipe() throws {
    try Command.inFolder { folder in
      _ = try HostileFolder(folder)
      for arguments in Self.commands {
        let result = try Command(arguments, in: folder)
        let isStatic = arguments.first == "--generate-completion-script"
        let allowed: [[UInt8]] = isStatic ? [[0x09]] : []
        for text in [result.output, result.errors] {
          let harm = EscapeSequences.harm(in: Array(text.utf8), allowing: allowed)
          #expect(harm == nil, "\(arguments): \(harm ?? "")")
        }
      }
      let answers = Self.words.map { "\($0.replacing("\n", with: ""))\n4\n" }.joined()
      for input in [answers + "w\ni\n\n3\ns\nu\n?\nq\n", String(repeating: "\n4\n", count: 80)] {
        let result = try Command(["review"], in: folder, input: input)
        #expect(result.output.contains("grade"))
        #expect(EscapeSequences.harm(in: Array(result.output.utf8)) == nil)
      }
      for arguments in [["review", "--json", "--new", "99"], ["review", "--cram", "--json"]] {
        let result = try Command(arguments, in: folder, input: answers + ":w\n:i\n:u\n:q\n")
        #expect(result.output.contains("question"))
        #expect(EscapeSequences.harm(in: Array(result.output.utf8)) == nil)
      }
      let drafts = try Command(["drafts"], in: folder, input: "\u{1B}[2J\nw\n?\na\nr\n\nu\nq\n")
      #expect(EscapeSequences.harm(in: Array(drafts.output.utf8)) == nil)
      let doctor = try Command(["doctor"], in: folder)
      #expect(doctor.status == 0, "\(doctor.output)")
      let stats = try Command(["stats"], in: folder)
      #expect(EscapeSequences.harm(in: Array(stats.output.utf8)) == nil)
    }
  }

  @Test func nothingButTextAndItsOwnColoursGoesToATerminal() throws {
    try Command.inFolder { folder in
      _ = try HostileFolder(folder)
      for arguments in Self.commands where arguments.first != "--generate-completion-script" {
        let terminal = try start(arguments, in: folder)
        _ = try terminal.end()
        check(terminal, "\(arguments)")
      }
    }
  }

  @Test func aSessionShowsNothingElseEither() throws {
    try Command.inFolder { folder in
      _ = try HostileFolder(folder)
      _ = try Command(["import", "."], in: folder)
      let editor = folder.appending(path: "an editor.sh")
      let script =
        "#!/bin/sh\nprintf 'what\\033[2J \\302\\233 is it?\\n"
        + "---- the question is above this line, the answer below ----\\nan\\033]0;x\\007swer\\n' > \"$1\"\n"
      try Data(script.utf8).write(to: editor)
      chmod(editor.path, 0o755)
      let terminal = try start(["review"], in: folder, editor: editor.path)
      for keys in ["w", "i", "?", "e", "o", "u", "s", "b", "u", "u"] {
        try terminal.expect("recall ❯ ")
        terminal.type(":" + keys + "\r")
      }
      for _ in 0..<8 {
        try terminal.expect("recall ❯ ")
        terminal.type("\r")
        try terminal.expect("grade ❯ ")
        terminal.type("4\r")
      }
      try terminal.expect("recall ❯ ")
      terminal.type("wrong answer\r")
      try terminal.expect("grade ❯ ")
      terminal.type("1\r")
      try terminal.expect("recall ❯ ")
      terminal.type(":q\r")
      _ = try terminal.end()
      check(terminal, "review")
      let drafts = try start(["drafts"], in: folder, editor: editor.path)
      for keys in ["w", "?", "x", "e", "u", "", "q"] {
        try drafts.expect("draft ❯ ")
        drafts.type(keys + "\r")
      }
      _ = try drafts.end()
      check(drafts, "drafts")
    }
  }

  @Test func jsonLosesNothing() throws {
    try Command.inFolder { folder in
      let name = "a\u{1B}[2J\u{9B}\u{202E}\n.md"
      try Data("- Rhine ::: Basel\n".utf8).write(to: folder.appending(path: name))
      let text = try Command(["import", ".", "--dry-run", "--json"], in: folder).output
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let sources = json?["sources"] as? [[String: Any]]
      #expect((sources?.first?["path"] as? String)?.hasSuffix("/" + name) == true)
    }
  }

  private func start(
    _ arguments: [String], in folder: URL, editor: String = "true"
  ) throws -> PseudoTerminal {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (tests as NSString).deletingLastPathComponent + "/recall"
    let database = arguments.contains("--database") ? "" : folder.appending(path: "recall.db").path
    return try PseudoTerminal(
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, program] + arguments,
      environment: [
        "PATH=/usr/bin:/bin", "HOME=\(folder.path)", "TERM=xterm-256color", "LANG=C.UTF-8",
        "RECALL_DATABASE=\(database)", "INPUTRC=/dev/null", "VISUAL=\(editor)",
      ])
  }

  private func check(_ terminal: PseudoTerminal, _ what: String) {
    #expect(!terminal.raw.isEmpty, "\(what)")
    let harm = EscapeSequences.harm(
      in: terminal.raw, allowing: HostileFolder.colours + HostileFolder.prompt)
    #expect(harm == nil, "\(what): \(harm ?? "")")
  }
}

struct WritingStaysTests {
  @Test(arguments: EscapeSequences.writing)
  func whatWritingNeedsStays(text: String) {
    #expect(visible(text) == text)
    #expect(visibleName(text) == text)
    #expect(EscapeSequences.harm(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: EscapeSequences.all)
  func everyOtherIsHarmlessAfterwards(text: String) {
    for shown in [visible("a \(text) b"), visibleName("a \(text) b")] {
      #expect(EscapeSequences.harm(in: Array(shown.utf8)) == nil)
      #expect(shown.hasPrefix("a"))
    }
  }

  @Test func aNameCanStillBeTold() {
    #expect(visibleName("a\u{1B}[2J\n\u{202E}b.md") == "a\\u{1B}[2J\\u{A}\\u{202E}b.md")
  }
}
