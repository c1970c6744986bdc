/// `X needs to do Y` asks for what the inner verb is done to; also `X requires changing Y`.
struct InfinitiveRule: ProseRule {
  static let name = "infinitive"
  static let examples = [
    RuleExample(
      "- bakers need to knead the dough\n", ["What do bakers need to knead? → the dough"]),
    RuleExample(
      "- glaciers tend to carve valleys into the rock\n",
      [
        "What do glaciers tend to carve into the rock? → valleys",
        "What do glaciers tend to carve valleys into? → the rock",
      ]),
    RuleExample("- a mistake is to forget the yeast\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause -> [Candidate] in
      guard !clause.verb.isCopula, let (kept, index) = clause.adverbsFirst,
        index < clause.chunks.count, clause.chunks[index].kind == .infinitive,
        !(clause.verb.auxiliary == nil
          && Self.wantingObject.contains(writer.passage.word(clause.verb.main)))
      else { return [] }
      return inner(clause, clause.chunks[index].range, kept, writer)
    }
  }

  /// `Rome invited to intervene`: `was` is left out.
  private static let wantingObject: WordSet = [
    "invited", "allowed", "forced", "required", "asked", "ordered", "permitted", "encouraged",
    "told", "used", "known", "supposed", "designed", "meant", "made", "compelled", "obliged",
  ]

  private func inner(
    _ clause: Proposition, _ range: Range<Int>, _ kept: [Range<Int>], _ writer: QuestionWriter
  ) -> [Candidate] {
    let passage = writer.passage
    guard let verb = range.first(where: { passage.tag($0) == .vb }), passage.word(verb) != "be"
    else { return [] }
    let front = kept + [range.lowerBound..<verb + 1]
    let chunks = Chunker(passage: passage).chunks(in: verb + 1..<range.upperBound)
    var found: [Candidate?] = []
    if let first = chunks.first, case .noun(let phrase) = first.kind,
      !passage.has(phrase.head, .anaphor)
    {
      let after = chunks.dropFirst().filter { $0.kind != .mark }.map(\.range)
      found.append(
        writer.candidate(
          writer.ask(writer.pronoun(for: phrase), clause, keeping: front + after), phrase.range,
          rule: Self.name, items: phrase.items, doubts: after.isEmpty ? .deep : [.deep, .middle]))
    }
    if let last = chunks.last, case .preposition(let length, let object) = last.kind,
      StrandedRule.mayStrand(last, passage)
    {
      let before = chunks.dropLast().map(\.range)
      let preposition = last.range.lowerBound..<last.range.lowerBound + length
      found.append(
        writer.candidate(
          writer.ask(
            object.map(writer.pronoun) ?? "what", clause, keeping: front + before,
            ending: passage.string(preposition)),
          object?.range ?? preposition.upperBound..<last.range.upperBound, rule: Self.name,
          items: object?.items ?? [], doubts: [.deep, .stranded]))
    }
    return found.compactMap { $0 }
  }
}
