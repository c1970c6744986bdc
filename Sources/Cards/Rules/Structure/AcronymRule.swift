/// Letters and the words they stand for, when every initial matches: `CPU: central processing unit`,
/// `central processing unit (CPU)`, `CPU (central processing unit)`.
public struct AcronymRule: CardRule {
  public static let name = "acronym"
  public static let examples = [
    RuleExample(
      "- NLP = natural language processing\n",
      ["What does NLP stand for? → natural language processing"]),
    RuleExample("- rtt: round trip time\n", ["What does rtt stand for? → round trip time"]),
    RuleExample(
      "- They train a Convolutional Neural Network (CNN) on maps\n",
      ["What does CNN stand for? → Convolutional Neural Network"]),
    RuleExample(
      "- TTL (time to live) tells how long to keep it\n",
      ["What does TTL stand for? → time to live"]),
    RuleExample("- LAN - local network\n", []),
    RuleExample("- the model (GPT) is large\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("(:=-–")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask else { return nil }
    let pairs = Self.whole(block.text) ?? Self.bracketed(block.text)
    guard !pairs.isEmpty else { return nil }
    let cards = pairs.map { pair in
      context.card(
        Phrases.fill(context.phrases.standsFor, pair.letters), pair.words, kind: .question,
        rule: Self.name,
        of: block, confidence: 0.95)
    }
    return Proposal(cards: cards)
  }

  private typealias Pair = (letters: String, words: String)

  /// The whole bullet is letters, a sign, words.
  private static func whole(_ text: InlineText) -> [Pair]? {
    for sign in [":", "=", "-", "–", "—"] {
      let found = sign == ":" ? ColonDefinitionRule.colon(in: text) : text.spacedMarkers(sign).first
      guard let offset = found, offset > 0 else { continue }
      let split = TermSplit(text, at: offset, size: sign.utf8.count)
      guard !split.head.utf8.contains(0x20), (2...8).contains(split.head.utf8.count) else {
        continue
      }
      let words = Definition(split: split).meaning
      if Acronym.matches(split.head, words) { return [(split.head, words)] }
    }
    return nil
  }

  /// How many bytes around a bracket are looked at.
  private static let reach = 500

  private static func bracketed(_ text: InlineText) -> [Pair] {
    let bytes = Array(text.plain.utf8)
    var pairs: [Pair] = []
    for open in text.markers("(") {
      guard let close = bytes[open...].prefix(reach).firstIndex(of: 0x29) else { continue }
      let inside = text.plain.slice(open + 1..<close).trimmed
      let before = text.plain.slice(max(0, open - reach)..<open).trimmed
        .split(separator: " ").map(String.init)
      guard let last = before.last else { continue }
      if Acronym.looksLikeOne(last), Acronym.matches(last, inside) {
        pairs.append((last, inside))
      } else if Acronym.looksLikeOne(inside), let words = expansion(of: inside, endingIn: before) {
        pairs.append((inside, words))
      }
    }
    return pairs
  }

  /// The shortest run of words before the bracket that the letters fit.
  private static func expansion(of letters: String, endingIn words: [String]) -> String? {
    for size in 2...max(2, min(words.count, letters.utf8.count + 3)) where size <= words.count {
      let run = words.suffix(size).joined(separator: " ")
      guard !run.utf8.contains(where: { $0 == 0x2e || $0 == 0x2c || $0 == 0x28 }) else {
        return nil
      }
      let first = Words.all(in: run).first ?? ""
      if !FunctionWords.contains(first), Acronym.matches(letters, run) { return run }
    }
    return nil
  }
}
