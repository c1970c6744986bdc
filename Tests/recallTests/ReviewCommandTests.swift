import ArgumentParser
import GRDB
import Scheduler
import Store
import Testing

@testable import recall

struct ReviewCommandTests {
  private func run(
    _ arguments: [String], on collection: TestCollection?, typing lines: [String] = [],
    now: Moment = TestCollection.start
  ) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(lines)
    let place = collection?.path ?? "/nonexistent/recall.db"
    let command = try Recall.parseAsRoot(arguments + ["--database", place])
    guard let command = command as? any RecallCommand else { throw TestCollection.NoStore() }
    try command.run(in: .test(terminal, now: now))
    return terminal
  }

  @Test func withoutACollectionItSaysWhatToType() throws {
    let terminal = try run(["review"], on: nil)
    #expect(terminal.written.contains("  recall import notes.md "))
    #expect(terminal.written.contains("  recall import --sample "))
    #expect(terminal.prompts.isEmpty)
  }

  /// A damaged page can make the queue name cards that are not there; the session went on for ever.
  @Test func aQueueOfCardsThatAreNotThereEndsTheSession() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    try DatabaseQueue(path: collection.path).write { try $0.execute(sql: "DELETE FROM card") }
    #expect(throws: StoreError.damaged(path: collection.path)) {
      try run(["review"], on: collection, typing: ["", "4"])
    }
  }

  @Test func anUnknownDeckEndsTheCommand() throws {
    let collection = try TestCollection(TestCollection.doubles(1))
    #expect(throws: Failure("there is no deck ‘Noets’; did you mean ‘Notes’?", .noInput)) {
      try run(["review", "Noets"], on: collection)
    }
  }

  @Test func whenAllIsDoneItSaysWhenThereWillBeMore() throws {
    let collection = try TestCollection(TestCollection.doubles(1))
    _ = try run(["review"], on: collection, typing: ["", "4"])
    #expect(
      try run(["review"], on: collection).written == """
        Nothing is due now. The next card will be due tomorrow.
        To repeat before the day, or without touching the schedule:
          recall review --ahead 1
          recall review --cram
        More notes make more cards:
          recall import notes.md

        """)
  }

  @Test func theDailyLimitHoldsOverSessionsAndCanBeRaised() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    let first = try run(["review", "--new", "2"], on: collection, typing: ["", "4", "", "4"])
    #expect(first.prompts.count == 4)
    let second = try run(["review", "--new", "2", "Notes"], on: collection)
    #expect(second.prompts.isEmpty)
    #expect(second.written.contains("1 card is new; to begin it today:\n"))
    #expect(second.written.contains("  recall review --new 3 'Notes'\n"))
    let third = try run(["review", "--new", "3"], on: collection, typing: ["", "4"])
    #expect(third.prompts.count == 2)
  }

  @Test func aCardComesBackWhenItIsDue() throws {
    let collection = try TestCollection(TestCollection.doubles(1))
    _ = try run(["review"], on: collection, typing: ["", "4"])
    var tomorrow = TestCollection.start
    tomorrow.milliseconds += 86_400_000
    let terminal = try run(["review"], on: collection, typing: ["", "5"], now: tomorrow)
    #expect(terminal.written.contains("1/1 · 1 due\n"))
    #expect(terminal.written.contains("3 hard 6 d · 4 good 6 d · 5 easy 6 d"))
    #expect(terminal.written.contains("Next: 1 card due in 6 days (Wed 10 Jun)."))
  }

  @Test func undoTakesBackTheLastAnswer() throws {
    let collection = try TestCollection(TestCollection.doubles(1))
    _ = try run(["review"], on: collection, typing: ["", "4"])
    #expect(
      try run(["undo"], on: collection).written == "Took back grade 4 for “What is twice 1?”.\n")
    #expect(try collection.events(of: TestCollection.doubles(1)[0]).isEmpty)
    #expect(try run(["undo"], on: collection).written.hasPrefix("Took back the import of "))
    #expect(try run(["undo"], on: collection).written == "There is nothing to take back.\n")
  }

  @Test(arguments: [["review", "--limit", "0"], ["review", "--new", "-1"], ["review", "--nope"]])
  func whatMakesNoSenseIsAUsageError(_ arguments: [String]) {
    #expect {
      _ = try Recall.parseAsRoot(arguments)
    } throws: { error in
      Recall.exitCode(for: error) == .validationFailure
    }
  }
}
