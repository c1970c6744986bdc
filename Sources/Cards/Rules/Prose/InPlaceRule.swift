/// A short sentence with `what` in place of its end, where its words cannot change places.
struct InPlaceRule: ProseRule {
  static let name = "in-place"
  static let examples = [
    RuleExample(
      "- a parcel can only be sent in a box\n",
      [
        "A parcel can only be sent in what? → a box"
      ]),
    RuleExample("- a parcel can only be sent if it is paid\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard clause.tail == nil, passage.length(clause.range) <= 16,
        let object = Self.lastPhrase(of: clause, passage),
        !passage.has(object.head, [.anaphor, .time]), !passage.isComma(object.range.lowerBound - 1)
      else { return nil }
      let shown = clause.range.lowerBound..<object.range.lowerBound
      let start = clause.sharesSubject ? passage.string(clause.subject) + " " : ""
      let word = writer.isPerson(object) ? "whom" : "what"
      return writer.candidate(
        writer.finish([start + passage.string(shown), word]), object.range, rule: Self.name,
        items: object.items)
    }
  }

  /// The noun phrase that ends the clause, wherever it stands in it.
  private static func lastPhrase(of clause: Proposition, _ passage: Passage) -> NounPhrase? {
    switch clause.chunks.last?.kind {
    case .noun(let phrase): return phrase.range.upperBound == clause.rest.upperBound ? phrase : nil
    case .preposition(_, let object): return object
    case .infinitive, .gerund, .participle, .clause: break
    default: return nil
    }
    let reader = NounPhraseReader(passage: passage, end: clause.rest.upperBound)
    var index = (clause.chunks.last?.range.lowerBound ?? clause.rest.lowerBound) + 1
    var last: NounPhrase?
    while index < clause.rest.upperBound {
      if passage.depths[index] == 0, let phrase = reader.phrase(at: index) {
        last = phrase
        index = phrase.range.upperBound
      } else {
        last = nil
        index += 1
      }
    }
    return last
  }
}
