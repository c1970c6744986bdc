import Cards
import Foundation
import Scheduler
import Store
import Testing

@testable import recall

struct EditInSessionTests {
  let card = TestCollection.doubles(1)[0]

  private func review(
    editing change: @escaping (String) -> String, then lines: [String] = []
  ) throws -> (terminal: ScriptedTerminal, card: Card?, arguments: [String], mode: Int) {
    let collection = try TestCollection([card])
    let terminal = ScriptedTerminal(["e"] + lines, isInteractive: true)
    var (seen, mode) = ([String](), 0)
    terminal.program = { arguments in
      seen = arguments
      let path = arguments.last ?? ""
      mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try change(text).write(toFile: path, atomically: false, encoding: .utf8)
      return 0
    }
    var environment = Environment.test(terminal, now: TestCollection.start)
    environment.variables["EDITOR"] = "ed -s"
    let loop = try ReviewLoop(
      environment: environment, store: collection.store, options: .init(limits: .init()))
    try loop.run()
    let id = CardID(card: card, deck: "Notes", occurrence: 0)
    return (terminal, try collection.store.card(id)?.card, seen, mode)
  }

  @Test func theEditedCardIsAskedAgain() throws {
    let result = try review { $0.replacing("twice 1", with: "double of 1") }
    #expect(result.card?.question == "What is double of 1?")
    #expect(result.card?.answer == card.answer)
    #expect(result.terminal.written.contains("Changed; u takes it back."))
    #expect(result.terminal.written.contains("\n\nNotes › Arithmetic"))
    #expect(result.terminal.written.contains("1/1 · 1 new\nWhat is double of 1?\n"))
    #expect(result.arguments.dropLast() == ["ed", "-s"])
    #expect(result.mode == 0o600)
    #expect(!FileManager.default.fileExists(atPath: result.arguments.last ?? ""))
  }

  @Test func anEditIsTakenBack() throws {
    let result = try review(editing: { $0.replacing("twice 1", with: "x") }, then: ["u"])
    #expect(result.card?.question == card.question)
  }

  @Test(arguments: [
    ("all of it", "The text is the same"), ("the question", "is gone"), ("nothing", "is gone"),
  ])
  func whatIsNoCardChangesNothing(_ kept: String, _ said: String) throws {
    let result = try review { text in
      switch kept {
      case "all of it": text
      case "nothing": ""
      default: String(text.prefix { $0 != "\n" })
      }
    }
    #expect(result.card == card)
    #expect(result.terminal.written.contains(said))
    #expect(result.terminal.written.contains("nothing was changed."))
  }
}
