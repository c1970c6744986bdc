/// `C: a sentence with [hidden] words`, as hashcards writes it: one gap for each bracket.
public struct HashcardsClozeRule: CardRule {
  public static let name = "c-line"
  public static let examples = [
    RuleExample(
      "C: [Lima] is the capital of [Peru].",
      ["____ is the capital of Peru. → Lima", "Lima is the capital of ____. → Peru"]),
    RuleExample("C: a sentence without anything hidden", []),
    RuleExample("- C: see [the manual](https://example.org)\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(":")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.text.plain.utf8.starts(with: "C: ".utf8) else { return nil }
    let text = block.text.plain.dropFirst(3).trimmed
    var plain: [UInt8] = []
    var hidden: [Range<Int>] = []
    var open: Int?
    for byte in text.utf8 {
      switch byte {
      case 0x5b where open == nil: open = plain.count
      case 0x5d:
        guard let start = open else { fallthrough }
        if plain.count > start { hidden.append(start..<plain.count) }
        open = nil
      default: plain.append(byte)
      }
    }
    guard open == nil, !hidden.isEmpty else {
      return block.text.spans.isEmpty
        ? Proposal(skip: "C: without a gap; put the hidden words into [brackets]") : nil
    }
    let shown = String(decoding: plain, as: UTF8.self)
    let cards = hidden.map { range in
      context.card(
        Gap.question(shown, hiding: [(range, nil)]), shown.slice(range), kind: .gap,
        rule: Self.name, of: block)
    }
    return Proposal(cards: cards)
  }
}
