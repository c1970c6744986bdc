/// `X is done to reach Y` asks why, `X is used to do Y` what for.
struct PurposeRule: ProseRule {
  static let name = "purpose"
  static let examples = [
    RuleExample(
      "- a sextant is used to measure the height of stars\n",
      [
        "What is a sextant used to do? → measure the height of stars"
      ]),
    RuleExample(
      "- yeast is added to make the dough rise\n",
      [
        "Why is yeast added? → to make the dough rise"
      ]),
    RuleExample(
      "- people wash their hands to get rid of germs\n",
      [
        "Why do people wash their hands? → to get rid of germs"
      ]),
    RuleExample("- yeast needs to rest\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard let index = clause.chunks.firstIndex(where: { $0.kind == .infinitive }),
        index == clause.chunks.count - 1, !clause.verb.isCopula
      else { return nil }
      let range = clause.chunks[index].range
      let before = clause.chunks[..<index].map(\.range)
      if clause.verb.isPassive,
        ["used", "designed", "built", "made"].contains(passage.word(clause.verb.main)),
        passage.word(clause.verb.main) == "used", before.isEmpty
      {
        return writer.candidate(
          writer.ask("what", clause, ending: "to do"), range.lowerBound + 1..<range.upperBound,
          rule: Self.name)
      }
      guard
        clause.verb.isPassive && !Self.raising.contains(passage.word(clause.verb.main))
          || acts(clause, writer) && hasObject(clause)
      else { return nil }
      return writer.candidate(writer.ask("why", clause, keeping: before), range, rule: Self.name)
    }
  }

  /// A person does it, so it has a purpose.
  private func acts(_ clause: Proposition, _ writer: QuestionWriter) -> Bool {
    let passage = writer.passage
    return clause.subject.contains {
      passage.has($0, [.person, .body, .personAnaphor]) || passage.word($0) == "they"
    }
      && !passage.has(clause.verb.main, [.causing, .linking, .have])
  }

  private func hasObject(_ clause: Proposition) -> Bool {
    guard let (_, index) = clause.adverbsFirst else { return false }
    if case .noun = clause.chunks[index].kind { return clause.chunks.count > index + 1 }
    return false
  }

  private static let raising: WordSet = [
    "said", "thought", "believed", "known", "supposed", "expected", "allowed", "able", "forced",
    "required", "found", "likely", "considered", "meant", "taught", "told", "encouraged", "asked",
  ]
}
