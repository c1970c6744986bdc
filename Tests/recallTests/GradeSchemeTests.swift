import Cards
import Scheduler
import Store
import Testing

@testable import recall

struct GradeSchemeTests {
  @Test(arguments: [
    (GradeScheme.six, "0", Grade?.some(.blackout)), (.six, "2", .nearly), (.six, "ag", .wrong),
    (.six, "Ha", .hard), (.six, "GOOD", .good), (.six, "eas", .easy), (.six, "g", nil),
    (.six, "6", nil), (.six, "-1", nil), (.six, "goods", nil), (.six, "04", nil),
    (.four, "1", .wrong), (.four, "3", .hard), (.four, "ea", .easy), (.four, "0", nil),
    (.four, "2", nil), (.two, "y", .good), (.two, "N", .wrong), (.two, "kn", .good),
    (.two, "forgot", .wrong), (.two, "4", .good), (.two, "1", .wrong), (.two, "3", nil),
    (.two, "easy", nil), (.two, "go", .good), (.two, "ye", .good), (.two, "no", .wrong),
  ])
  func aGradeIsTyped(_ scheme: GradeScheme, _ text: String, _ grade: Grade?) {
    #expect(scheme.grade(typed: text) == grade)
  }

  /// Every key that stands on the grade line is a grade and no command.
  @Test(arguments: GradeScheme.allCases)
  func noKeyIsACommand(_ scheme: GradeScheme) {
    for choice in scheme.choices {
      #expect(Typed(gradeLine: choice.key, scheme: scheme) == .grade(choice.grade))
      #expect(SessionCommand(choice.key) == nil)
      for word in choice.words {
        #expect(Typed(gradeLine: String(word.prefix(2)), scheme: scheme) == .grade(choice.grade))
      }
    }
    for command in SessionCommand.allCases {
      #expect(Typed(gradeLine: command.rawValue, scheme: scheme) == .command(command))
      #expect(Typed(gradeLine: String(command.letter), scheme: scheme) == .command(command))
    }
  }

  private func hint(
    _ scheme: GradeScheme, interval: Int, repetitions: Int = 3, kind: ReviewKind = .scheduled
  ) throws -> GradeHint {
    let collection = try TestCollection(TestCollection.doubles(1))
    let id = CardID(card: TestCollection.doubles(1)[0], deck: "Notes", occurrence: 0)
    var card = try #require(try collection.store.card(id))
    card.memory = SM2.Memory(
      repetitions: repetitions, interval: Days(interval), ease: .initial, lapses: 0)
    card.due = Day(rawValue: 20_000)
    return GradeHint(
      card, kind: kind, today: Day(rawValue: 20_000), proposal: .good, scheme: scheme)
  }

  /// The days are SM-2's: 6 · 2.5 = 15 and 1 after a failure.
  @Test func eachSchemeSaysTheDayOfEachGrade() throws {
    #expect(
      try hint(.six, interval: 6).text
        == "0–2 forgot 1 d · 3 hard 15 d · 4 good 15 d · 5 easy 15 d  ⏎ = 4")
    #expect(
      try hint(.four, interval: 6).text
        == "1 again 1 d · 3 hard 15 d · 4 good 15 d · 5 easy 15 d  ⏎ = 4")
    #expect(try hint(.two, interval: 6).text == "n forgot 1 d · y knew 15 d  ⏎ = y")
    #expect(
      try hint(.two, interval: 6, kind: .drill).text
        == "n forgot · y knew (repeated, schedule unchanged)  ⏎ = y")
  }

  @Test(arguments: GradeScheme.allCases, [1, 6, 40, 300, 14_000])
  func theLineFitsEveryScreen(_ scheme: GradeScheme, _ interval: Int) throws {
    for kind in [ReviewKind.scheduled, .drill] {
      let hint = try hint(scheme, interval: interval, kind: kind)
      for width in [40, 80] {
        let line = hint.text(beside: 8, of: width)
        #expect(line.displayWidth <= width, "\(line)")
        #expect(line.hasSuffix(scheme.key(.good)))
      }
      #expect(hint.text(beside: 8, of: 80).displayWidth + 14 <= 80)
    }
  }

  @Test func twoWaysAreAskedAndStored() throws {
    let cards = TestCollection.doubles(2)
    let collection = try TestCollection(cards)
    let terminal = ScriptedTerminal(["2", "4x", "", "wrong", "3", "", "q"])
    var environment = Environment.test(terminal, now: TestCollection.start)
    environment.settings.grades = .two
    try ReviewLoop(
      environment: environment, store: collection.store, options: .init(limits: .init())
    ).run()
    #expect(terminal.written.contains("n forgot 1 d · y knew 1 d  ⏎ = y\n"))
    #expect(terminal.written.contains("‘4x’ is no grade; y or n, ⏎ for y, ? for help."))
    #expect(terminal.written.contains("‘3’ is no grade; y or n, ⏎ for n, ? for help."))
    #expect(try collection.events(of: cards[0]).map(\.grade) == [.good])
    #expect(try collection.events(of: cards[1]).map(\.grade) == [.wrong])
  }

  @Test(arguments: GradeScheme.allCases)
  func theHelpSaysWhatEachKeyIs(_ scheme: GradeScheme) {
    for columns in [40, 80, 200] {
      let display = Display(isTerminal: true, columns: columns, hasColour: false, hasCursor: false)
      let lines = HelpScreen.lines(on: display, scheme: scheme)
      #expect(lines.allSatisfy { $0.displayWidth <= min(columns, 88) })
      for key in scheme.choices.map(\.key) + SessionCommand.allCases.map({ String($0.letter) }) {
        #expect(lines.contains { $0.contains("  \(key)  ") }, "\(key)")
      }
      if columns >= 80 { #expect(lines.count <= 22) }
    }
  }
}
