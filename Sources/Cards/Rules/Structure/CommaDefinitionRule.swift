/// `term, do this and that`: two or three words without a verb, a comma, and a verb in its base form.
public struct CommaDefinitionRule: CardRule {
  public static let name = "comma-definition"
  public static let examples = [
    RuleExample(
      "- spaced practice, repeat a little every day\n",
      ["What is spaced practice? → repeat a little every day"]),
    RuleExample("- first week, read two chapters of the book\n", []),
    RuleExample("- in short, sleep more and write less\n", []),
    RuleExample("- red apples, green pears, ripe plums\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(",")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask, let comma = block.text.markers(", ").first else {
      return nil
    }
    let split = TermSplit(block.text, at: comma, size: 1)
    let words = Words.all(in: split.head)
    let definition = Definition(split: split, headLimit: 3)
    guard (2...3).contains(words.count), !words.contains(where: Self.times.contains),
      !words.contains(where: FunctionWords.contains), definition.isTerm, definition.isImperative,
      Words.count(in: definition.meaning) >= 4,
      !definition.meaning.utf8.contains(0x2c)
    else { return nil }
    let card = context.card(
      TermWording.forward(split.shownHead, in: context), definition.meaning, kind: .term,
      rule: Self.name, of: block, confidence: 0.55)
    return Proposal(cards: [card])
  }

  private static let times: Set<String> = [
    "time", "times", "week", "day", "month", "year", "morning", "evening", "night", "step", "today",
    "tomorrow", "yesterday", "first", "second", "third", "last", "next", "later", "guys", "folks",
  ]
}
