/// Two halves that say different things with the same verb: each is asked with the other shown.
struct ContrastRule: ProseRule {
  static let name = "contrast"
  static let examples = [
    RuleExample("- the violin has a wooden bow and the hurdy-gurdy has a wooden wheel\n", []),
    RuleExample(
      "- frogs lay soft eggs while lizards lay hard eggs\n",
      [
        "Lizards lay hard eggs. What do frogs lay? → soft eggs",
        "Frogs lay soft eggs. What do lizards lay? → hard eggs",
      ]),
    RuleExample("- frogs lay eggs\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    guard statement.propositions.count == 2 else { return [] }
    let (first, second) = (statement.propositions[0], statement.propositions[1])
    guard !second.sharesSubject, isJoined(first, second, writer.passage),
      writer.base(first.verb.main) == writer.base(second.verb.main),
      first.verb.negation == nil, second.verb.negation == nil,
      writer.passage.length(first.range) <= 12, writer.passage.length(second.range) <= 12
    else { return [] }
    return [half(first, other: second, writer), half(second, other: first, writer)].compactMap {
      $0
    }
  }

  private func isJoined(_ first: Proposition, _ second: Proposition, _ passage: Passage) -> Bool {
    (first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)).contains {
      ["and", "but", "while", "whereas"].contains(passage.word($0))
    }
  }

  private func half(
    _ clause: Proposition, other: Proposition, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    let shown = passage.string(other.range).dropping(trailing: [".", ",", ";"]) + ". "
    guard
      let asked = KindRule.candidate(clause, writer, rule: Self.name)
        ?? ObjectRule.candidate(clause, writer, rule: Self.name)
        ?? CopulaRule().candidates(for: statementOf(clause, writer), writer).first
    else { return nil }
    var candidate = asked
    candidate.rule = Self.name
    candidate.question = shown + asked.question.capitalisedFirst
    return candidate
  }

  private func statementOf(_ clause: Proposition, _ writer: QuestionWriter) -> Statement {
    let statement = writer.statement
    return Statement(
      passage: statement.passage, range: statement.range, index: statement.index,
      isUnsure: statement.isUnsure, propositions: [clause], opening: statement.opening)
  }
}
