/// A statement with its name behind it: `two eggs never share a shell - **Dale's law**`.
public struct TrailingTermRule: CardRule {
  public static let name = "trailing-term"
  public static let examples = [
    RuleExample(
      "- work grows until it fills the time there is - **Parkinson's law**\n",
      [
        "What is the name for \"work grows until it fills the time there is\"? → Parkinson's law"
      ]),
    RuleExample(
      "- a river that never reaches the sea (**endorheic**)\n",
      ["What is the name for \"a river that never reaches the sea\"? → endorheic"]),
    RuleExample("- a river that never reaches the sea - sad\n", []),
    RuleExample("- **a river** never reaches the sea\n", []),
    RuleExample("- Smith said that rivers move - **important**\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask,
      let span = block.text.spans.last(where: { $0.mark == .bold }),
      let term = Optional(block.text.text(span.range).dropping(trailing: ["."])),
      (1...4).contains(Words.count(in: term)), !Labels.isMetadata(Words.all(in: term)),
      !term.utf8.allSatisfy({ $0.isDigit })
    else { return nil }
    let behind = block.text.plain.slice(span.range.upperBound..<block.text.plain.utf8.count)
    let before = block.text.plain.slice(0..<span.range.lowerBound)
    guard let statement = Self.statement(before, behind) else { return nil }
    let words = Words.all(in: statement)
    guard (4...25).contains(words.count), let first = words.first,
      !FunctionWords.pronouns.contains(first), !Question.isOpen(statement),
      Sentences.ranges(in: statement).count == 1,
      !TermPair(term: term, definition: statement).isCircular,
      !Self.remarks.contains(Words.all(in: term).first ?? "")
    else { return nil }
    let card = context.card(
      "What is the name for \"\(statement)\"?", term, kind: .term, rule: Self.name, of: block,
      confidence: 0.8)
    return Proposal(cards: [card])
  }

  /// What stands before a dash, or before a bracket that holds nothing but the term.
  private static func statement(_ before: String, _ behind: String) -> String? {
    let rest = behind.dropping(trailing: ["."])
    if before.hasSuffix(" ("), rest == ")" { return before.dropLast(2).trimmed }
    guard rest.isEmpty else { return nil }
    for dash in [" - ", " – ", " — "] where before.hasSuffix(dash) {
      return before.dropLast(3).trimmed
    }
    return nil
  }

  private static let remarks: Set<String> = [
    "important", "very", "not", "key", "good", "bad", "true", "false", "yes", "no", "exam", "new",
    "optional", "required", "deprecated", "done", "see",
  ]
}
