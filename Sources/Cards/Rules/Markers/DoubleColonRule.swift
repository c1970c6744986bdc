/// `question :: answer`, as Obsidian's spaced repetition and org write it.
public struct DoubleColonRule: CardRule {
  public static let name = "double-colon"
  public static let examples = [
    RuleExample("- Capital of Norway :: Oslo\n", ["Capital of Norway → Oslo"]),
    RuleExample("- Largest planet ::\n    - Jupiter\n", ["Largest planet → Jupiter"]),
    RuleExample("- `std::vector` keeps its items side by side\n", []),
    RuleExample("- std::map sorts :its keys\n", []),
    RuleExample("- status:: draft\n", []),
    RuleExample("- the address 2001:db8::1 is for documentation\n", []),
    RuleExample("- `a :: Int` declares a\n", []),
    RuleExample("- no answer yet ::\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(":")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    Separator(mark: "::").propose(block, in: context, rule: Self.name, bothWays: false)
  }
}
