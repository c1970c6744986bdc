import Cards
import Foundation
import Scheduler
import Store
import Testing

@testable import recall

struct ReviewLoopTests {
  let cards = TestCollection.doubles(3)

  @Test func aCardIsAskedAnsweredAndGraded() throws {
    let collection = try TestCollection([cards[0]])
    let (terminal, _) = try collection.review(["2", "5"])
    #expect(
      terminal.written == """
        Notes › Arithmetic  1/1 · 1 new
        What is twice 1?
        recall ❯ 2
        it is 2  ✓ matches
        0–2 forgot 1 d · 3 hard 1 d · 4 good 1 d · 5 easy 1 d  ⏎ = 4
        grade ❯ 5

        1 card asked · 1 passed (100 %) · 0 s
        Next: 1 card due tomorrow.

        """)
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.easy])
  }

  @Test func eachAnswerIsStoredBeforeTheNextQuestion() throws {
    let collection = try TestCollection(cards)
    let terminal = ScriptedTerminal(["", "5", "", "4"])
    var stored: [Int] = []
    terminal.beforePrompt = { _ in
      stored.append(try cards.reduce(0) { try $0 + collection.events(of: $1).count })
    }
    let loop = try ReviewLoop(
      environment: .test(terminal), store: collection.store,
      options: .init(limits: DailyLimits()))
    try loop.run()
    #expect(stored == [0, 0, 1, 1, 2])
  }

  @Test func theNextSessionGoesOnWhereTheLastOneStopped() throws {
    let collection = try TestCollection(cards)
    _ = try collection.review(["", "5"])
    let (terminal, _) = try collection.review([])
    #expect(terminal.written.contains("1/2 · 2 new\nWhat is twice 2?"))
  }

  @Test func aForgottenCardComesBackUntilItPasses() throws {
    let collection = try TestCollection([cards[0]])
    let (terminal, _) = try collection.review(["", "1", "", "3", "", "4"])
    let events = try collection.events(of: cards[0])
    #expect(events.map(\.grade) == [.wrong, .hard, .good])
    #expect(events.map(\.kind) == [.scheduled, .drill, .drill])
    #expect(
      terminal.written.contains(
        "0–2 forgot · 3 hard · 4 good · 5 easy (repeated, schedule unchanged)  ⏎ = 4\n"))
    #expect(terminal.written.contains("1 card asked · 0 passed (0 %) · 2 repeated"))
    #expect(terminal.written.contains("• What is twice 1?\n  it is 2\n"))
  }

  @Test func undoReturnsToTheCardAnyNumberOfTimes() throws {
    let collection = try TestCollection(cards)
    let (terminal, loop) = try collection.review(["", "5", "", "4", "u", "u", "u", "q"])
    #expect(try cards.allSatisfy { try collection.events(of: $0).isEmpty })
    #expect(terminal.written.contains("Took back grade 4 for “What is twice 2?”."))
    #expect(terminal.written.contains("Took back grade 5 for “What is twice 1?”."))
    #expect(terminal.written.contains("There is nothing to take back here"))
    #expect(loop.session.given.isEmpty)
    #expect(terminal.written.contains("Nothing was asked."))
  }

  @Test func undoReachesIntoEarlierSessions() throws {
    let collection = try TestCollection(cards)
    _ = try collection.review(["", "5", "", "4"])
    let (terminal, _) = try collection.review(["u"])
    #expect(
      terminal.written.contains(
        "Took back grade 4 for “What is twice 2?”.\n\nNotes › Arithmetic  1/2 · 2 new\n"
          + "What is twice 2?"))
  }

  @Test func suspendedBuriedAndDeletedCardsAreAskedNoMore() throws {
    let collection = try TestCollection(cards)
    let (terminal, _) = try collection.review(["s", "b", "d"])
    let states = try cards.map {
      try collection.store.card(CardID(card: $0, deck: "Notes", occurrence: 0))
    }
    #expect(states.map { $0?.status } == [.suspended, .active, .deleted])
    #expect(states[1]?.buriedUntil == Day(of: TestCollection.start, rolloverHour: 4) + Days(1))
    #expect(terminal.prompts.count == 3)
  }

  @Test func takingBackASuspensionBringsTheCardBack() throws {
    let collection = try TestCollection(cards)
    let (terminal, _) = try collection.review(["s", "u", "", "5"])
    #expect(terminal.written.contains("Took back: suspending “What is twice 1?”."))
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.easy])
  }

  @Test func theLimitCountsCardsAndNotRepetitions() throws {
    let collection = try TestCollection(cards)
    let (terminal, loop) = try collection.review(["", "1", "", "5", "", "4", ""], limit: 2)
    #expect(loop.session.given.map(\.grade) == [.wrong, .easy, .good])
    #expect(terminal.written.contains("1/2 · 2 new"))
    #expect(terminal.written.contains("1 card left for today"))
  }

  @Test func aTypedAnswerCanBeRequired() throws {
    let collection = try TestCollection([cards[0]])
    let (terminal, _) = try collection.review(["", "", ""], mustType: true)
    #expect(terminal.written.contains("Type an answer, or ⏎ once more to give up."))
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.wrong])
  }

  @Test func whatIsNoGradeIsSaidAndAskedAgain() throws {
    let collection = try TestCollection([cards[0]])
    let (terminal, _) = try collection.review(["", "6", "x", ":x", "go"])
    #expect(terminal.written.contains("‘6’ is no grade; 0 to 5, ⏎ for 4, ? for help."))
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.good])
  }

  @Test func commandsComeBackWithTheArrowKeysAndAnswersDoNot() throws {
    let collection = try TestCollection([cards[0]])
    let (terminal, _) = try collection.review([":w", "secret", "i", "4"])
    #expect(terminal.history == [":w", "i"])
  }

  @Test func interruptingTwiceInARowLeaves() throws {
    let collection = try TestCollection([cards[0]])
    let terminal = ScriptedTerminal()
    terminal.script = [
      .interrupted(typed: false), .line("x"), .interrupted(typed: true),
      .interrupted(typed: false), .line("4"),
    ]
    let loop = try ReviewLoop(
      environment: .test(terminal), store: collection.store,
      options: .init(limits: DailyLimits()))
    try loop.run()
    #expect(terminal.prompts.count == 4)
    #expect(try collection.events(of: cards[0]).isEmpty)
  }

  @Test func aNoteCannotWriteControlCharactersToTheTerminal() throws {
    var card = cards[0]
    card.question = "a\u{1B}[2Jb\u{202E}c\u{07}"
    card.answer = "d\u{9B}31me\u{1B}]0;title\u{07}"
    card.context = ["x\u{1B}cy"]
    card.note = "note\u{1B}[1m\u{0}"
    let collection = try TestCollection([card], deck: "de\u{1B}ck")
    let (terminal, _) = try collection.review(["w", "", "0", "u", "q"])
    let controls = terminal.written.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control || (0x202A...0x202E) ~= $0.value
    }
    #expect(controls.isEmpty)
  }

  @Test func theWholeBulletIsReadFromTheNoteWhereItStillStands() throws {
    var card = cards[0]
    (card.line, card.bulletLine) = (3, 3)
    let note = "# Sums\n- before\n- twice 1: it is 2\n  - below it\n- after\n"
    let collection = try TestCollection([card], note: note)
    let (terminal, _) = try collection.review(["w"])
    #expect(terminal.written.contains(":3\nSums\n• before\n• twice 1: it is 2\n  • below it\n"))
    try "# Something else\n\n- entirely\n".write(
      toFile: collection.folder + "/notes.md", atomically: true, encoding: .utf8)
    let (later, _) = try collection.review(["w"])
    #expect(later.written.contains("twice 1: it is 2\n(as it was imported from "))
  }
}
