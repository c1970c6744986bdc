/// `X happens when Y` asks when.
struct ConditionRule: ProseRule {
  static let name = "when"
  static let examples = [
    RuleExample(
      "- water boils at a lower temperature when the pressure falls\n",
      [
        "When does water boil at a lower temperature? → when the pressure falls"
      ]),
    RuleExample(
      "- a cache may be stale if its source has changed\n",
      [
        "When may a cache be stale? → if its source has changed"
      ]),
    RuleExample("- nobody knows when the bridge was built\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard clause.lead == nil,
        let start = clause.rest.first(where: {
          passage.depths[$0] == 0 && Self.openers.contains(passage.word($0))
        }),
        !passage.has(clause.verb.main, .saying) || start > clause.rest.lowerBound,
        !["know", "knows", "tell", "tells", "decide", "ask", "see"].contains(
          passage.word(clause.verb.main)),
        (start + 1..<max(start + 1, clause.rest.upperBound)).contains(where: passage.isFinite)
      else { return nil }
      if start > 0,
        ["only", "even", "except", "but", "about", "of", "on", "to", "than", "as"].contains(
          passage.word(start - 1))
      {
        return nil
      }
      var kept = clause.rest.lowerBound..<start
      while let last = kept.last, passage.isComma(last) { kept = kept.lowerBound..<last }
      let inner = Chunker(passage: passage).chunks(in: kept)
      guard !inner.contains(where: { $0.kind == .clause }), !kept.contains(where: passage.isFinite),
        !clause.verb.isCopula || inner.contains(where: { $0.kind != .mark && $0.kind != .adverb }),
        !Self.holdsAnother(start + 1..<clause.rest.upperBound, passage)
      else { return nil }
      return writer.candidate(
        writer.ask("when", clause, keeping: [kept].filter { !$0.isEmpty }),
        start..<clause.rest.upperBound, rule: Self.name)
    }
  }

  /// `if it fails, it stops`: behind the comma stands what follows from the condition.
  private static func holdsAnother(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard let comma = range.first(where: { passage.isComma($0) && passage.depths[$0] == 0 }),
      let verb = range.first(where: { $0 > comma && passage.isFinite($0) })
    else { return false }
    return range.contains { $0 < comma && passage.isFinite($0) }
      && !(comma..<verb).contains { ["and", "or"].contains(passage.word($0)) }
  }

  static let openers: WordSet = ["when", "if", "whenever", "once", "unless", "as long as"]
}
