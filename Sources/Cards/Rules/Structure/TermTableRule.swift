/// A table of two columns, a term and what it means: a card for each row.
public struct TermTableRule: CardRule {
  public static let name = "term-table"
  public static let examples = [
    RuleExample(
      "| Term | Meaning |\n|---|---|\n| fjord | a drowned valley |\n| sound | a wide strait |\n",
      ["What is fjord? → a drowned valley", "What is sound? → a wide strait"]),
    RuleExample(
      "| Country | Capital |\n|---|---|\n| Peru | Lima |\n| Chile | Santiago |\n",
      ["What is the capital of Peru? → Lima", "What is the capital of Chile? → Santiago"]),
    RuleExample(
      "| Key | Moves to |\n|---|---|\n| `w` | the next word |\n| `b` | the word before |\n",
      ["`w`: Moves to? → the next word", "`b`: Moves to? → the word before"]),
    RuleExample(
      "| No. | Questions |\n|---|---|\n| 1 | [What?](#what) |\n| 2 | [Why?](#why) |\n", []),
    RuleExample("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard case .table(let table) = block.kind, table.header.count == 2,
      !table.header[1].plain.isEmpty, table.rows.count > 1, Self.isAboutTerms(table)
    else { return nil }
    let heading = table.header[1].plain
    let cards = table.rows.compactMap { row -> Card? in
      let key = row.cells[0].plain
      let value = row.cells[1].plain
      guard !key.isEmpty, !value.isEmpty, key != value, value != "-" else { return nil }
      var card = context.card(
        Self.question(key, heading, in: context), value, kind: .term, rule: Self.name, of: block,
        line: row.line, confidence: 0.85)
      card.bulletLine = row.line
      card.note = "\(key): \(value)"
      return card
    }
    return cards.isEmpty ? nil : Proposal(cards: cards)
  }

  /// No contents of links, no numbering, no page layout.
  private static func isAboutTerms(_ table: Table) -> Bool {
    let keys = table.rows.map { $0.cells[0].plain }
    let numbered = keys.filter { $0.utf8.allSatisfy { $0.isDigit || $0 == 0x2e } }.count
    let linked = table.rows.filter { $0.cells.contains { $0.isOnlyLinks } }.count
    let measured = table.rows.filter { $0.cells[1].plain.utf8.first?.isDigit == true }.count
    guard measured * 2 < keys.count || Words.count(in: table.header[1].plain) == 1 else {
      return false
    }
    guard keys.allSatisfy({ Words.count(in: $0) <= 5 }) else { return false }
    return numbered * 2 < keys.count && linked * 3 < keys.count && Set(keys).count == keys.count
  }

  private static func question(
    _ key: String, _ heading: String, in context: RuleContext
  ) -> String {
    let words = Words.all(in: heading)
    if words.count == 1, let word = words.first {
      if meanings.contains(word) { return TermWording.forward(key, in: context) }
      if context.isEnglish, !VerbForms.isThirdPerson(word), !TermWording.isPlural(word),
        word != heading
      {
        return "What is the \(word) of \(key)?"
      }
    }
    return "\(key): \(heading)?"
  }

  private static let meanings: Set<String> = [
    "meaning", "definition", "description", "explanation", "means", "what",
  ]
}
