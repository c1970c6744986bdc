import Foundation
import GRDB
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// What comes from outside while a person reviews.
@Suite(.serialized)
struct StormTests {
  let cards = TestCollection.doubles(4)

  private func answers(_ collection: TestCollection) throws -> Int {
    try cards.reduce(0) { try $0 + collection.events(of: $1).count }
  }

  /// Another process in the middle of a change.
  private final class Writer {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func begin() throws {
      try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func end() throws {
      try queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }
  }

  @Test func aGradeThatCannotBeSavedIsAskedForAgain() throws {
    let collection = try TestCollection(cards)
    let writer = try Writer(collection.path)
    let terminal = ScriptedTerminal(["2", "5", "5", "q"], isInteractive: true)
    terminal.beforePrompt = { number in
      if number == 1 { try writer.begin() }
      if number == 2 { try writer.end() }
    }
    let loop = try ReviewLoop(
      environment: .test(terminal, now: TestCollection.start), store: collection.store,
      options: .init(decks: nil, limits: .init(), limit: nil))
    try loop.run()
    let prompts = terminal.prompts.map(\.text)
    #expect(prompts == ["recall ❯ ", "grade ❯ ", "grade ❯ ", "recall ❯ "])
    #expect(terminal.written.contains("Not saved: "))
    #expect(terminal.written.contains("is writing to"))
    #expect(try answers(collection) == 1)
  }

  @Test func whoIsWritingIsSaid() throws {
    let collection = try TestCollection(cards)
    let writer = try Writer(collection.path)
    try writer.begin()
    let result = try Command(
      ["undo", "--database", collection.path], in: URL(filePath: collection.folder))
    try writer.end()
    #expect(result.status == 75)
    #expect(result.errors.contains("(process \(getpid())) is writing to"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func aCardThatGoesAwayMeanwhileEndsNothing() throws {
    let collection = try TestCollection(cards)
    let terminal = ScriptedTerminal(["2", "5", "q"])
    terminal.beforePrompt = { number in
      guard number == 1 else { return }
      _ = try collection.store.undo(at: TestCollection.start)
    }
    let loop = try ReviewLoop(
      environment: .test(terminal, now: TestCollection.start), store: collection.store,
      options: .init(decks: nil, limits: .init(), limit: nil))
    try loop.run()
    #expect(terminal.written.contains("This card was taken away in another window; the answer"))
    #expect(try collection.store.undo(at: TestCollection.start) == nil)
    #expect(try answers(collection) == 1)
    #expect(try collection.store.doctor().isHealthy)
  }

  @Test func aTerminalThatVanishesLosesNothing() throws {
    let collection = try TestCollection(cards)
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (tests as NSString).deletingLastPathComponent + "/recall"
    let terminal = try PseudoTerminal(
      [program, "review"],
      environment: [
        "HOME=\(collection.folder)", "RECALL_DATABASE=\(collection.path)", "LANG=C.UTF-8",
        "TERM=xterm", "RECALL_NOW=2026-06-03T10:00Z", "INPUTRC=/dev/null",
      ])
    try terminal.expect("recall ❯ ")
    terminal.type("2\r")
    try terminal.expect("grade ❯ ")
    terminal.type("4\r")
    try terminal.expect("recall ❯ ")
    terminal.vanish()
    #expect(try terminal.end() != 0)
    #expect(try answers(collection) == 1)
    #expect(try collection.store.doctor().isHealthy)
  }

  @Test func withoutAHomeThereIsOneLine() throws {
    try Command.inFolder { folder in
      let result = try Command(
        ["review"], in: folder,
        variables: ["HOME": "", "RECALL_DATABASE": "", "XDG_DATA_HOME": ""])
      #expect(result.status == 66)
      #expect(
        result.errors
          == "recall: $HOME is not set, so the cards have no place; set $HOME or $RECALL_DATABASE\n"
      )
    }
  }
}
