/// A line with `?` alone between front and back; `??` asks both ways.
public struct QuestionMarkLineRule: CardRule {
  public static let name = "question-mark-line"
  public static let examples = [
    RuleExample(
      "What pumps blood?\n?\nthe heart\nin the chest\n",
      ["What pumps blood? → the heart / in the chest"]),
    RuleExample("cat\n??\ngato\n", ["cat → gato", "gato → cat"]),
    RuleExample("What is missing?\n?\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    let lines = block.source.has("\n") ? block.sourceLines : []
    if let index = lines.firstIndex(where: Self.isMark) {
      let front = lines[..<index].map(Markup.plain)
      let back = lines[(index + 1)...].map(Markup.plain) + block.answerLines()
      return proposal(block, context, lines[index], front, back, consumed: block.innerLines)
    }
    guard let mark = context.following.first, Self.isMark(mark.text.plain) else { return nil }
    guard let back = context.following.dropFirst().first else {
      return proposal(
        block, context, mark.text.plain, [block.text.plain], [], consumed: [mark.line])
    }
    return proposal(
      block, context, mark.text.plain, [block.text.plain], back.allText,
      consumed: mark.allLines + back.allLines)
  }

  private func proposal(
    _ block: Block, _ context: RuleContext, _ mark: String, _ front: [String], _ back: [String],
    consumed: [Int]
  ) -> Proposal {
    let question = front.filter { !$0.isEmpty }.joined(separator: "\n")
    let answer = back.filter { !$0.isEmpty }.joined(separator: "\n")
    guard !question.isEmpty, !answer.isEmpty else {
      return Proposal(
        skip: "\(mark) with nothing \(question.isEmpty ? "above" : "below") it; "
          + "write the question above the line and the answer below")
    }
    var cards = [
      context.card(question, answer, kind: .explicit, rule: Self.name, of: block)
    ]
    if mark == "??" {
      cards.append(context.card(answer, question, kind: .explicit, rule: Self.name, of: block))
    }
    return Proposal(cards: cards, consumedLines: consumed)
  }

  private static func isMark(_ line: String) -> Bool { line == "?" || line == "??" }
}
