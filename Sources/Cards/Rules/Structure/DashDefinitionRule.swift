/// `term - definition`, with spaces around the dash; a bold head makes it sure.
public struct DashDefinitionRule: CardRule {
  public static let name = "dash-definition"
  public static let examples = [
    RuleExample(
      "- **Fault tolerance** - the service goes on although a part has failed\n",
      [
        "What is Fault tolerance? → the service goes on although a part has failed",
        "What is the term for \"the service goes on although a part has failed\"? → Fault tolerance",
      ]),
    RuleExample(
      "- greedy choice – taking what looks best at the moment\n",
      [
        "What is greedy choice? → taking what looks best at the moment",
        "What is the term for taking what looks best at the moment? → greedy choice",
      ]),
    RuleExample(
      "- **Mail record** - Names the servers that accept letters\n",
      ["What does the Mail record do? → Names the servers that accept letters"]),
    RuleExample(
      "- **Ebb tide** -- the hours in which the sea draws back\n",
      [
        "What is Ebb tide? → the hours in which the sea draws back",
        "What is the term for the hours in which the sea draws back? → Ebb tide",
      ]),
    RuleExample("- alder - sturdy\n", []),
    RuleExample("- elm - ?\n", []),
    RuleExample("- goals are at odds with progress - once reached they stop you\n", []),
    RuleExample("- **Increased safety** - hides the servers behind it from strangers\n", []),
    RuleExample("- open 9 - 5 on all days of the week\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("-–")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask else { return nil }
    for dash in ["-", "–", "—", "--"] {
      guard let offset = block.text.spacedMarkers(dash).first, offset > 0 else { continue }
      let split = TermSplit(block.text, at: offset, size: dash.utf8.count)
      let isGlossary = Self.isGlossary(context, dash)
      let definition = Definition(split: split, headLimit: split.isMarked || isGlossary ? 5 : 3)
      guard definition.isTerm, !split.rest.has("--"), !split.rest.has(" \(dash) "),
        !definition.isAttribute(of: context.path),
        !Labels.isExampleList(context.path.last), !Self.isRange(split),
        !context.isEnglish || !definition.isNoDefinition,
        split.isMarked || isGlossary && !Clause.isSentence(definition.meaning)
          || !definition.isImperative && !Clause.isSentence(definition.meaning)
      else { return nil }
      return Proposal(
        cards: definition.cards(
          of: block, in: context, rule: Self.name, confidence: Self.confidence(definition)))
    }
    return nil
  }

  /// Most of the bullets around it are `name - …` too: a list of terms.
  private static func isGlossary(_ context: RuleContext, _ dash: String) -> Bool {
    let bullets = context.siblings.filter(\.isBullet)
    guard bullets.count > 3 else { return false }
    let named = bullets.count { bullet in
      guard let offset = bullet.text.spacedMarkers(dash).first, offset > 0 else { return false }
      return Words.count(in: bullet.text.plain.slice(0..<offset)) <= 4
    }
    return named * 3 >= bullets.count * 2
  }

  /// `**Profile** - Enable …` is as often advice as meaning.
  private static func confidence(_ definition: Definition) -> Double {
    guard definition.split.isMarked else { return 0.6 }
    return definition.isImperative ? 0.45 : 0.9
  }

  /// `9 - 5`
  private static func isRange(_ split: TermSplit) -> Bool {
    split.head.utf8.last?.isDigit == true && split.rest.utf8.first?.isDigit == true
  }
}
