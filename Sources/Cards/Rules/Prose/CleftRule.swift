/// `it's X that …` and `what you need is X` ask for X.
struct CleftRule: ProseRule {
  static let name = "cleft"
  static let examples = [
    RuleExample(
      "- what a seed really needs is warmth\n", ["What does a seed really need? → warmth"]),
    RuleExample(
      "- it is the salt that keeps the meat fresh\n",
      [
        "What keeps the meat fresh? → the salt"
      ]),
    RuleExample("- it is a fact that we know\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    [pseudo(statement, writer), cleft(statement, writer)].compactMap { $0 }
  }

  /// what S V is NP
  private func pseudo(_ statement: Statement, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = statement.range
    guard passage.word(range.lowerBound) == "what", range.count > 4,
      let be = range.last(where: {
        passage.has($0, .be) && passage.isFinite($0) && passage.depths[$0] == 0
      }),
      be > range.lowerBound + 2, be + 1 < range.upperBound
    else { return nil }
    let inner = PropositionParser(passage: passage).propositions(in: range.lowerBound + 1..<be)
    guard inner.count == 1, let clause = inner.first, clause.range.upperBound == be else {
      return nil
    }
    let kept = clause.rest.isEmpty ? [] : [clause.rest]
    return writer.candidate(
      writer.ask("what", clause, keeping: kept), be + 1..<range.upperBound, rule: Self.name)
  }

  /// it is NP that V …
  private func cleft(_ statement: Statement, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = statement.range
    guard passage.word(range.lowerBound) == "it", range.count > 4,
      passage.has(range.lowerBound + 1, .be),
      let that = range.first(where: { passage.word($0) == "that" && passage.depths[$0] == 0 }),
      that > range.lowerBound + 2, that + 1 < range.upperBound,
      passage.isFinite(that + 1)
        || passage.isAdverb(that + 1) && that + 2 < range.upperBound && passage.isFinite(that + 2)
    else { return nil }
    let hidden = range.lowerBound + 2..<that
    guard passage.word(hidden.lowerBound) != "a", !passage.isAdjective(hidden.upperBound - 1),
      !hidden.contains(where: { passage.word($0) == "not" })
    else { return nil }
    let question = writer.finish(["what", passage.string(that + 1..<range.upperBound)])
    return writer.candidate(question, hidden, rule: Self.name)
  }
}
