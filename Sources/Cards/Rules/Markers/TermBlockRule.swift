/// `term` above `: definition` (pandoc) or `term :: definition` (org), asked both ways where the
/// definition does not give the term away.
public struct TermBlockRule: CardRule {
  public static let name = "term"
  public static let examples = [
    RuleExample(
      "Osmosis\n: water passing a membrane towards more salt\n",
      [
        "What is Osmosis? → water passing a membrane towards more salt",
        "What is the term for water passing a membrane towards more salt? → Osmosis",
      ]),
    RuleExample(
      "Sonnets\n: poems of fourteen lines; a sonnet turns near its end\n",
      ["What are Sonnets? → poems of fourteen lines; a sonnet turns near its end"]),
    RuleExample("Osmosis\n\n: not joined to the line above\n\nit goes on", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.kind == .term, !block.text.plain.isEmpty else { return nil }
    let term = block.text.plain
    let answer = block.answerLines().joined(separator: "\n")
    guard !answer.isEmpty else {
      return Proposal(skip: "a term without a definition; write it on the next line behind a colon")
    }
    var cards = [
      context.card(
        TermWording.forward(term, in: context), answer, kind: .term, rule: Self.name, of: block)
    ]
    if let reverse = TermPair(term: term, definition: answer).reverse(in: context) {
      cards.append(context.card(reverse, term, kind: .term, rule: Self.name, of: block))
    }
    return Proposal(cards: cards, consumedLines: block.innerLines)
  }
}
