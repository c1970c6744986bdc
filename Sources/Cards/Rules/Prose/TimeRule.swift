/// `X happened in 1956` asks when; `10 years ago` asks how long ago.
struct TimeRule: ProseRule {
  static let name = "time"
  static let examples = [
    RuleExample(
      "- the first container ship left newark in 1956\n",
      [
        "When did the first container ship leave newark? → 1956"
      ]),
    RuleExample(
      "- the moon formed 4.5 billion years ago\n",
      [
        "How long ago did the moon form? → 4.5 billion years"
      ]),
    RuleExample(
      "- in 1928, a mould killed the bacteria in a dish\n",
      [
        "When did a mould kill the bacteria in a dish? → 1928"
      ]),
    RuleExample("- Rome fell in 476 AD\n", ["When did Rome fall? → 476 AD"]),
    RuleExample("- the ship left newark in a hurry\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause in
      [phrase(clause, writer), lead(clause, writer), ago(clause, writer)].compactMap { $0 }
    }
  }

  private func phrase(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let index = clause.chunks.lastIndex(where: { isTime($0, passage) }),
      case .preposition(_, let object?) = clause.chunks[index].kind
    else { return nil }
    let others = clause.others(index)
    let keepsWord = !["in", "on", "at"].contains(
      passage.word(clause.chunks[index].range.lowerBound))
    return writer.candidate(
      writer.ask("when", clause, keeping: others.before + others.after),
      keepsWord ? clause.chunks[index].range : object.range, rule: Self.name,
      doubts: others.after.isEmpty ? [] : .middle)
  }

  private func isTime(_ chunk: Chunk, _ passage: Passage) -> Bool {
    guard case .preposition(let length, let object?) = chunk.kind, length == 1 else { return false }
    guard
      ["in", "on", "during", "around", "since", "until", "after", "before", "by"]
        .contains(passage.word(chunk.range.lowerBound))
    else { return false }
    if StrandedRule.isYear(object.head, passage) { return true }
    if ["ad", "bc", "bce", "ce"].contains(passage.word(object.head)) {
      return object.range.contains { passage.tag($0) == .cd }
    }
    return object.range.contains {
      [
        "century", "centuries", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december",
      ].contains(passage.word($0))
    }
      && object.range.contains {
        passage.tag($0) == .cd || passage.tag($0) == .jj || passage.tag($0) == .nnp
      }
  }

  private func lead(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let lead = clause.lead, passage.tag(lead.lowerBound) == .in, lead.count <= 5,
      lead.contains(where: { StrandedRule.isYear($0, passage) || passage.has($0, .time) }),
      lead.contains(where: { passage.tag($0) == .cd })
    else { return nil }
    var bare = clause
    bare.lead = nil
    let hidden =
      ["in", "on", "at"].contains(passage.word(lead.lowerBound))
      ? lead.lowerBound + 1..<lead.upperBound : lead
    return writer.candidate(
      writer.ask("when", bare, keeping: [clause.rest]), hidden, rule: Self.name)
  }

  private func ago(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let word = clause.rest.first(where: { passage.word($0) == "ago" }) else { return nil }
    var start = word
    while start - 1 >= clause.rest.lowerBound,
      passage.tag(start - 1) == .cd || passage.has(start - 1, [.time, .magnitude, .approximator])
    {
      start -= 1
    }
    guard start < word else { return nil }
    let before = clause.rest.lowerBound..<start
    let after = word + 1..<clause.rest.upperBound
    return writer.candidate(
      writer.ask(
        "how long ago", clause,
        keeping: [before, after].filter { !$0.isEmpty && passage.depths[$0.lowerBound] == 0 }),
      start..<word, rule: Self.name, doubts: after.isEmpty ? [] : .middle)
  }
}
