import Testing

@_spi(Training) @testable import Cards

struct ProseRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: String
    var example: RuleExample
    var testDescription: String { "\(rule): \(example.note)" }
  }

  static let cases = ProseRules.all.flatMap { rule in
    type(of: rule).examples.map { Case(rule: rule.name, example: $0) }
  }

  /// What a rule proposes for a bullet, whatever is chosen in the end.
  @Test(arguments: cases)
  func examplesAreProposed(_ sample: Case) throws {
    let listing = try CandidateListing(Array(sample.example.note.utf8), fileName: "note.md")
    let proposed = listing.rows.filter { $0.rule == sample.rule }.map { row in
      let answer = row.answer.split(separator: "\n").joined(separator: " / ")
      return "\(row.question) → \(answer)"
    }
    if sample.example.cards.isEmpty {
      #expect(proposed.isEmpty)
    } else {
      for card in sample.example.cards { #expect(proposed.contains(card), "\(proposed)") }
    }
  }

  @Test func everyRuleHasAnExampleThatItTakesAndOneThatItRefuses() {
    for rule in ProseRules.all {
      let examples = type(of: rule).examples
      #expect(examples.contains { !$0.cards.isEmpty }, "\(rule.name)")
      #expect(examples.contains { $0.cards.isEmpty }, "\(rule.name)")
    }
  }

  @Test func namesOfRulesAreUnique() {
    let names = ProseRules.all.map(\.name) + CardRules.all.map { type(of: $0).name }
    #expect(Set(names).count == names.count)
  }
}
