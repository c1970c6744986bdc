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
    GlossListRule(), StepsRule(), LabelListRule(),
  ]

  public static let all = markers + structure
}
