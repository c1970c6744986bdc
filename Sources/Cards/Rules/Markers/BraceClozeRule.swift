/// `{{c1::hidden::hint}}`, `{{hidden}}` and `{{cloze hidden}}`: one card for each number, and one for
/// each gap without a number.
public struct BraceClozeRule: CardRule {
  public static let name = "cloze"
  public static let examples = [
    RuleExample(
      "- {{c1::Mercury}} is nearer to the sun than {{c2::Venus::planet}}\n",
      [
        "____ is nearer to the sun than Venus → Mercury",
        "Mercury is nearer to the sun than ____ (planet) → Venus",
      ]),
    RuleExample(
      "- {{c1::salt}} dissolves in {{c1::water}}\n", ["____ dissolves in ____ → salt / water"]),
    RuleExample("- owls hunt at {{night}}\n", ["owls hunt at ____ → night"]),
    RuleExample("- owls see {{cloze well}} in the dark\n", ["owls see ____ in the dark → well"]),
    RuleExample("- owls hunt at {{c1::}}\n", []),
    RuleExample("- `{{ value }}` prints it in a template\n", []),
    RuleExample("- {{embed ((64a0))}}\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet("{")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard let found = Self.read(block.text), !found.gaps.isEmpty else { return nil }
    guard found.gaps.allSatisfy({ !$0.text.isEmpty }) else {
      return Proposal(skip: "a gap that hides nothing; write the hidden words between {{ and }}")
    }
    var groups: [Int] = []
    for gap in found.gaps where !groups.contains(gap.group) { groups.append(gap.group) }
    let cards = groups.map { group in
      let hidden = found.gaps.filter { $0.group == group }
      return context.card(
        Gap.question(found.plain, hiding: hidden.map { ($0.range, $0.hint) }),
        Gap.answer(hidden.map(\.text)), kind: .gap, rule: Self.name, of: block)
    }
    return Proposal(cards: cards)
  }

  private struct Span {
    var text: String
    var hint: String?
    /// Gaps of one number are one card; unnumbered ones count down from -1.
    var group: Int
    /// Where it stands in the text without braces.
    var range: Range<Int>
  }

  private static func read(_ text: InlineText) -> (plain: String, gaps: [Span])? {
    let opens = text.markers("{{")
    guard !opens.isEmpty else { return nil }
    let bytes = Array(text.plain.utf8)
    var plain = ""
    var gaps: [Span] = []
    var start = 0
    for open in opens where open >= start && (open == 0 || bytes[open - 1] != 0x3d) {
      guard let close = bytes.find("}}", from: open + 2) else { break }
      guard var gap = span(text.plain.slice(open + 2..<close), group: -1 - gaps.count) else {
        continue
      }
      plain += text.plain.slice(start..<open)
      gap.range = plain.utf8.count..<plain.utf8.count + gap.text.utf8.count
      plain += gap.text
      gaps.append(gap)
      start = close + 2
    }
    return (plain + text.plain.slice(start..<bytes.count), gaps)
  }

  private static func span(_ inner: String, group: Int) -> Span? {
    let bytes = Array(inner.utf8)
    if bytes.first == 0x63, let colons = bytes.find("::"), let number = Int(inner.slice(1..<colons))
    {
      let rest = inner.slice(colons + 2..<bytes.count)
      guard let second = Array(rest.utf8).find("::") else {
        return Span(text: rest, group: number, range: 0..<0)
      }
      return Span(
        text: rest.slice(0..<second), hint: rest.slice(second + 2..<rest.utf8.count), group: number,
        range: 0..<0)
    }
    if inner.hasPrefix("cloze ") {
      return Span(text: inner.dropFirst(6).trimmed, group: group, range: 0..<0)
    }
    guard !macros.contains(where: inner.trimmed.hasPrefix) else { return nil }
    return Span(text: inner.trimmed, group: group, range: 0..<0)
  }

  /// Logseq's and template languages' own uses of braces.
  private static let macros = [
    "embed", "query", "video", "youtube", "renderer", "tweet", "#", "/", "%", ">", "date", "title",
  ]
}
