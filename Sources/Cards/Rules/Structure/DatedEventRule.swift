/// `1215: Magna Carta`: a year and what happened in it, in a few words.
public struct DatedEventRule: CardRule {
  public static let name = "dated-event"
  public static let examples = [
    RuleExample(
      "- 1851: Great Exhibition in London\n",
      ["When was the Great Exhibition in London? → 1851"]),
    RuleExample(
      "- 431-404 BC – Peloponnesian War\n", ["When was the Peloponnesian War? → 431-404 BC"]),
    RuleExample("- 1851: it rained all summer\n", []),
    RuleExample("- 12: the number of months\n", []),
    RuleExample("- 2023: 40 %\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask,
      let dated = LeadingDate(block.text.plain)
    else { return nil }
    var event = dated.rest
    if let cut = event.firstIndex(where: { $0 == "," || $0 == ";" || $0 == "(" }) {
      event = String(event[..<cut]).trimmed
    }
    event = event.dropping(trailing: ["."])
    let words = Words.all(in: event)
    guard (2...7).contains(words.count), let first = words.first, let last = words.last,
      !Clause.isSentence(event), !words.contains(where: VerbForms.isThirdPerson),
      !words.contains(where: { $0.hasSuffix("ed") && $0 != "united" }),
      !event.utf8.contains(where: { $0.isDigit }), !FunctionWords.pronouns.contains(first),
      !FunctionWords.prepositions.contains(first), !FunctionWords.contains(last),
      !Labels.isMetadata(words)
    else { return nil }
    let hasArticle = ["the", "a", "an"].contains(first) || first.hasSuffix("'s")
    let question =
      "When was \(hasArticle ? "" : "the ")\(hasArticle ? Sentence.lowerFirst(event) : event)?"
    let card = context.card(
      question, dated.date, kind: .question, rule: Self.name, of: block, confidence: 0.7)
    return Proposal(cards: [card])
  }
}

/// A year, a span of years or a century before a colon or dash, and what follows.
struct LeadingDate {
  var date: String
  var rest: String

  init?(_ text: String) {
    guard let first = text.utf8.first, first.isDigit || text.hasPrefix("c") || first == 0x7e,
      let cut = Self.marks.lazy.compactMap({ mark in
        Array(text.utf8).find(mark).map { ($0, mark.utf8.count) }
      }).min(by: { $0.0 < $1.0 }), cut.0 <= 24
    else { return nil }
    date = text.slice(0..<cut.0).trimmed
    rest = text.slice(cut.0 + cut.1..<text.utf8.count).trimmed
    guard Self.isDate(date), !rest.isEmpty else { return nil }
  }

  private static let marks = [": ", " - ", " – ", " — "]

  private static func isDate(_ text: String) -> Bool {
    var hasEra = false
    var numbers: [String] = []
    for piece in text.split(whereSeparator: { " -–".contains($0) }) {
      let word = piece.lowercased()
      if ["bc", "ad", "bce", "ce"].contains(word) {
        hasEra = true
      } else if word.utf8.allSatisfy({ $0.isDigit }) {
        numbers.append(word)
      } else if !["c.", "ca.", "circa", "to", "until"].contains(word) {
        return false
      }
    }
    guard let first = numbers.first, numbers.count <= 2 else { return false }
    return hasEra || first.utf8.count == 4 && (first.hasPrefix("1") || first.hasPrefix("2"))
      || numbers.count == 2 && numbers.allSatisfy { $0.utf8.count == 3 }
  }
}
