/// A short sentence with `what` in place of its end, where its words cannot change places.
struct InPlaceRule: ProseRule {
  static let name = "in-place"
  static let examples = [
    RuleExample("- a parcel can only be sent in a box\n", [
      "A parcel can only be sent in what? → a box"
    ]),
    RuleExample("- a parcel can only be sent if it is paid\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard clause.tail == nil, let last = clause.chunks.last, let object = Self.object(last),
        object.range.upperBound == clause.rest.upperBound, passage.length(clause.range) <= 16,
        !passage.has(object.head, [.anaphor, .time])
      else { return nil }
      let shown = clause.range.lowerBound..<object.range.lowerBound
      let start = clause.sharesSubject ? passage.string(clause.subject) + " " : ""
      let word = writer.isPerson(object) ? "whom" : "what"
      return writer.candidate(
        writer.finish([start + passage.string(shown), word]), object.range, rule: Self.name,
        items: object.items, doubts: .inPlace)
    }
  }

  private static func object(_ chunk: Chunk) -> NounPhrase? {
    switch chunk.kind {
    case .noun(let phrase): phrase
    case .preposition(_, let object): object
    default: nil
    }
  }
}
