extension Separator {
  /// Cards of a block with this marker, one way or both.
  func propose(
    _ block: Block, in context: RuleContext, rule: String, bothWays: Bool
  ) -> Proposal? {
    var parts = parts(of: block)
    guard !parts.isEmpty else { return nil }
    var consumed: [Int] = []
    if parts.count == 1, parts[0].back.isEmpty, !parts[0].front.isEmpty {
      parts[0].back = block.answerLines().joined(separator: "\n")
      consumed = block.innerLines
    }
    guard parts.allSatisfy({ !$0.front.isEmpty && !$0.back.isEmpty }) else {
      return Proposal(skip: "\(mark) with an empty side; write it as: question \(mark) answer")
    }
    let cards = parts.flatMap { part in
      let forward = card(part.front, part.back, part, block, context, rule)
      return bothWays
        ? [forward, card(part.back, part.front, part, block, context, rule)] : [forward]
    }
    return Proposal(cards: cards, consumedLines: consumed)
  }

  private func card(
    _ question: String, _ answer: String, _ part: Part, _ block: Block, _ context: RuleContext,
    _ rule: String
  ) -> Card {
    context.card(
      question, answer, kind: .explicit, rule: rule, of: block, line: block.line + part.offset)
  }
}
