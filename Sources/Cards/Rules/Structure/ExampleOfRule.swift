/// `example of X: Y` asks for the example, with its first sentence as the answer.
public struct ExampleOfRule: CardRule {
  public static let name = "example-of"
  public static let examples = [
    RuleExample(
      "- example of a keystone species: sea otters keep urchins from eating the kelp. cute too\n",
      ["What is an example of a keystone species? → sea otters keep urchins from eating the kelp"]),
    RuleExample("- example: sea otters\n", []),
    RuleExample("- this is an example of poor planning\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(":")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask,
      Words.leading(2, in: block.text.plain) == ["example", "of"],
      let colon = ColonDefinitionRule.colon(in: block.text)
    else { return nil }
    let topic = block.text.text(Self.opening.utf8.count..<colon)
    let rest = block.text.text(colon + 1..<block.text.plain.utf8.count)
    guard let first = Sentences.all(in: rest).first, !Question.isOpen(first),
      !FunctionWords.pronouns.contains(Words.all(in: topic).first ?? "it")
    else { return nil }
    let card = context.card(
      "What is an example of \(topic)?", first.dropping(trailing: ["."]), kind: .question,
      rule: Self.name, of: block, confidence: 0.6)
    return Proposal(cards: [card])
  }

  private static let opening = "example of "
}
