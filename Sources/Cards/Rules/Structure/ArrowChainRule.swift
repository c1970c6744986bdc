/// `a -> b -> c` with short members asks for what comes between and after; one arrow alone means
/// "therefore".
public struct ArrowChainRule: CardRule {
  public static let name = "arrow-chain"
  public static let examples = [
    RuleExample(
      "- it is simple. rain -> river -> sea\n",
      [
        "What comes between rain and sea? → river", "What comes after rain -> river? → sea",
      ]),
    RuleExample(
      "- egg → larva → pupa → moth\n",
      [
        "What comes between egg and moth? (2, in order) → larva / pupa",
        "What comes after egg → larva → pupa? → moth",
      ]),
    RuleExample("- a bird -> a song\n", []),
    RuleExample("- open Settings -> Network -> Advanced\n", []),
    RuleExample("- a -> b -> a\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("-=→")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask,
      let (members, arrow) = Self.chain(in: block.text), let first = members.first,
      let last = members.last
    else { return nil }
    let inner = members.dropFirst().dropLast()
    let phrases = context.phrases
    let count = inner.count > 1 ? " (\(inner.count), \(phrases.inOrder))" : ""
    let known = members.dropLast().joined(separator: " \(arrow) ")
    return Proposal(cards: [
      context.card(
        Phrases.fill(phrases.between, first, last) + count, inner.joined(separator: "\n"),
        kind: inner.count > 1 ? .list : .question, rule: Self.name, of: block, confidence: 0.7),
      context.card(
        Phrases.fill(phrases.after, known), last, kind: .question, rule: Self.name, of: block,
        confidence: 0.7),
    ])
  }

  /// How notes write an arrow.
  static let arrows = ["->", "→", "=>", "-->", "==>", "⟶"]

  private static func chain(in text: InlineText) -> ([String], String)? {
    for arrow in arrows {
      guard text.spacedMarkers(arrow).count > 1 else { continue }
      for range in Sentences.ranges(in: text.plain) {
        let sentence = text.slice(range)
        let found = sentence.spacedMarkers(arrow)
        guard found.count > 1 else { continue }
        var starts = [0] + found.map { $0 + arrow.utf8.count }
        let ends = found + [sentence.plain.utf8.count]
        starts = zip(starts, ends).map { min($0, $1) }
        let members = zip(starts, ends).map { sentence.text($0..<$1).dropping(trailing: ["."]) }
        return isChain(members) ? (members, arrow) : nil
      }
    }
    return nil
  }

  private static func isChain(_ members: [String]) -> Bool {
    guard members.count <= 6, Set(members).count == members.count else { return false }
    guard members.allSatisfy({ !$0.isEmpty && Words.count(in: $0) <= 5 }) else { return false }
    let first = Words.all(in: members[0]).first ?? ""
    return !["open", "go", "click", "select", "choose", "press", "settings", "file", "menu"]
      .contains(first)
  }
}
