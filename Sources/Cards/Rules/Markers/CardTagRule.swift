/// `#card` or `#flashcard` on a line: the line is the question, what stands below it the answer.
public struct CardTagRule: CardRule {
  public static let name = "card-tag"
  public static let examples = [
    RuleExample(
      "- Which bones form the arm? #card\n    - humerus\n    - radius and ulna\n",
      ["Which bones form the arm? → humerus / radius and ulna"]),
    RuleExample(
      "## What is a syllogism? #flashcard\n\nTwo premises and what follows from them.\n",
      ["What is a syllogism? → Two premises and what follows from them."]),
    RuleExample("- What stands below this? #card\n", []),
    RuleExample("- a #cardboard box\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("#")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard let tag = Self.tag(in: block.text.plain) else { return nil }
    let question = Self.without(tag, block.text.plain)
    guard !question.isEmpty else { return nil }
    var answer = block.answerLines()
    var consumed = block.children.filter { Self.tag(in: $0.text.plain) == nil }.flatMap(\.allLines)
    if answer.isEmpty, let next = context.following.first, !block.isBullet, Self.isProse(next) {
      answer = [next.text.plain]
      consumed = next.allLines
    } else if case .heading = block.kind, let first = block.children.first, Self.isProse(first) {
      answer = [first.text.plain]
      consumed = first.allLines
    }
    guard !answer.isEmpty else {
      return Proposal(skip: "a card tag without an answer; write it as a bullet below this line")
    }
    let card = context.card(
      question, answer.joined(separator: "\n"), kind: .explicit, rule: Self.name, of: block)
    return Proposal(cards: [card], consumedLines: consumed)
  }

  private static func isProse(_ block: Block) -> Bool { block.kind == .paragraph }

  /// The tag's range, with `/topic` behind it.
  private static func tag(in text: String) -> Range<Int>? {
    guard text.utf8.contains(0x23) else { return nil }
    let bytes = Array(text.utf8)
    for name in ["#flashcards", "#flashcard", "#card"] {
      for start in bytes.findAll(name) where start == 0 || bytes[start - 1].isSpace {
        let rest = bytes[(start + name.utf8.count)...].prefix { !$0.isSpace }
        if rest.isEmpty || rest.first == 0x2f { return start..<rest.endIndex }
      }
    }
    return nil
  }

  private static func without(_ tag: Range<Int>, _ text: String) -> String {
    let before = text.slice(0..<tag.lowerBound).trimmed
    let after = text.slice(tag.upperBound..<text.utf8.count).trimmed
    return [before, after].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
