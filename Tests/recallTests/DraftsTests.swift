import ArgumentParser
import Cards
import Foundation
import Scheduler
import Store
import Testing

@testable import recall

struct DraftsTests {
  let drafts = TestCollection.doubles(3).map { card in
    var card = card
    (card.isDraft, card.confidence) = (true, 0.434)
    return card
  }

  private func id(_ number: Int) -> CardID {
    CardID(card: drafts[number - 1], deck: "Notes", occurrence: 0)
  }

  private func statuses(_ collection: TestCollection) throws -> [CardStatus?] {
    try (1...3).map { try collection.store.card(id($0))?.status }
  }

  @discardableResult
  private func run(
    _ arguments: [String] = ["drafts"], on collection: TestCollection?,
    typing lines: [String] = [], isInteractive: Bool = false,
    editor: @escaping ([String]) throws -> Int32 = { _ in 1 }
  ) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(lines, isInteractive: isInteractive)
    terminal.program = editor
    let place = collection?.path ?? "/nonexistent/recall.db"
    let command = try Recall.parseAsRoot(arguments + ["--database", place])
    guard let command = command as? any RecallCommand else { throw TestCollection.NoStore() }
    try command.run(in: .test(terminal, now: TestCollection.start))
    return terminal
  }

  @Test func eachDraftShowsItsPlaceItsBulletAndItsCard() throws {
    let collection = try TestCollection(drafts)
    let terminal = try run(on: collection, typing: ["a", "r"])
    #expect(
      terminal.written == """
        Notes › Arithmetic  1/3 drafts
        notes.md:1  twice 1: it is 2
        What is twice 1?
        it is 2
        test · 43 % sure
        a accept · r reject · e edit · ⏎ later · u undo · ? help
        draft ❯ a
        Accepted.

        Notes › Arithmetic  2/3 drafts
        notes.md:2  twice 2: it is 4
        What is twice 2?
        it is 4
        test · 43 % sure
        draft ❯ r
        Rejected.

        Notes › Arithmetic  3/3 drafts
        notes.md:3  twice 3: it is 6
        What is twice 3?
        it is 6
        test · 43 % sure

        1 accepted · 1 rejected
        1 draft waits: recall drafts
        Next: recall review

        """)
    #expect(try statuses(collection) == [.active, .rejected, .draft])
  }

  @Test func theNextWalkGoesOnWithWhatIsLeft() throws {
    let collection = try TestCollection(drafts)
    try run(on: collection, typing: ["a", "", "q"])
    let terminal = try run(on: collection, typing: ["n", "y"])
    #expect(terminal.written.contains("1/2 drafts\nnotes.md:2 "))
    #expect(terminal.written.contains("No draft waits any more.\n"))
    #expect(try statuses(collection) == [.active, .rejected, .active])
    #expect(try run(on: collection).written == "No draft waits for you.\n")
  }

  @Test func undoGoesBackThroughWhatWasPutOffAndDecided() throws {
    let collection = try TestCollection(drafts)
    let terminal = try run(
      on: collection, typing: ["a", "l", "u", "r", "u", "u", "u", "q"])
    #expect(try statuses(collection) == [.draft, .draft, .draft])
    #expect(terminal.written.contains("Took back: rejecting “What is twice 2?”."))
    #expect(terminal.written.contains("Took back: accepting “What is twice 1?”."))
    #expect(terminal.written.contains("There is no yes or no to take back here"))
    #expect(terminal.written.contains("Nothing was decided.\n3 drafts wait: recall drafts\n"))
  }

  @Test func undoReachesIntoEarlierWalksAndWorksOutsideOne() throws {
    let collection = try TestCollection(drafts)
    try run(on: collection, typing: ["r", "r", "r"])
    let undone = try run(["undo"], on: collection)
    #expect(undone.written == "Took back: rejecting “What is twice 3?”.\n")
    let terminal = try run(on: collection, typing: ["u", "a", "q"])
    #expect(terminal.written.contains("Took back: rejecting “What is twice 2?”."))
    #expect(try statuses(collection) == [.rejected, .active, .draft])
  }

  @Test func anEditedDraftIsAcceptedInItsNewWordsAndUndoneInOneStep() throws {
    let collection = try TestCollection(drafts)
    let edit: ([String]) throws -> Int32 = { arguments in
      let path = arguments.last ?? ""
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("What is twice", with: "Twice").write(
        toFile: path, atomically: false, encoding: .utf8)
      return 0
    }
    try run(on: collection, typing: ["e", "q"], isInteractive: true, editor: edit)
    let card = try #require(try collection.store.card(id(1)))
    #expect(card.card.question == "Twice 1?")
    #expect(card.status == .active && card.isEdited)
    try run(["undo"], on: collection)
    #expect(try collection.store.card(id(1))?.card == drafts[0])
    #expect(try collection.store.card(id(1))?.status == .draft)
  }

  @Test func anEditorThatFailsDecidesNothing() throws {
    let collection = try TestCollection(drafts)
    let terminal = try run(on: collection, typing: ["e", "q"], isInteractive: true)
    #expect(terminal.written.contains("The editor failed; nothing was changed."))
    #expect(try statuses(collection) == [.draft, .draft, .draft])
  }

  @Test func whatIsNoKeyIsSaidAndAskedAgain() throws {
    let collection = try TestCollection(drafts)
    let terminal = try run(on: collection, typing: ["x\u{1B}[2J", "?", ":reject", "q"])
    #expect(terminal.written.contains("‘x’ is none of the keys; ? lists them."))
    #expect(terminal.written.contains("  r  no: this text never makes a draft again"))
    #expect(try statuses(collection)[0] == .rejected)
  }

  @Test func jsonListsTheDraftsAsCardsDo() throws {
    let collection = try TestCollection(drafts + [TestCollection.doubles(4)[3]])
    let json = try run(["drafts", "--json"], on: collection).written
    #expect(json == (try run(["cards", "--drafts", "--json"], on: collection).written))
    #expect(json.components(separatedBy: "\"state\" : \"draft\"").count == 4)
    #expect(try run(["drafts", "--json"], on: nil).written.contains("\"cards\" : ["))
  }

  @Test func otherScreensSayThatDraftsWait() throws {
    let collection = try TestCollection(drafts)
    let home = try run(["today"], on: collection).written
    #expect(home.contains("3 drafts wait for a yes or a no.   recall drafts\n"))
    try run(on: collection, typing: ["r"])
    let list = try run(["cards", "--limit", "1"], on: collection).written
    #expect(list.hasSuffix("What is twice 1? → it is 2  rejected\n"))
  }

  @Test func withoutACollectionItSaysWhatToType() throws {
    #expect(try run(on: nil).written.hasSuffix("  recall import notes.md\n"))
    #expect(throws: Failure("there is no deck ‘Sums’; there are no decks yet", .noInput)) {
      try run(["drafts", "Sums"], on: nil)
    }
  }
}
