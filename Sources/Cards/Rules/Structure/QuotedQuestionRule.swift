/// `response to "why …" is …`: the quoted question and its answer.
public struct QuotedQuestionRule: CardRule {
  public static let name = "quoted-question"
  public static let examples = [
    RuleExample(
      "- answer to \"why do birds sing at dawn\" is that the air is still and carries far\n",
      ["why do birds sing at dawn? → that the air is still and carries far"]),
    RuleExample("- she asked \"why do birds sing\" is a fine title\n", []),
    RuleExample("- answer to \"the riddle\" is a river\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("\"“")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask,
      Words.leading(4, in: block.text.plain).contains(where: Self.announces)
    else { return nil }
    let text = block.text.plain
    let plain = text.replacingQuotes
    let bytes = Array(plain.utf8)
    guard let open = bytes.find("\""), let close = bytes.find("\"", from: open + 1) else {
      return nil
    }
    let lead = Words.all(in: plain.slice(0..<open))
    guard lead.count <= 4, lead.contains(where: Self.announces) else { return nil }
    let question = plain.slice(open + 1..<close).trimmed
    let after = plain.slice(close + 1..<bytes.count).trimmed
    guard Question.opens(question), let sign = ["is ", ": ", "= "].first(where: after.hasPrefix),
      let answer = AnswerText.leading(String(after.dropFirst(sign.count)), limit: 60)
    else { return nil }
    let asked = question.hasSuffix("?") ? question : question + "?"
    let card = context.card(
      asked, answer, kind: .question, rule: Self.name, of: block, confidence: 0.85)
    return Proposal(cards: [card])
  }

  /// `answer`, `response`, `reply` and their usual misspellings.
  private static func announces(_ word: String) -> Bool {
    word.hasPrefix("answer") || word.hasPrefix("respon") || word.hasPrefix("repon")
      || word == "reply"
  }
}

extension String {
  /// With typographic double quotes made plain.
  fileprivate var replacingQuotes: String {
    String(map { $0 == "“" || $0 == "”" ? "\"" : $0 })
  }
}
