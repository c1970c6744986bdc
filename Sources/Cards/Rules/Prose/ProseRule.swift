/// Proposes cards for one sentence of a bullet. Every rule may propose; the best are chosen.
protocol ProseRule: Sendable {
  /// Stored with each card, so it never changes.
  static var name: String { get }

  /// Shown in the documentation and run by the tests: what the rule proposes for a bullet.
  static var examples: [RuleExample] { get }

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate]
}

extension ProseRule {
  var name: String { Self.name }
}

/// All rules that read sentences.
enum ProseRules {
  static let all: [any ProseRule] = [
    CopulaRule(), ReverseCopulaRule(), KindRule(), ContrastRule(), ObjectRule(), InfinitiveRule(),
    StrandedRule(), SubjectRule(), PlaceRule(), TimeRule(), CountRule(), ReasonRule(),
    PurposeRule(), ConditionRule(), ConsequenceRule(), OtherwiseRule(), MeansRule(), ClaimRule(),
    CleftRule(), ActionRule(), AdviceRule(), InsteadRule(), NamingRule(),
    InPlaceRule(), GapRule(),
  ]
}
