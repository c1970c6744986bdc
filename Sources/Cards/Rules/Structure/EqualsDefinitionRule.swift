/// `term = definition`; an equation is no definition.
public struct EqualsDefinitionRule: CardRule {
  public static let name = "equals-definition"
  public static let examples = [
    RuleExample(
      "- moving average = \"centre of the latest values\"\n",
      [
        "What is moving average? → centre of the latest values",
        "What is the term for centre of the latest values? → moving average",
      ]),
    RuleExample("- area = width * height of the field\n", []),
    RuleExample("- x = y + 1\n", []),
    RuleExample("- `a = b` assigns the value of b\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("=")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask else { return nil }
    let signs = block.text.spacedMarkers("=")
    guard signs.count == 1, let offset = signs.first, offset > 0 else { return nil }
    let split = TermSplit(block.text, at: offset, size: 1)
    guard !split.rest.utf8.contains(where: { Self.operators.contains($0) }),
      !Words.all(in: split.rest).allSatisfy({ $0.utf8.count == 1 })
    else { return nil }
    let definition = Definition(split: split, headLimit: 4)
    guard definition.isTerm, !definition.isAttribute(of: context.path) else { return nil }
    return Proposal(
      cards: definition.cards(of: block, in: context, rule: Self.name, confidence: 0.7))
  }

  private static let operators = Set("+*/^<>{}[]$\\".utf8)
}
