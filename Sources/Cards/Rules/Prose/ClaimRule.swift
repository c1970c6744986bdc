/// `X argues that Y` asks what X argues: the claim stays X's.
struct ClaimRule: ProseRule {
  static let name = "claim"
  static let examples = [
    RuleExample(
      "- Malthus argued that population grows faster than food\n",
      [
        "What did Malthus argue? → that population grows faster than food"
      ]),
    RuleExample("- they say that it rains\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard clause.verb.negation == nil, !clause.verb.isPassive, !clause.verb.isCopula,
        var (kept, index) = clause.adverbsFirst, index < clause.chunks.count
      else { return nil }
      if case .noun(let receiver) = clause.chunks[index].kind, index + 1 < clause.chunks.count,
        receiver.range.count == 1, passage.tag(receiver.head) == .prp
      {
        kept.append(receiver.range)
        index += 1
      }
      guard clause.chunks[index].kind == .clause,
        ["that", "what", "how", "why", "whether", "where"].contains(
          passage.word(clause.chunks[index].range.lowerBound)),
        !clause.subject.contains(where: { passage.has($0, [.anaphor, .writer, .you]) })
      else { return nil }
      let hidden =
        clause.chunks[index].range.lowerBound..<(clause.tail?.upperBound ?? clause.rest.upperBound)
      return writer.candidate(writer.ask("what", clause, keeping: kept), hidden, rule: Self.name)
    }
  }
}
