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
    RuleExample("- if it could talk, we would listen\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
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
}
