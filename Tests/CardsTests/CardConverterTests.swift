import Testing

@testable import Cards

struct CardConverterTests {
  private func convert(_ note: String, onlyMarked: Bool = false) throws -> Conversion {
    var options = CardConverter.Options()
    options.onlyMarked = onlyMarked
    return try CardConverter(options: options).convert(Array(note.utf8), fileName: "note.md")
  }

  @Test func cardsKnowTheirPlace() throws {
    let note = """
      # Weather (3/4)

      Clouds:
      - cirrus: thin streaks of ice high above the ground
      """
    let card = try #require(try convert(note).cards.first)
    #expect(card.context == ["Weather", "Clouds"])
    #expect(card.line == 4)
    #expect(card.bulletLine == 4)
    #expect(card.note == "cirrus: thin streaks of ice high above the ground")
    #expect(card.rule == "definition")
    #expect(!card.isDraft)
  }

  @Test func everyBulletIsReportedOnce() throws {
    let note = """
      - why do leaves fall?
          - they cost water in winter
          - snow on them breaks branches
      - https://example.org/trees
      - oak
      - [ ] rake the lawn
      - what do roots do?
      - so very nice out there this morning
      """
    let bullets = try convert(note).bullets
    #expect(bullets.map(\.line) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(
      bullets.map(\.outcome) == [
        .cards([0]), .part(ofLine: 1), .part(ofLine: 1), .skipped(reason: "link only"),
        .skipped(reason: "fragment without a verb"),
        .skipped(reason: "a task, not something to remember"),
        .skipped(reason: "question without an answer"),
        .skipped(reason: "nothing in it makes a clear question with one answer"),
      ])
  }

  @Test func aParentThatIntroducesACardIsPartOfIt() throws {
    let bullets = try convert("- Rocks\n    - basalt: lava that cooled fast near the air\n").bullets
    #expect(bullets.map(\.outcome) == [.part(ofLine: 2), .cards([0, 1])])
  }

  @Test func onlyMarkedTakesNothingElse() throws {
    let note = "- basalt: lava that cooled fast near the air\n- hardest mineral :: diamond\n"
    #expect(try convert(note, onlyMarked: true).cards.map(\.answer) == ["diamond"])
    #expect(try convert(note).cards.count == 3)
  }

  @Test func aMarkerBelowABulletIsNotSwallowedByIt() throws {
    let note = "- why do ships float?\n    - density of ice :: 0.917\n    - air fills the hull\n"
    let rules = try convert(note).cards.map(\.rule)
    #expect(rules.contains("double-colon"))
    #expect(!rules.contains("question-children"))
  }

  @Test(arguments: [
    ("- hardest mineral ::\n", ":: with an empty side; write it as: question :: answer"),
    ("- Q: Who?\n", "Q: without an answer; write A: and the answer on the next line"),
    (
      "- snow is {{}} in winter\n",
      "a gap that hides nothing; write the hidden words between {{ and }}"
    ),
    ("- hares #card\n", "a card tag without an answer; write it as a bullet below this line"),
  ])
  func aMarkerWithAnEmptySideSaysWhatToWrite(note: String, reason: String) throws {
    let conversion = try convert(note)
    #expect(conversion.cards.isEmpty)
    #expect(conversion.bullets.map(\.outcome) == [.skipped(reason: reason)])
  }

  @Test func oneQuestionWithTwoAnswersIsToldApartByItsHeadings() throws {
    let note = """
      # Biology
      - **cell**: the smallest part that lives
      # Prisons
      - **cell**: a locked room behind bars
      """
    let questions = try convert(note).cards.map(\.question).filter { $0.hasPrefix("What is cell") }
    #expect(questions == ["What is cell? (Biology)", "What is cell? (Prisons)"])
  }

  @Test func theSameCardComesOnce() throws {
    let note = "- cirrus: thin streaks of ice\n- cirrus: thin streaks of ice\n"
    let conversion = try convert(note)
    #expect(conversion.cards.map(\.line).allSatisfy { $0 == 1 })
    #expect(
      conversion.bullets.last?.outcome == .skipped(reason: "the same question as an earlier card"))
  }

  @Test func anAnswerThatTheHeadingShowsIsRefused() throws {
    let conversion = try convert("# Oslo\n\n- capital of Norway: Oslo\n")
    #expect(conversion.cards.isEmpty)
    #expect(
      conversion.bullets.first?.outcome
        == .skipped(reason: "the answer can be read in the question or the heading"))
  }

  @Test func otherLanguagesAreAskedInTheirOwnWords() throws {
    let note = """
      - Ebbe: das Wasser sinkt und die Watten werden trocken
      - Warum ist das Meer salzig?
          - die Flüsse bringen das Salz mit
          - das Wasser verdunstet und das Salz bleibt
      """
    let conversion = try convert(note)
    #expect(conversion.language == "de")
    #expect(
      conversion.cards.map(\.question) == [
        "Was bedeutet „Ebbe“?",
        "Welcher Begriff bedeutet: das Wasser sinkt und die Watten werden trocken?",
        "Warum ist das Meer salzig? (2 Gründe)",
      ])
  }

  @Test func tagsBehindABulletAreNotPartOfTheAnswer() throws {
    let cards = try convert("- hardest mineral :: diamond #geology\n").cards
    #expect(cards.map(\.answer) == ["diamond"])
  }

  @Test func aLabelEndsAtABlankLine() throws {
    let note = """
      Process states:
      - new
      - running
      - ended

      - page fault: asking for memory that is not there
      """
    let cards = try convert(note).cards
    #expect(cards.first?.answer == "new\nrunning\nended")
    #expect(cards.last?.rule == "definition")
    #expect(cards.last?.context == [])
  }
}
