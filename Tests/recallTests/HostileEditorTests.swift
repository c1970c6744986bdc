import Cards
import Foundation
import Scheduler
import Store
import Testing

@testable import recall

/// Editors with odd names, and editors that do odd things.
@Suite(.serialized)
struct HostileEditorTests {
  @Test(arguments: [
    ("emacs -nw", ["emacs", "-nw"]), ("'/opt/my editor/ed' -w", ["/opt/my editor/ed", "-w"]),
    ("\"/opt/my editor/ed\" \"a \\\"b\\\" \\c\"", ["/opt/my editor/ed", "a \"b\" \\c"]),
    ("/opt/my\\ editor/ed", ["/opt/my editor/ed"]), ("ed  '' -p", ["ed", "", "-p"]),
    (
      "ed; rm -rf $HOME `x` $(y) > z | w &",
      ["ed;", "rm", "-rf", "$HOME", "`x`", "$(y)", ">", "z", "|", "w", "&"]
    ),
    (" ed\t-s ", ["ed", "-s"]),
  ])
  func aCommandIsTakenApartAndNoShellReadsIt(_ command: String, _ words: [String]) throws {
    let editor = try Editor(variables: ["EDITOR": command])
    #expect(editor.arguments(file: "/a b") == words + ["/a b"])
  }

  @Test(arguments: ["'ed", "ed \"-s", "ed \\"])
  func aQuoteThatIsNotClosedIsSaid(command: String) {
    #expect(throws: Failure("$VISUAL has a quote that is not closed: \(command)", .usage)) {
      try Editor(variables: ["VISUAL": command, "EDITOR": "ed"])
    }
  }

  @Test func theFirstThatIsSetCounts() throws {
    let editor = try Editor(variables: ["VISUAL": " ", "EDITOR": "nano"])
    #expect(editor.arguments(file: "/a") == ["nano", "/a"])
  }

  @Test func aPathWithSpacesNeedsNoQuotes() throws {
    let folder = NSTemporaryDirectory() + "an editor \(UUID())"
    mkdir(folder, 0o700)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    symlink("/bin/true", folder + "/my ed")
    let editor = try Editor(variables: ["EDITOR": folder + "/my ed"])
    #expect(editor.arguments(file: "/a") == [folder + "/my ed", "/a"])
  }

  private func edited(_ change: @escaping (String) throws -> Int32) throws -> (
    said: String, card: CardEdit?, file: String
  ) {
    let card = TestCollection.doubles(1)[0]
    let collection = try TestCollection([card])
    let terminal = ScriptedTerminal(["e"], isInteractive: true)
    var file = ""
    terminal.program = { arguments in
      file = arguments.last ?? ""
      return try change(file)
    }
    let loop = try ReviewLoop(
      environment: .test(terminal, now: TestCollection.start), store: collection.store,
      options: .init(limits: .init()))
    try loop.run()
    let stored = try collection.store.card(.init(card: card, deck: "Notes", occurrence: 0))
    let text = stored.map { CardEdit(question: $0.card.question, answer: $0.card.answer) }
    return (
      terminal.written, text == CardEdit(question: card.question, answer: card.answer) ? nil : text,
      file
    )
  }

  /// What is done to the file, and what is said then.
  private static let doings: [(String, String)] = [
    ("fail", "The editor failed"), ("delete", "The file is gone, or no file any more"),
    ("empty", "is gone"), ("binary", "no UTF-8 text"), ("nul", "no UTF-8 text"),
    ("pipe", "no file any more"), ("link", "no file any more"), ("folder", "no file any more"),
    ("large", "longer than a megabyte"),
  ]

  @Test(arguments: doings.map(\.0))
  func whatAnEditorLeaves(doing: String) throws {
    let result = try edited { file in
      switch doing {
      case "fail": return 1
      case "delete": unlink(file)
      case "empty": try Data().write(to: URL(filePath: file))
      case "binary": try Data([0xFF, 0xFE, 0x80, 0x0A]).write(to: URL(filePath: file))
      case "nul": try Data("a\0b".utf8).write(to: URL(filePath: file))
      case "large": try Data(repeating: 0x61, count: 2_000_000).write(to: URL(filePath: file))
      default:
        unlink(file)
        if doing == "pipe" { mkfifo(file, 0o600) }
        if doing == "link" { symlink("/dev/zero", file) }
        if doing == "folder" { mkdir(file, 0o700) }
      }
      return 0
    }
    let said = Self.doings.first { $0.0 == doing }?.1 ?? ""
    #expect(result.said.contains(said), "\(result.said)")
    #expect(result.said.contains("nothing was changed."))
    #expect(result.card == nil)
    #expect(!FileManager.default.fileExists(atPath: result.file))
    let folder = (result.file as NSString).deletingLastPathComponent
    #expect(folder.contains("/recall-") && !FileManager.default.fileExists(atPath: folder))
  }

  @Test func hostileTextIsMadeSafe() throws {
    let result = try edited { file in
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let hostile = text.replacing("twice", with: "\u{1B}]0;x\u{07}double\u{9B}2J\u{202E} of")
      try hostile.write(toFile: file, atomically: true, encoding: .utf8)
      // What editors leave beside the file goes with it.
      try "x".write(toFile: file + "~", atomically: false, encoding: .utf8)
      return 0
    }
    #expect(result.card?.question == "What is double of 1?")
    #expect(!FileManager.default.fileExists(atPath: result.file + "~"))
  }

  @Test func anEditorThatIsNotThereIsSaid() {
    #expect(throws: Failure("cannot start ‘/none/ed’: No such file or directory", .noInput)) {
      try Program.run(["/none/ed", "/a"])
    }
  }

  /// Whoever ends recall ends the editor, and the file is gone.
  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesNoFile(signal: Int32) throws {
    let collection = try TestCollection(TestCollection.doubles(2))
    let place = collection.folder + "/tmp"
    mkdir(place, 0o700)
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (tests as NSString).deletingLastPathComponent + "/recall"
    let terminal = try PseudoTerminal(
      [program, "review"],
      environment: [
        "PATH=/usr/bin:/bin", "HOME=\(collection.folder)", "TERM=xterm-256color", "LANG=C.UTF-8",
        "RECALL_NOW=2026-06-03T10:00Z", "RECALL_DATABASE=\(collection.path)", "TMPDIR=\(place)",
        "INPUTRC=/dev/null", "EDITOR=sh -c 'echo edits; exec sleep 60'",
      ])
    try terminal.expect("recall ❯ ")
    terminal.type("e\r")
    try terminal.expect("edits")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 1)
    terminal.send(signal)
    #expect(try terminal.end() != 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }
}
