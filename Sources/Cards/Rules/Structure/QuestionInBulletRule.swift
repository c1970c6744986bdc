/// Question and answer in one bullet; several terms with as many answers give a card each.
public struct QuestionInBulletRule: CardRule {
  public static let name = "question-answer"
  public static let examples = [
    RuleExample("- what do owls hunt with? their ears\n", ["what do owls hunt with? → their ears"]),
    RuleExample(
      "- what's lidar, sonar? light detection and ranging. sound navigation\n",
      ["what's lidar? → light detection and ranging", "what's sonar? → sound navigation"]),
    RuleExample(
      "- how to dry herbs? hang them in the shade. or in an oven? unsure\n",
      ["how to dry herbs? → hang them in the shade"]),
    RuleExample("- what do bees make? lol honey\n", ["what do bees make? → honey"]),
    RuleExample("- is a virus alive? debatable\n", []),
    RuleExample("- how far can owls hear?\n- they see well in the dark\n", []),
    RuleExample("- owls hear mice under snow?? why is that\n", []),
    RuleExample("- why does this happen? wtf\n", []),
    RuleExample("- is that so? who knows?\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("?")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask, block.text.plain.utf8.contains(0x3f),
      let (question, rest) = Question.leading(block.text.plain), !rest.isEmpty
    else { return nil }
    guard !Words.all(in: question).contains(where: ["i", "me", "my"].contains) else {
      return Proposal(skip: "a question to yourself, with a remark")
    }
    guard !Question.isOpen(rest), !Self.isSpeech(question) else { return nil }
    if let several = severalTerms(question, rest, block, context) { return several }
    guard let answer = AnswerText.leading(rest, limit: Self.isHowTo(question) ? 0 : 40) else {
      return nil
    }
    guard let asked = Anaphora.resolve(question, in: context) else {
      return Proposal(skip: "the question says \"this\" or \"it\" of something outside the bullet")
    }
    let card = context.card(
      asked, answer, kind: .question, rule: Self.name, of: block, confidence: 0.85)
    return Proposal(cards: [card])
  }

  /// `what if …?`, `what about …?`: said to go on, not to be answered.
  private static func isSpeech(_ question: String) -> Bool {
    let words = Words.leading(2, in: question)
    return [["what", "if"], ["what", "about"], ["how", "about"]].contains(words)
  }

  private static func isHowTo(_ question: String) -> Bool {
    Words.all(in: question).prefix(2).elementsEqual(["how", "to"])
  }

  /// `what's a, b? meaning of a. meaning of b.`
  private func severalTerms(
    _ question: String, _ rest: String, _ block: Block, _ context: RuleContext
  ) -> Proposal? {
    let words = Words.all(in: question)
    guard let first = words.first, ["what's", "whats", "what"].contains(first) else { return nil }
    var skipped = 1
    if first == "what" {
      guard words.count > 2, ["is", "are"].contains(words[1]) else { return nil }
      skipped = 2
    }
    let pieces = question.dropLast().split(separator: " ").map(String.init)
    let opening = pieces.prefix(skipped).joined(separator: " ")
    let terms = pieces.dropFirst(skipped).joined(separator: " ").split(separator: ",")
      .map { String($0).trimmed }
    let answers = Sentences.all(in: rest).filter { !AnswerText.isInterjection($0) }
    guard terms.count > 1, terms.count == answers.count,
      terms.allSatisfy({ Words.count(in: $0) <= 2 && !$0.isEmpty }),
      !answers.contains(where: Question.endsInMark)
    else { return nil }
    let cards = zip(terms, answers).map { term, answer in
      context.card(
        "\(opening) \(term)?", answer.dropping(trailing: ["."]), kind: .question, rule: Self.name,
        of: block, confidence: 0.85)
    }
    return Proposal(cards: cards)
  }
}
