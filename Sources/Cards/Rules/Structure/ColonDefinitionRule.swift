/// `term: definition`; stop labels (`source:`), sources (`Kim's paper:`) and stages (`now:`) are no
/// terms.
public struct ColonDefinitionRule: CardRule {
  public static let name = "definition"
  public static let examples = [
    RuleExample(
      "- osmosis: water passing a membrane towards more salt\n",
      [
        "What is osmosis? → water passing a membrane towards more salt",
        "What is the term for water passing a membrane towards more salt? → osmosis",
      ]),
    RuleExample(
      "- \"dark patterns\": screens designed to make visitors agree\n",
      [
        "What are \"dark patterns\"? → screens designed to make visitors agree",
        "What is the name for screens designed to make visitors agree? → dark patterns",
      ]),
    RuleExample(
      "- capital of Peru: Lima\n", ["What is the capital of Peru? → Lima"]),
    RuleExample(
      "- *Spaced learning*: learning in several short sessions\n",
      ["What is Spaced learning? → learning in several short sessions"]),
    RuleExample("- Battle of Sempach: 1386\n", ["When was the Battle of Sempach? → 1386"]),
    RuleExample(
      "- tasting regions: bitter, sour, and sweet\n",
      ["What are the tasting regions? (3) → bitter / sour / sweet"]),
    RuleExample("- source: a documentary about whales in the north\n", []),
    RuleExample("- project idea: count the birds in the garden every week\n", []),
    RuleExample("- Lindqvist's paper: bees count up to four landmarks\n", []),
    RuleExample("- Anna: the garden needs more shade in summer\n", []),
    RuleExample("- now: the river carries less sand than it did\n", []),
    RuleExample("- tide pools: they warm up faster than the sea\n", []),
    RuleExample("- the train leaves at 10:45 from the second platform\n", []),
    RuleExample("- see https://example.org/a for more about it\n", []),
    RuleExample("- caching: return cached results\n", []),
    RuleExample("- the water cycle: happens between sea and sky\n", []),
    RuleExample("- Keats: \"Beauty is truth, truth beauty\"\n", []),
    RuleExample("- Livia: interested in land and grain\n", []),
    RuleExample("- diffusion vs osmosis: any particles and water only\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.isBullet, !block.isTask, let offset = Self.colon(in: block.text) else { return nil }
    let definition = Definition(split: TermSplit(block.text, at: offset, size: 1))
    guard definition.isTerm, !definition.isAttribute(of: context.path),
      !Labels.isExampleList(context.path.last),
      !context.isEnglish || !definition.isNoDefinition
    else { return nil }
    let cards = definition.cards(
      of: block, in: context, rule: Self.name, confidence: definition.split.isMarked ? 0.9 : 0.8)
    return Proposal(cards: cards)
  }

  /// The first colon with white space behind it, in the first sentence, outside brackets and quotes.
  static func colon(in text: InlineText) -> Int? {
    let bytes = Array(text.plain.utf8)
    var depth = 0
    var quoted = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x28, 0x5b: depth += 1
      case 0x29, 0x5d: depth -= 1
      case 0x22: quoted.toggle()
      case 0x3a where depth == 0 && !quoted:
        guard index > 0, index + 1 < bytes.count, bytes[index + 1].isSpace else { continue }
        return text.isProtected(index) ? nil : index
      case 0x2e, 0x3f, 0x21:
        if index + 1 < bytes.count, bytes[index + 1].isSpace { return nil }
      default: break
      }
    }
    return nil
  }
}
