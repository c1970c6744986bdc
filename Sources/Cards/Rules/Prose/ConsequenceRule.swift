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
      "- if the alarm rings, leave by the back door\n",
      [
        "What should you do if the alarm rings? → leave by the back door"
      ]),
    RuleExample(
      "- the more you practise, the less you forget\n",
      [
        "What happens the more you practise? → the less you forget"
      ]),
    RuleExample("- if it could talk, we would listen\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let advised = [advice(statement, writer), correlated(statement, writer)].compactMap { $0 }
    return advised + consequences(statement, writer)
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

  /// `if C, do A`: what to do, when a verb's base form stands behind the comma.
  private func advice(_ statement: Statement, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = statement.range
    guard let first = range.first, ["if", "when", "once"].contains(passage.word(first)),
      let comma = range.first(where: { passage.isComma($0) && passage.depths[$0] == 0 }),
      comma - first > 2, comma + 2 < range.upperBound,
      (first..<comma).contains(where: passage.isFinite)
    else { return nil }
    var start = comma + 1
    if passage.word(start) == "then" || passage.word(start) == "always" { start += 1 }
    let isNegated = ["don't", "do"].contains(passage.word(start)) && start + 2 < range.upperBound
    let isBase =
      passage.tag(start) == .vb
      || passage.tag(start) == .vbp && Lemmas.shared.isVerbBase(passage.word(start))
    guard isBase || isNegated && passage.has(start + 1, .negation),
      !passage.has(start, .be)
    else { return nil }
    return writer.candidate(
      writer.finish(["what should you do", writer.text(first..<comma)]), start..<range.upperBound,
      rule: Self.name)
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
