import Testing

@testable import Cards

struct CardRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var example: RuleExample
    var testDescription: String { "\(rule): \(example.note)" }
  }

  static let cases = CardRules.all.flatMap { rule in
    type(of: rule).examples.map { Case(rule: type(of: rule).name, example: $0) }
  }

  /// Runs the whole way, so that an example also shows that no other rule takes the note first.
  @Test(arguments: cases)
  func examplesGiveTheirCards(_ sample: Case) throws {
    let cards = try CardConverter().convert(Array(sample.example.note.utf8), fileName: "note.md")
      .cards.filter { $0.rule == sample.rule }
    #expect(cards.map(Self.written) == sample.example.cards)
  }

  @Test func everyRuleHasAnExampleThatItTakesAndOneThatItRefuses() {
    for rule in CardRules.all {
      let examples = type(of: rule).examples
      #expect(examples.contains { !$0.cards.isEmpty }, "\(type(of: rule).name)")
      #expect(examples.contains { $0.cards.isEmpty }, "\(type(of: rule).name)")
    }
  }

  @Test func namesOfRulesAreUnique() {
    let names = CardRules.all.map { type(of: $0).name }
    #expect(Set(names).count == names.count)
  }

  private static func written(_ card: Card) -> String {
    let answer = card.answer.split(separator: "\n").map(\.trimmed).joined(separator: " / ")
    return "\(card.question.split(separator: "\n").joined(separator: " / ")) → \(answer)"
  }
}
