/// A statement, `why?`, and a reason that begins with `because`.
public struct PremiseWhyRule: CardRule {
  public static let name = "premise-why"
  public static let examples = [
    RuleExample(
      "- leaves turn red in autumn. why? because the green pigment breaks down\n",
      ["leaves turn red in autumn. why? → because the green pigment breaks down"]),
    RuleExample("- leaves turn red in autumn. why? no idea\n", []),
    RuleExample("- why? because\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("?")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask, block.text.plain.utf8.contains(0x3f) else { return nil }
    let sentences = Sentences.all(in: block.text.plain)
    guard let why = sentences.firstIndex(where: { $0.lowercased() == "why?" }), why > 0,
      why + 1 < sentences.count, Self.isReason(sentences[why + 1])
    else { return nil }
    let premise = sentences[why - 1]
    guard Words.count(in: premise) > 2, !Question.endsInMark(premise),
      let question = Anaphora.resolve("\(premise) \(sentences[why])", in: context)
    else { return nil }
    let card = context.card(
      question, sentences[why + 1].dropping(trailing: ["."]), kind: .question, rule: Self.name,
      of: block, confidence: 0.85)
    return Proposal(cards: [card])
  }

  private static func isReason(_ sentence: String) -> Bool {
    let words = Words.all(in: sentence)
    guard let first = words.first, words.count > 2 else { return false }
    return ["because", "bc", "since", "cause", "cuz", "to", "so"].contains(first)
  }
}
