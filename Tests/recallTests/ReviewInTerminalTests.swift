import Foundation
import Store
import Testing

@testable import recall

/// The built program in a terminal of its own.
@Suite(.serialized)
struct ReviewInTerminalTests {
  let cards = TestCollection.doubles(9)

  private func start(
    _ collection: TestCollection, variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (tests as NSString).deletingLastPathComponent + "/recall"
    let environment = [
      "PATH": "/usr/bin:/bin", "HOME": collection.folder, "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "RECALL_NOW": "2026-06-03T10:00Z", "RECALL_DATABASE": collection.path,
      "INPUTRC": "/dev/null",
    ].merging(variables) { $1 }
    return try PseudoTerminal(
      [program, "review"], environment: environment.map { "\($0.key)=\($0.value)" })
  }

  private func answers(_ collection: TestCollection) throws -> Int {
    try cards.reduce(0) { try $0 + collection.events(of: $1).count }
  }

  @Test func aCardIsAskedGradedAndLeft() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("1/9 · 9 new")
    try terminal.expect("What is twice 1?")
    try terminal.expect("recall ❯ ")
    terminal.type("2\r")
    try terminal.expect("✓ matches")
    try terminal.expect("⏎ = 4")
    terminal.type("5\r")
    try terminal.expect("What is twice 2?")
    try terminal.expect("recall ❯ ")
    terminal.type("q\r")
    try terminal.expect("1 card asked · 1 passed (100 %)")
    #expect(try terminal.end() == 0)
    #expect(try answers(collection) == 1)
  }

  @Test func ctrlCClearsTheLineAndTwiceLeaves() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    terminal.type("wrong")
    try terminal.expect("wrong")
    terminal.type("\u{03}")
    try terminal.expect("Ctrl-C once more leaves.")
    try terminal.expect("recall ❯ ")
    terminal.type("\r")
    try terminal.expect("it is 2")
    try terminal.expect("grade ❯ ")
    terminal.type("\u{03}")
    try terminal.expect("Ctrl-C once more leaves.")
    try terminal.expect("grade ❯ ")
    terminal.type("\u{03}")
    try terminal.expect("Nothing was asked.")
    #expect(try terminal.end() == 0)
    #expect(terminal.isCooked)
  }

  @Test func ctrlDLeavesWithTheSummary() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    terminal.type("\r")
    try terminal.expect("grade ❯ ")
    terminal.type("3\r")
    try terminal.expect("recall ❯ ")
    terminal.type("\u{04}")
    try terminal.expect("1 card asked")
    #expect(try terminal.end() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalLeavesTheTerminalAsItWas(_ signal: Int32) throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    #expect(!terminal.isCooked)
    terminal.send(signal)
    #expect(try terminal.end() == 128 + signal)
    #expect(terminal.isCooked)
  }

  @Test func afterAKillTheNextSessionGoesOnAtTheNextCard() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    for number in 1...7 {
      try terminal.expect("What is twice \(number)?")
      try terminal.expect("recall ❯ ")
      terminal.type("\r")
      try terminal.expect("grade ❯ ")
      terminal.type("5\r")
    }
    try terminal.expect("What is twice 8?")
    terminal.send(SIGKILL)
    #expect(try terminal.end() == 128 + SIGKILL)
    #expect(try answers(collection) == 7)
    let next = try start(collection)
    try next.expect("1/2 · 2 new")
    try next.expect("What is twice 8?")
  }

  @Test func aResizeKeepsThePrompt() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    terminal.type("ab")
    try terminal.expect("ab")
    terminal.resize(columns: 40, rows: 20)
    terminal.send(SIGWINCH)
    terminal.type("c\r")
    try terminal.expect("✗ differs")
  }

  @Test func aStopAndAContinueKeepThePrompt() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    terminal.type("it is")
    try terminal.expect("it is")
    terminal.send(SIGTSTP)
    terminal.send(SIGCONT)
    terminal.type(" 2\r")
    try terminal.expect("✓ matches")
  }

  @Test func viModeAndTenKilobytesAtOnceWork() throws {
    let collection = try TestCollection(cards)
    try "set editing-mode vi\n".write(
      toFile: collection.folder + "/inputrc", atomically: true, encoding: .utf8)
    let terminal = try start(collection, variables: ["INPUTRC": collection.folder + "/inputrc"])
    try terminal.expect("recall ❯ ")
    terminal.type("it is 3\u{1B}")
    usleep(700_000)
    terminal.type("xa2\r")
    try terminal.expect("✓ matches")
    try terminal.expect("grade ❯ ")
    terminal.type("4\r")
    try terminal.expect("recall ❯ ")
    let paste = String(repeating: "words and ", count: 1000)
    terminal.type("\u{1B}[200~\(paste)\u{1B}[201~")
    terminal.type("\r")
    try terminal.expect("✗ differs")
  }

  @Test func aDumbTerminalGetsPlainText() throws {
    let collection = try TestCollection(cards)
    let terminal = try start(collection, variables: ["TERM": "dumb"])
    try terminal.expect("type the answer, or just ⏎ to see it")
    try terminal.expect("recall ❯ ")
    terminal.type("\r")
    try terminal.expect("⏎ = 4\n")
    try terminal.expect("grade ❯ ")
    terminal.type("q\r")
    #expect(try terminal.end() == 0)
  }
}

/// What the Tab key and the arrow keys bring.
@Suite(.serialized)
struct TabCompletionTests {
  private func start(_ collection: TestCollection) throws -> PseudoTerminal {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (tests as NSString).deletingLastPathComponent + "/recall"
    return try PseudoTerminal(
      [program, "review"],
      environment: [
        "PATH=/usr/bin:/bin", "HOME=\(collection.folder)", "TERM=xterm-256color", "LANG=C.UTF-8",
        "RECALL_NOW=2026-06-03T10:00Z", "RECALL_DATABASE=\(collection.path)",
        "INPUTRC=/dev/null",
      ])
  }

  @Test func tabCompletesCommandsAndNoAnswer() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    let terminal = try start(collection)
    try terminal.expect("recall ❯ ")
    // Nothing begins with `it`, though the answer does.
    terminal.type("it\t is 2\r")
    try terminal.expect("✓ matches")
    try terminal.expect("grade ❯ ")
    terminal.type("su\t\r")
    try terminal.expect("Suspended; u takes it back.")
    try terminal.expect("recall ❯ ")
    terminal.type(":fl\t\r")
    try terminal.expect("Flagged")
    try terminal.expect("recall ❯ ")
    terminal.type("\r")
    try terminal.expect("grade ❯ ")
    terminal.type(":unf\t\u{15}:fla\t\r")
    try terminal.expect("No longer flagged.")
    try terminal.expect("grade ❯ ")
    terminal.type("eas\t\r")
    try terminal.expect("What is twice 3?")
    // The last command comes back, and no answer.
    try terminal.expect("recall ❯ ")
    terminal.type("\u{1B}[A\r")
    try terminal.expect("Flagged")
    try terminal.expect("recall ❯ ")
    terminal.type(":q\r")
    #expect(try terminal.end() == 0)
  }
}
