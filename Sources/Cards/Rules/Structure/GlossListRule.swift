/// `key (meaning), key (meaning)`: a card for each key, where the whole bullet is such a list.
public struct GlossListRule: CardRule {
  public static let name = "gloss-list"
  public static let examples = [
    RuleExample(
      "Signal flags\n- red (danger on the shore), green (safe to land), white (wait for word)\n",
      [
        "Signal flags: what is red? → danger on the shore",
        "Signal flags: what is green? → safe to land",
        "Signal flags: what is white? → wait for word",
      ]),
    RuleExample("- red (danger on the shore) and a green one nearby\n", []),
    RuleExample("- Ada (1815), Charles (1791)\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("(")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask, context.isEnglish, let topic = context.label,
      block.text.plain.utf8.contains(0x28)
    else { return nil }
    let pairs = Self.pairs(in: block.text.plain)
    guard pairs.count > 1 else { return nil }
    let cards = pairs.map { pair in
      context.card(
        "\(topic): what is \(pair.key)?", pair.gloss, kind: .term, rule: Self.name, of: block,
        confidence: 0.65)
    }
    return Proposal(cards: cards)
  }

  private typealias Pair = (key: String, gloss: String)

  /// Empty unless keys and glosses make up the whole text; a doubt in brackets, whose own closing
  /// bracket may be missing, is let go.
  private static func pairs(in text: String) -> [Pair] {
    for doubt in [" (??)", " (??"] {
      var rest = text.dropping(trailing: [".", ","])
      while let start = Array(rest.utf8).find(doubt) {
        let end = start + doubt.utf8.count
        rest = rest.slice(0..<start) + rest.slice(end..<rest.utf8.count)
      }
      let pairs = wholePairs(in: rest)
      if !pairs.isEmpty { return pairs }
    }
    return []
  }

  private static func wholePairs(in text: String) -> [Pair] {
    var pairs: [Pair] = []
    for piece in split(text) {
      guard let open = Array(piece.utf8).find(" ("), piece.hasSuffix(")") else { return [] }
      let key = piece.slice(0..<open).trimmed
      let gloss = piece.slice(open + 2..<piece.utf8.count - 1).trimmed
      guard Words.count(in: key) <= 3, !key.isEmpty, Words.count(in: gloss) > 1,
        !gloss.utf8.contains(0x28), !FunctionWords.contains(key.lowercased())
      else { return [] }
      pairs.append((key, gloss))
    }
    return pairs
  }

  /// At the commas outside brackets.
  private static func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      guard byte == 0x2c, depth == 0 else { continue }
      pieces.append(text.slice(start..<index).trimmed)
      start = index + 1
    }
    return pieces + [text.slice(start..<bytes.count).trimmed]
  }
}
