/// `[hidden]{.cloze}`: pandoc's bracketed span, one gap for each.
public struct SpanClozeRule: CardRule {
  public static let name = "span-cloze"
  public static let examples = [
    RuleExample(
      "- frogs breathe through their [skin]{.cloze}\n",
      ["frogs breathe through their ____ → skin"]),
    RuleExample("- a [word]{.smallcaps} in small capitals\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("}")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    let ends = block.text.markers("]{.cloze}")
    guard !ends.isEmpty else { return nil }
    let text = block.text.plain
    let bytes = Array(text.utf8)
    var plain = ""
    var hidden: [Range<Int>] = []
    var start = 0
    for end in ends {
      guard let open = bytes[start..<end].lastIndex(of: 0x5b), open + 1 < end else {
        return Proposal(skip: "a gap that hides nothing; write it as [hidden words]{.cloze}")
      }
      plain += text.slice(start..<open)
      hidden.append(plain.utf8.count..<plain.utf8.count + end - open - 1)
      plain += text.slice(open + 1..<end)
      start = end + "]{.cloze}".utf8.count
    }
    plain += text.slice(start..<bytes.count)
    let cards = hidden.map { range in
      context.card(
        Gap.question(plain, hiding: [(range, nil)]), plain.slice(range), kind: .gap,
        rule: Self.name, of: block)
    }
    return Proposal(cards: cards)
  }
}
