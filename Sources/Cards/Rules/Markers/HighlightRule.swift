/// `==hidden==`: one gap for each highlight; the same word highlighted twice is one gap.
public struct HighlightRule: CardRule {
  public static let name = "highlight"
  public static let examples = [
    RuleExample(
      "- the heart has ==four== chambers and ==valves== between them\n",
      [
        "the heart has ____ chambers and valves between them → four",
        "the heart has four chambers and ____ between them → valves",
      ]),
    RuleExample("- ==the whole bullet matters==\n", []),
    RuleExample("- `a == b == c` is odd\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    let text = block.text.plain
    let spans = block.text.spans.filter { $0.mark == .highlight && !$0.range.isEmpty }
    let shown = Gap.question(text, hiding: spans.map { ($0.range, nil) })
    guard !spans.isEmpty, !Words.all(in: shown).isEmpty else { return nil }
    var answers: [String] = []
    for span in spans {
      let answer = text.slice(span.range)
      if !answers.contains(answer) { answers.append(answer) }
    }
    let cards = answers.map { answer in
      let same = spans.filter { text.slice($0.range) == answer }
      return context.card(
        Gap.question(text, hiding: same.map { ($0.range, nil) }), answer.trimmed, kind: .gap,
        rule: Self.name, of: block)
    }
    return Proposal(cards: cards)
  }
}
