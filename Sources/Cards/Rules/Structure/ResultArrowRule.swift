/// `less shade -> drier soil`: what comes of a change.
public struct ResultArrowRule: CardRule {
  public static let name = "result"
  public static let examples = [
    RuleExample("- less shade -> drier soil\n", ["What is the result of less shade? → drier soil"]),
    RuleExample(
      "- lower pressure in the cabin => cups leak\n",
      ["What is the result of lower pressure in the cabin? → cups leak"]),
    RuleExample(
      "- the reward is missing => the habit dies\n",
      ["What is the result of \"the reward is missing\"? → the habit dies"]),
    RuleExample("- cat -> gato\n", []),
    RuleExample("- open Settings -> Network\n", []),
    RuleExample("- more rain ->\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("-=→⟶")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask, block.bulletChildren.isEmpty else {
      return nil
    }
    for arrow in ArrowChainRule.arrows {
      let found = block.text.spacedMarkers(arrow)
      guard found.count == 1, let offset = found.first, offset > 0 else { continue }
      let cause = block.text.text(0..<offset)
      let effect = block.text.text(offset + arrow.utf8.count..<block.text.plain.utf8.count)
        .dropping(trailing: ["."])
      let isClause =
        Clause.isSentence(cause) || VerbForms.isBase(Words.leading(1, in: cause).first ?? "")
      guard Self.isChange(cause) || arrow == "=>" && Self.isCause(cause),
        (2...12).contains(Words.count(in: effect)), !effect.hasSuffix(":"),
        Sentences.ranges(in: effect).count == 1, !Question.endsInMark(effect)
      else { return nil }
      let card = context.card(
        "What is the result of \(isClause ? "\"\(cause)\"" : Sentence.lowerFirst(cause))?", effect,
        kind: .question,
        rule: Self.name, of: block, confidence: 0.7)
      return Proposal(cards: [card])
    }
    return nil
  }

  /// A noun phrase that opens with how something changes.
  private static func isChange(_ text: String) -> Bool {
    let words = Words.all(in: text)
    guard let first = words.first, (2...8).contains(words.count), changes.contains(first) else {
      return false
    }
    return !Clause.isSentence(text) && !text.utf8.contains(0x2c)
  }

  private static func isCause(_ text: String) -> Bool {
    (2...8).contains(Words.count(in: text)) && !text.utf8.contains(0x2c)
      && !text.utf8.contains(0x28)
      && !text.utf8.contains(where: { $0.isDigit }) && !Question.isOpen(text)
  }

  private static let changes: Set<String> = [
    "more", "less", "fewer", "higher", "lower", "greater", "smaller", "bigger", "larger", "faster",
    "slower", "better", "worse", "increased", "decreased", "reduced", "rising", "falling",
    "growing", "longer", "shorter", "stronger", "weaker", "warmer", "colder", "excess", "lack",
    "loss", "too", "high", "low",
  ]
}
