import Cards
import Foundation
import Scheduler
import Store
import Testing

@testable import recall

/// Letters that are revealed, and items that are ticked off.
struct AnswerHelpTests {
  private func shown(_ answer: String, _ count: Int, said: [Bool] = []) -> [String] {
    var reveal = AnswerReveal(answer)
    return (0..<count).map { _ in
      reveal.next(passingOver: said)
      return reveal.text
    }
  }

  @Test func anAnswerComesLetterByLetter() {
    #expect(
      shown("the Arctic tern", 7) == [
        "the A····· …", "the Ar···· …", "the Arctic …", "the Arctic t···", "the Arctic te··",
        "the Arctic tern", "the Arctic tern",
      ])
    #expect(shown("東京都", 3) == ["東··", "東京·", "東京都"])
    #expect(shown("x", 2) == ["x", "x"])
    #expect(shown("👩‍👩‍👧 é", 2) == ["👩‍👩‍👧 …", "👩‍👩‍👧 é"])
    #expect(shown("", 1) == [""])
  }

  @Test func theItemsOfAListComeOneAfterTheOther() {
    #expect(
      shown("sun\nstars", 6) == [
        "1/2  s··", "1/2  su·", "1/2  sun", "2/2  s····", "2/2  st···", "2/2  stars",
      ])
    #expect(shown("sun\nstars\nsea", 2, said: [true, true, false]) == ["3/3  s··", "3/3  se·"])
  }

  @Test(arguments: ["a", "the end of the line", "one\ntwo three\n\nfour", "日本 と中国"])
  func allOfItIsRevealedInTheEnd(_ answer: String) {
    var reveal = AnswerReveal(answer)
    var steps = 0
    while !reveal.isWhole, steps < 100 {
      reveal.next()
      steps += 1
    }
    #expect(reveal.isWhole)
    #expect(steps <= answer.count)
  }

  @Test func afterAHintTheGradeIsAtMostHard() throws {
    let collection = try TestCollection(TestCollection.doubles(2))
    let (terminal, _) = try collection.review([
      "h", "it is 2", "", "h", "h", "h", "h", "h", "h", "", "",
    ])
    #expect(terminal.written.contains("recall ❯ h\nit is 2\nrecall ❯ "))
    let grades = try TestCollection.doubles(2).flatMap { try collection.events(of: $0) }
    #expect(grades.map(\.grade) == [.wrong, .wrong])
    let other = try TestCollection([
      Card(
        question: "?", answer: "photosynthesis", kind: .question, rule: "test", line: 1,
        bulletLine: 1, note: "x")
    ])
    let (second, _) = try other.review(["h", "photosynthesis", "h", ""])
    #expect(second.written.contains("p·············\n"))
    #expect(second.written.contains("✓ matches"))
    #expect(second.written.contains("The answer stands there already."))
    #expect(second.written.contains("⏎ = 3\n"))
  }

  private var list: Card {
    Card(
      question: "Which three?", answer: "sun\nstars at night\nrivers", kind: .list, rule: "test",
      line: 1, bulletLine: 1, note: "three")
  }

  private func review(_ lines: [String], isInteractive: Bool) throws -> String {
    let collection = try TestCollection([list])
    let terminal = ScriptedTerminal(lines, isInteractive: isInteractive)
    try ReviewLoop(
      environment: .test(terminal, now: TestCollection.start), store: collection.store,
      options: .init(limits: .init())
    ).run()
    return terminal.written
  }

  @Test func aListIsTickedOffItemByItem() throws {
    let written = try review(["stars", "moon", "sun", ":h", "", "3"], isInteractive: true)
    #expect(written.contains("recall ❯ stars\n✓ · 1 of 3 · ⏎ when that is all\n"))
    #expect(written.contains("recall ❯ moon\n✗ not in it · 1 of 3"))
    #expect(written.contains("recall ❯ :h\n3/3  r·····\n"))
    #expect(written.contains("✓ sun"))
    #expect(written.contains("✓ stars [at night]") || written.contains("✓ stars at [night]"))
    #expect(written.contains("· rivers\nnot in it: -moon-\n"))
  }

  @Test(arguments: ["sun, stars at night, rivers", "rivers; sun", "rivers sun stars night"])
  func severalItemsInALineAreTheAnswer(_ line: String) throws {
    #expect(try !review([line, "4"], isInteractive: true).contains("when that is all"))
  }

  @Test(arguments: [
    ("read, write", AnswerCheck.Verdict.matches), ("write, read", .partly),
    ("write read", .partly), ("read", .partly),
  ])
  func orderCountsWhereItIsAskedFor(_ typed: String, _ verdict: AnswerCheck.Verdict) {
    let check = { AnswerCheck(typed: typed, answer: "read\nwrite", keepsOrder: $0) }
    #expect(check(true).verdict == verdict)
    #expect(check(false).verdict == (typed == "read" ? .partly : .matches))
  }

  @Test func overAPipeALineIsAnAnswer() throws {
    let written = try review(["sun", "3"], isInteractive: false)
    #expect(!written.contains("when that is all"))
    #expect(written.contains("\n✗ 1 of 3\n✓ sun\n· stars at night\n· rivers\n"))
  }

  @Test func whatWasMissedIsSetOff() throws {
    let collection = try TestCollection([
      Card(
        question: "What is it?", answer: "a slow hardware problem", kind: .question, rule: "t",
        line: 1, bulletLine: 1, note: "x")
    ])
    let (terminal, _) = try collection.review(["hardwear problem today", "3"])
    #expect(
      terminal.written.contains(
        "a [slow] hardware problem  ~ partly\nhardwear → hardware · not in it: -today-\n"))
    let colour = Display(isTerminal: true, columns: 80, hasColour: true, hasCursor: true)
    let check = AnswerCheck(typed: "hardware problem", answer: "a slow hardware problem")
    let card = try #require(try collection.store.search("", limit: 1).first)
    let lines = AnswerScreen(card: card.card, notePath: "", check: check).lines(on: colour)
    #expect(
      lines[0].hasPrefix(
        "\u{1B}[32ma \u{1B}[0m\u{1B}[1;33;4mslow\u{1B}[0m\u{1B}[32m hardware problem\u{1B}[0m"))
  }

  @Test func aGapIsFilledWithWhatWasMissedSetOff() throws {
    let collection = try TestCollection([
      Card(
        question: "A ____ flies far", answer: "bar-tailed godwit", kind: .gap, rule: "t",
        line: 1, bulletLine: 1, note: "x")
    ])
    let (terminal, _) = try collection.review(["tailed godwit", "3"])
    #expect(terminal.written.contains("A [bar]-tailed godwit flies far  ~ partly\n"))
  }
}
