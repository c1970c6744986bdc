/// `If C, then X` asks what happens if C.
struct ConsequenceRule: ProseRule {
  static let name = "if"
  static let examples = [
    RuleExample(
      "- if the pump fails, the engine stops\n",
      [
        "What happens if the pump fails? → the engine stops"
      ]),
    RuleExample(
      "- when two plates meet, one of them sinks into the mantle\n",
      [
        "What happens when two plates meet? → one of them sinks into the mantle"
      ]),
    RuleExample(
      "- the more you practise, the less you forget\n",
      [
        "What happens the more you practise? → the less you forget"
      ]),
    RuleExample("- if it could talk, we would listen\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    [correlated(statement, writer)].compactMap { $0 } + consequences(statement, writer)
  }

  private func consequences(_ statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard let lead = clause.lead,
        ["if", "when", "whenever", "once"].contains(passage.word(lead.lowerBound)),
        lead.count > 2, !clause.verb.range.contains(where: { passage.word($0) == "would" })
      else { return nil }
      var start = clause.subject.lowerBound
      if passage.word(start) == "then" { start += 1 }
      let hidden = start..<(clause.tail?.upperBound ?? clause.rest.upperBound)
      return writer.candidate(
        writer.finish(["what happens", writer.text(lead)]), hidden, rule: Self.name)
    }
  }

  /// `the more …, the less …`
  private func correlated(_ statement: Statement, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = statement.range
    guard range.count > 6, opensComparison(range.lowerBound, writer),
      let comma = range.first(where: { passage.isComma($0) && passage.depths[$0] == 0 }),
      comma - range.lowerBound > 2, comma + 2 < range.upperBound, opensComparison(comma + 1, writer)
    else { return nil }
    return writer.candidate(
      writer.finish(["what happens", writer.text(range.lowerBound..<comma)]),
      comma + 1..<range.upperBound, rule: Self.name)
  }

  private func opensComparison(_ index: Int, _ writer: QuestionWriter) -> Bool {
    let passage = writer.passage
    guard passage.word(index) == "the", index + 1 < passage.count else { return false }
    return passage.tag(index + 1) == .jjr || passage.tag(index + 1) == .rbr
  }
}
