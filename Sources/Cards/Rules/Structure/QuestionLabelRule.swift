/// `why hire seniors: they save time`: the words before the colon ask.
public struct QuestionLabelRule: CardRule {
  public static let name = "question-label"
  public static let examples = [
    RuleExample(
      "- Why cats purr at night: it calms them and their kittens\n",
      ["Why cats purr at night? → it calms them and their kittens"]),
    RuleExample(
      "- how to keep basil fresh: stand it in water like a flower\n",
      ["how to keep basil fresh? → stand it in water like a flower"]),
    RuleExample("- why: it is cheaper\n", []),
    RuleExample("- what I liked: the chapter on bees\n", []),
    RuleExample("- When it rains: stay at home\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask,
      let colon = ColonDefinitionRule.colon(in: block.text)
    else { return nil }
    let split = TermSplit(block.text, at: colon, size: 1)
    let words = Words.all(in: split.head)
    guard let first = words.first, Self.asking.contains(first), (3...10).contains(words.count),
      !split.head.utf8.contains(0x3f), !words.contains(where: Self.pointing.contains),
      let answer = AnswerText.leading(split.rest, limit: 25), Words.count(in: answer) >= 2,
      !Question.endsInMark(split.rest)
    else { return nil }
    let card = context.card(
      "\(split.head)?", answer, kind: .question, rule: Self.name, of: block, confidence: 0.75)
    return Proposal(cards: [card])
  }

  private static let asking: Set<String> = ["why", "how"]
  private static let pointing: Set<String> = [
    "i", "me", "my", "we", "this", "that", "it", "they", "these", "those", "he", "she",
  ]
}
