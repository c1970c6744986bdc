/// `X has three parts: a, b and c`: what stands before the colon asks, what stands behind it is the
/// list.
public struct InlineListRule: CardRule {
  public static let name = "inline-list"
  public static let examples = [
    RuleExample(
      "- There are three states of water: solid, liquid and gas\n",
      ["What are the three states of water? → solid / liquid / gas"]),
    RuleExample(
      "- Sound can travel through several materials: air, water, steel\n",
      ["Sound can travel through which materials? (3) → air / water / steel"]),
    RuleExample(
      "- The main parts of a flower are: sepals, petals, stamens and pistils\n",
      [
        "What are the main parts of a flower? (4) → sepals / petals / stamens / pistils"
      ]),
    RuleExample("- The result was clear: rain, wind, and more rain than in spring\n", []),
    RuleExample("- Things I bought: milk, eggs\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask, block.bulletChildren.isEmpty,
      let colon = ColonDefinitionRule.colon(in: block.text)
    else { return nil }
    let label = block.text.text(0..<colon)
    let isCounted = Words.all(in: label).contains { Numeral.value($0) == 2 }
    let items = Self.items(
      in: block.text.text(colon + 1..<block.text.plain.utf8.count).dropping(trailing: ["."]),
      limit: isCounted ? 12 : 8)
    guard (2...6).contains(items.count), Words.count(in: label) >= 3,
      !Labels.isMetadata(Words.all(in: label)), !Words.all(in: label).contains("i"),
      let question = ListQuestion(
        label: label, itemCount: items.count, isIntroduction: false, isEnglish: true),
      question.isComplete, question.namesTopic || !context.path.isEmpty
    else { return nil }
    let topic = question.namesTopic ? "" : context.path.last.map { "\($0): " } ?? ""
    let hint = question.tells(count: items.count) ? "" : " (\(items.count))"
    let card = context.card(
      "\(topic)\(question.text)\(hint)", items.joined(separator: "\n"), kind: .list,
      rule: Self.name, of: block, confidence: 0.75)
    return Proposal(cards: [card])
  }

  /// Short members between commas or semicolons, the last perhaps behind `and`; empty when it is no
  /// list.
  private static func items(in text: String, limit: Int) -> [String] {
    guard Sentences.ranges(in: text).count == 1, !text.utf8.contains(0x3f), !text.has(": ") else {
      return []
    }
    let mark: Character = text.has(";") ? ";" : ","
    var items = text.split(separator: mark).map { String($0).trimmed }
    guard let last = items.popLast() else { return [] }
    if let cut = Array(last.utf8).find(" and "), mark == ",", !last.hasPrefix("and ") {
      items += [last.slice(0..<cut), last.slice(cut + 5..<last.utf8.count)].map(\.trimmed)
    } else {
      items.append(last.hasPrefix("and ") ? String(last.dropFirst(4)) : last)
    }
    let lengths = items.map(Words.count(in:))
    guard let longest = lengths.max(), let shortest = lengths.min(), shortest > 0, longest <= limit,
      longest <= 2 * shortest + 3, !items.contains(where: isAside)
    else { return [] }
    return items
  }

  private static func isAside(_ item: String) -> Bool {
    let words = Words.all(in: item)
    return words.contains { ["etc", "which", "who", "because", "than", "if"].contains($0) }
  }
}
