/// `X does Y by doing Z` asks how.
struct MeansRule: ProseRule {
  static let name = "how"
  static let examples = [
    RuleExample(
      "- the kidneys remove waste by filtering the blood\n",
      [
        "How do the kidneys remove waste? → by filtering the blood"
      ]),
    RuleExample("- the walls are built by slaves\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard
        let start = clause.rest.first(where: {
          passage.depths[$0] == 0 && ["by", "through", "via", "using"].contains(passage.word($0))
            && $0 + 1 < clause.rest.upperBound
            && (passage.tag($0 + 1) == .vbg || ["using", "via"].contains(passage.word($0)))
        }), start > clause.rest.lowerBound || clause.verb.isPassive,
        passage.word(start) != "using" || passage.tag(start) == .vbg
      else { return nil }
      let kept = clause.rest.lowerBound..<start
      let inner = Chunker(passage: passage).chunks(in: kept)
      guard !inner.contains(where: { $0.kind == .clause || $0.kind == .infinitive }) else {
        return nil
      }
      return writer.candidate(
        writer.ask("how", clause, keeping: [kept].filter { !$0.isEmpty }),
        start..<clause.rest.upperBound, rule: Self.name)
    }
  }
}
