/// `front ::: back`, asked both ways.
public struct TripleColonRule: CardRule {
  public static let name = "triple-colon"
  public static let examples = [
    RuleExample("- dog ::: perro\n", ["dog → perro", "perro → dog"]),
    RuleExample("::: warning\nMind the gap.\n:::\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(":")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    let isFence = block.text.plain.utf8.starts(with: ":::".utf8)
    guard !isFence else { return nil }
    return Separator(mark: ":::").propose(block, in: context, rule: Self.name, bothWays: true)
  }
}
