/// All rules, in order of precedence: the first that makes cards of a block wins.
public enum CardRules {
  /// What the note's author marked as a card.
  public static let markers: [any CardRule] = [
    QuestionAnswerRule(), QuestionMarkLineRule(), TripleColonRule(), DoubleColonRule(),
    RemNoteRule(), BraceClozeRule(), SpanClozeRule(), HashcardsClozeRule(), HighlightRule(),
    CardTagRule(), TermBlockRule(),
  ]

  /// What the note's shape gives away.
  public static let structure: [any CardRule] = [
    TermTableRule(), QuestionHeadingRule(), QuestionChildrenRule(), QuestionInBulletRule(),
    PremiseWhyRule(), QuotedQuestionRule(), AcronymRule(), ExampleOfRule(), ArrowChainRule(),
    ResultArrowRule(), QuestionLabelRule(), DatedEventRule(), InlineListRule(), TrailingTermRule(),
    ColonDefinitionRule(), DashDefinitionRule(), EqualsDefinitionRule(), CommaDefinitionRule(),
    GlossListRule(), ChildDefinitionRule(), StepsRule(), LabelListRule(),
  ]

  static let markerList = RuleList(markers)
  static let structureList = RuleList(structure)

  public static let all = markers + structure
}

/// Rules in their order, each with its signs beside it.
struct RuleList: Sendable {
  private let rules: [any CardRule]
  private let signs: [ByteSet?]

  init(_ rules: [any CardRule]) {
    self.rules = rules
    signs = rules.map { type(of: $0).signs }
  }

  var indices: Range<Int> { rules.indices }

  /// - Parameter bytes: Of the block's text.
  /// - Returns: What the rule makes of the block; `nil` without asking it when none of its signs is
  ///   there.
  func propose(
    _ index: Int, _ block: Block, _ bytes: ByteSet, in context: RuleContext
  ) -> Proposal? {
    if let signs = signs[index], signs.isDisjoint(with: bytes) { return nil }
    return rules[index].propose(block, in: context)
  }
}
