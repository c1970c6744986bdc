import Cards
import Foundation
import Testing

@testable import recall

/// Cards store words; what is set off in the note is set off when they are drawn.
struct NoteEmphasisTests {
  private let emphasis = NoteEmphasis([
    "- a *fjord* is a **long inlet** that ~~rivers~~ [glaciers](https://example.org/ice) carved",
    "  in `rock`, and rock is hard",
  ])

  @Test func wordsAreSetAsInTheNote() {
    #expect(
      emphasis.set("What is a fjord? a long inlet that glaciers carved, not rivers")
        == "What is a *fjord*? a **long inlet** that [glaciers](https://example.org/ice) carved, "
        + "not ~~rivers~~")
  }

  @Test func anAddressThatWouldBeSeenStaysOut() {
    #expect(
      emphasis.set("What did glaciers carve?", withLinks: false) == "What did glaciers carve?")
  }

  @Test(arguments: [
    // Twice: no telling which.
    "a fjord beside a fjord",
    // A part of a word.
    "fjords",
    // All of it: then nothing stands out.
    "long inlet",
    // In code.
    "`a fjord`", "```\nfjord\n```",
  ])
  func otherTextStaysAsItIs(text: String) {
    #expect(emphasis.set(text) == text)
  }

  @Test func theScreenShowsIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let note = folder.appending(path: "n.md")
    try "- Q: What is *basalt*? A: a **dark** rock, see [a map](https://example.org/map)\n".write(
      to: note, atomically: true, encoding: .utf8)
    let card = Card(
      question: "What is basalt?", answer: "a dark rock, see a map", kind: .explicit, rule: "t",
      line: 1, bulletLine: 1, note: "Q: What is basalt? A: a dark rock, see a map")
    var display = Display(isTerminal: true, columns: 80, hasColour: true, hasCursor: true)
    display.hasLinks = true
    let question = QuestionText(card, notePath: note.path).lines(on: display).joined()
    #expect(question.contains("\u{1B}[1;3mbasalt"))
    let answer = AnswerScreen(card: card, notePath: note.path, check: nil).lines(on: display)
      .joined()
    #expect(answer.contains("\u{1B}]8;;https://example.org/map"))
    #expect(
      answer.contains("1mdark") || answer.contains("1;32mdark") || answer.contains("32;1mdark"))
    // Over a pipe there are only words.
    let pipe = Display(isTerminal: false, columns: 80, hasColour: false, hasCursor: false)
    #expect(
      AnswerScreen(card: card, notePath: note.path, check: nil).lines(on: pipe)
        == ["a dark rock, see a map"])
  }
}
