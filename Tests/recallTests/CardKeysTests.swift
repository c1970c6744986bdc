import Cards
import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// The keys of a session that do something with one card.
struct CardKeysTests {
  let cards = TestCollection.doubles(3)

  private func id(_ index: Int) -> CardID {
    CardID(card: cards[index], deck: "Notes", occurrence: 0)
  }

  private func review(
    _ collection: TestCollection, _ lines: [String],
    editing change: @escaping (String) -> String = { $0 }
  ) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(lines, isInteractive: true)
    terminal.program = { arguments in
      let path = arguments.last ?? ""
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try change(text).write(toFile: path, atomically: false, encoding: .utf8)
      return 0
    }
    try ReviewLoop(
      environment: .test(terminal, now: TestCollection.start), store: collection.store,
      options: .init(limits: .init())
    ).run()
    #expect(try collection.store.doctor().isHealthy)
    return terminal
  }

  @Test func aSkippedCardComesAtTheEnd() throws {
    let collection = try TestCollection(cards)
    let terminal = try review(collection, ["k", "", "5", "", "5", "k", "", "5"])
    let asked = terminal.written.split(separator: "\n").filter { $0.hasPrefix("What is") }
    #expect(
      asked.map { $0.suffix(8) } == ["twice 1?", "twice 2?", "twice 3?", "twice 1?"])
    #expect(terminal.written.contains("Asked again at the end."))
    #expect(terminal.written.contains("No other card is left to ask."))
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.easy])
  }

  @Test func undoGoesBackToSkippedCardsInTurn() throws {
    let collection = try TestCollection(cards)
    let terminal = try review(collection, ["k", "", "5", "k", "u", "u", "u", "q"])
    let asked = terminal.written.split(separator: "\n").filter { $0.hasPrefix("What is") }
    #expect(
      asked.map { $0.suffix(8) } == [
        "twice 1?", "twice 2?", "twice 3?", "twice 1?", "twice 3?", "twice 2?", "twice 1?",
      ])
    #expect(try collection.events(of: cards[1]).isEmpty)
  }

  @Test func aFlagIsSeenAndTakenOff() throws {
    let collection = try TestCollection(cards)
    let terminal = try review(collection, ["f", "", "f", "f", "u", "f", "q"])
    #expect(terminal.written.contains("Flagged; f takes the flag off."))
    #expect(terminal.written.contains("No longer flagged."))
    #expect(terminal.written.contains("Took back: the flag of “What is twice 1?”."))
    #expect(try collection.store.card(id(0))?.isFlagged == true)
    let next = try review(collection, ["i", "q"])
    #expect(next.written.contains("⚑ flagged · 1/3 · 3 new\n"))
    #expect(next.written.contains("\nFlagged.\n"))
  }

  @Test func aNoteOfOnesOwnIsShownWithTheAnswer() throws {
    let collection = try TestCollection(cards)
    let terminal = try review(collection, ["e", "", "q"]) { $0 + "think of pairs\n" }
    #expect(terminal.written.contains("it is 2\n✎ think of pairs\n"))
    let card = try #require(try collection.store.card(id(0)))
    #expect(card.remark == "think of pairs")
    // The card still follows its note.
    #expect(!card.isEdited && card.revision == 1)
    _ = try review(collection, ["u", "q"])
    #expect(try collection.store.card(id(0))?.remark == "")
  }

  @Test func textAndNoteAreChangedAtOnce() throws {
    let collection = try TestCollection(cards)
    _ = try review(collection, ["e", "q"]) { $0.replacing("it is 2", with: "two") + "mine" }
    var card = try #require(try collection.store.card(id(0)))
    #expect(card.remark == "mine" && card.card.answer == "two" && card.isEdited)
    _ = try review(collection, ["e", "q"]) { $0.replacing("mine", with: "") }
    card = try #require(try collection.store.card(id(0)))
    #expect(card.remark == "" && card.card.answer == "two")
    _ = try review(collection, ["u", "u", "q"])
    card = try #require(try collection.store.card(id(0)))
    #expect(card.remark == "" && card.card == cards[0] && !card.isEdited)
  }

  @Test func aCardIsPartedAndPutTogetherAgain() throws {
    let collection = try TestCollection(cards)
    let parted: (String) -> String = { text in
      let halves = text.components(separatedBy: "==== another card below this line ====\n")
      return halves[0].replacing("twice 1", with: "1 + 1")
        + "==== another card below this line ====\n"
        + halves[1].replacing("twice 1", with: "half of 4")
    }
    let terminal = try review(collection, ["p", "q"], editing: parted)
    #expect(
      terminal.written.contains(
        "Now 2 new cards instead of this one, a day for each; u takes it back."))
    // One of them stands where the old card stood.
    let next = terminal.written.split(separator: "\n").last { $0.hasPrefix("What is") }
    #expect(next == "What is 1 + 1?" || next == "What is half of 4?")
    #expect(try collection.store.card(id(0))?.status == .suspended)
    let made = try collection.store.search("", limit: 9).filter { $0.card.rule == "split" }
    #expect(made.map(\.card.question).sorted() == ["What is 1 + 1?", "What is half of 4?"])
    #expect(made.allSatisfy { $0.status == .active && $0.card.answer == "it is 2" })
    let undone = try review(collection, ["2", "4", "u", "u", "q"])
    #expect(undone.written.contains("Took back: the split of “What is twice 1?”."))
    #expect(try collection.store.search("", limit: 9).count == 3)
    #expect(try collection.store.card(id(0))?.status == .active)
    // Once more: the ids of cards that were there are not used for others.
    _ = try review(collection, ["p", "q"], editing: parted)
    #expect(try collection.store.search("", limit: 9).count == 5)
  }

  /// No note has their text, so no import of one takes them away.
  @Test func importsLeaveTheNewCardsAlone() throws {
    try Command.inFolder { folder in
      let note = folder.appending(path: "sums.md")
      try Data("# Sums\n\n- Q: What is twice 1?\n  A: two\n".utf8).write(to: note)
      func recall(_ arguments: [String]) throws -> String {
        let result = try Command(arguments, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        return result.output
      }
      _ = try recall(["import", note.path])
      let path = folder.appending(path: "recall.db").path
      let store = try #require(try CardStore.open(path: path, create: false))
      let old = try #require(try store.search("", limit: 1).first)
      let new = try store.split(
        old.id, into: [("One?", "1"), ("Two?", "2")], at: TestCollection.start)
      try Data("# Sums\n\n- Q: What is twice 3?\n  A: six\n".utf8).write(to: note)
      _ = try recall(["import", note.path])
      #expect(try new.allSatisfy { try store.card($0.id)?.status == .active })
      #expect(try store.card(old.id)?.status == .retired)
      #expect(try recall(["doctor"]).contains("healthy") || store.doctor().isHealthy)
      _ = try recall(["undo"])
      #expect(try store.card(old.id)?.status == .suspended)
      _ = try recall(["undo"])
      #expect(try store.card(old.id)?.status == .active)
      #expect(try new.allSatisfy { try store.card($0.id) == nil })
      #expect(try store.doctor().isHealthy)
    }
  }

  @Test(arguments: [
    ("same", "The text is the same"), ("one", "These are not two cards"),
    ("twice", "Two of the cards are the same"), ("broken", "Each card needs a question"),
  ])
  func whatAreNotSeveralCardsChangesNothing(_ kind: String, _ said: String) throws {
    let collection = try TestCollection(cards)
    let terminal = try review(collection, ["p", "q"]) { text in
      switch kind {
      case "one": String(text.split(separator: "====", omittingEmptySubsequences: false)[0])
      case "twice": text + "\n"
      case "broken": text.replacing("---- the question", with: "---- a question")
      default: text
      }
    }
    #expect(terminal.written.contains(said), "\(terminal.written)")
    #expect(try collection.store.search("", limit: 9).count == 3)
  }

  @Test func theItemsOfAListAreOfferedAsCards() {
    var card = cards[0]
    (card.answer, card.kind) = ("one\ntwo\nthree", .list)
    #expect(CardSplit.text(of: card).components(separatedBy: "====").count == 5)
    #expect(CardSplit.text(of: card).contains("\nthree\n"))
    card.question = "Which? (3, in order)"
    #expect(CardSplit.text(of: card).hasPrefix("Which?\n----"))
  }

  /// A single letter is an answer where an item or a gap is one, and a command elsewhere.
  @Test(arguments: [
    ("d", "a\nd\nk", Typed.answer("d")), ("e", "e / k", .answer("e")),
    ("b", "b, c", .answer("b")), ("d", "dog\nhorse", .command(.delete)),
    (":d", "a\nd\nk", .command(.delete)), ("h", "hardware", .command(.hint)),
    ("k", "hardware", .command(.skip)), ("f", "hardware", .command(.flag)),
    ("split", "hardware", .answer("split")), (":split", "hardware", .command(.split)),
    (":skip", "hardware", .command(.skip)), (":sk", "hardware", .command(.skip)),
    (":s", "hardware", .command(.suspend)), (":SPL", "hardware", .command(.split)),
    (":spx", "hardware", .unknownCommand(":spx")),
  ])
  func aLetterIsACommandUnlessItCanBeTheAnswer(_ line: String, _ answer: String, _ typed: Typed) {
    #expect(Typed(answerLine: line, expecting: answer) == typed)
  }

  @Test(arguments: [
    ("vim", ["vim", "+7", "F"]), ("/usr/bin/nvim -R", ["/usr/bin/nvim", "-R", "+7", "F"]),
    ("nano -w", ["nano", "-w", "+7", "F"]), ("emacs -nw", ["emacs", "-nw", "+7", "F"]),
    ("emacsclient -t", ["emacsclient", "-t", "+7", "F"]), ("micro", ["micro", "+7", "F"]),
    ("kak", ["kak", "+7", "F"]), ("hx", ["hx", "F:7"]), ("helix", ["helix", "F:7"]),
    ("code", ["code", "--wait", "--goto", "F:7"]),
    ("code --wait", ["code", "--wait", "--goto", "F:7"]),
    ("codium -w", ["codium", "-w", "--goto", "F:7"]),
    ("cursor --new-window", ["cursor", "--new-window", "--wait", "--goto", "F:7"]),
    ("subl", ["subl", "--wait", "F:7"]), ("subl -n -w", ["subl", "-n", "-w", "F:7"]),
    ("zed", ["zed", "--wait", "F:7"]), ("zeditor --wait", ["zeditor", "--wait", "F:7"]),
    ("kate", ["kate", "--block", "--line", "7", "F"]),
    ("kate -b", ["kate", "-b", "--line", "7", "F"]),
    ("gvim", ["gvim", "-f", "+7", "F"]), ("gvim --nofork", ["gvim", "--nofork", "+7", "F"]),
    ("gedit", ["gedit", "--wait", "+7", "F"]),
    ("idea", ["idea", "--wait", "--line", "7", "F"]), ("jed", ["jed", "F", "-g", "7"]),
    ("ed", ["ed", "F"]), ("'/my apps/thing' -x", ["/my apps/thing", "-x", "F"]),
    ("", ["vi", "+7", "F"]),
  ])
  func eachEditorIsToldTheLineItsOwnWay(_ named: String, _ arguments: [String]) throws {
    let editor = try Editor(variables: ["EDITOR": named])
    #expect(editor.arguments(file: "F", line: 7) == arguments)
  }

  /// Without it a window would open, and the text be read before anybody has changed it.
  @Test(arguments: [
    ("code", ["code", "--wait", "F"]), ("subl -w", ["subl", "-w", "F"]), ("vim", ["vim", "F"]),
    ("zed", ["zed", "--wait", "F"]), ("kate", ["kate", "--block", "F"]),
  ])
  func anEditorWithAWindowIsWaitedFor(_ named: String, _ arguments: [String]) throws {
    #expect(try Editor(variables: ["EDITOR": named]).arguments(file: "F") == arguments)
  }
}
