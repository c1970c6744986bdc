/// A heading, or a bullet with paragraphs, that asks, with the answer in the paragraph or list below it.
public struct QuestionHeadingRule: CardRule {
  public static let name = "question-heading"
  public static let examples = [
    RuleExample(
      "## What is a monsoon?\n\nA wind that turns with the season. It brings rain.\n",
      ["What is a monsoon? → A wind that turns with the season. It brings rain."]),
    RuleExample(
      "## Which keys has a harpsichord?\n\n- naturals\n- sharps\n",
      ["Which keys has a harpsichord? (2) → naturals / sharps"]),
    RuleExample(
      "1. ### What is a fjord?\n\n    A valley that the sea has drowned.\n",
      ["What is a fjord? → A valley that the sea has drowned."]),
    RuleExample("## How long does it take?\n\neg musicians need years for it.\n", []),
    RuleExample("## What is next?\n\nSee the list below:\n", []),
    RuleExample("## How to fold a kite?\n\nPaper comes in many colours.\n", []),
    RuleExample("## Why bother?\n\n- what else is there?\n- it was fun\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("?？")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard let text = Self.question(block), let first = block.children.first else { return nil }
    if first.kind == .paragraph {
      guard let answer = HeadingAnswer(question: text).answer(in: first.text.plain) else {
        return nil
      }
      let isHowTo = Words.all(in: text).first == "how"
      let card = context.card(
        text, answer, kind: .question, rule: Self.name, of: block, confidence: isHowTo ? 0.55 : 0.75
      )
      return Proposal(cards: [card])
    }
    let bullets = block.bulletChildren
    guard first.isBullet, bullets.count > 1, bullets.count <= 5,
      let list = ListItems(bullets, wordLimit: 14), list.wordCount <= 50
    else { return nil }
    let card = context.card(
      QuestionChildrenRule.question(text, count: list.items.count, in: context), list.answer,
      kind: .list,
      rule: Self.name, of: block, confidence: 0.7)
    return Proposal(cards: [card], consumedLines: list.consumed, citedLines: list.cited)
  }

  private static func question(_ block: Block) -> String? {
    switch block.kind {
    case .heading: break
    case .bullet where !block.isTask && block.children.first?.kind == .paragraph: break
    default: return nil
    }
    let text = PathStep.clean(block.text.plain)
    return Question.isAsked(text) && !Anaphora.isOpen(text) ? text : nil
  }
}
