/// `front >> back` and `front ;; back`, as RemNote writes them, asked both ways.
public struct RemNoteRule: CardRule {
  public static let name = "remnote"
  public static let examples = [
    RuleExample("- bread >> pain\n", ["bread → pain", "pain → bread"]),
    RuleExample("- H2O ;; water\n", ["H2O → water", "water → H2O"]),
    RuleExample("- run `ls >> files.txt` first\n", []),
    RuleExample("- files>>folders\n", []),
    RuleExample("- 40 >> 4\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(">;")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.text.plain.utf8.contains(where: { $0.isLower || $0.isUpper || $0 >= 0x80 }) else {
      return nil
    }
    for mark in [">>", ";;"] {
      let separator = Separator(mark: mark)
      if let proposal = separator.propose(block, in: context, rule: Self.name, bothWays: true) {
        return proposal
      }
    }
    return nil
  }
}
