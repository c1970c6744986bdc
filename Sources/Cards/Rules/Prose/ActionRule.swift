/// `People did X` asks what they did.
struct ActionRule: ProseRule {
  static let name = "action"
  static let examples = [
    RuleExample(
      "- to save fuel, captains sailed at half speed\n",
      [
        "To save fuel, what did captains do? → sailed at half speed"
      ]),
    RuleExample(
      "- most people don't cook at home\n", ["What don't most people do? → cook at home"]),
    RuleExample(
      "- to move the cat, you must first open the door\n",
      [
        "To move the cat, what must you first do? → open the door"
      ]),
    RuleExample("- captains had a cabin\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      let verb = clause.verb
      let isPast = passage.tag(verb.main) == .vbd && verb.auxiliary == nil
      let isSupported = verb.auxiliary.map { passage.has($0, [.do, .modal]) } ?? false
      let isDuty =
        clause.lead.map { passage.word($0.lowerBound) == "to" } ?? false
        && verb.auxiliary.map { ["must", "should", "can"].contains(passage.word($0)) } ?? false
      guard isPast && clause.lead != nil || isSupported && verb.negation != nil || isDuty,
        !verb.isCopula, !verb.isPassive, !clause.rest.isEmpty,
        !passage.has(verb.main, [.have, .be, .linking, .saying]),
        clause.subject.contains(where: { passage.has($0, [.person, .body, .you]) }),
        passage.length(verb.main..<clause.rest.upperBound) <= 9
      else { return nil }
      var bare = clause
      let split = contrast(in: clause.rest, passage)
      let hidden = verb.main..<(split ?? clause.rest.upperBound)
      bare.rest = (split ?? clause.rest.upperBound)..<clause.rest.upperBound
      let kept = bare.rest.isEmpty ? "" : passage.string(bare.rest)
      return writer.candidate(
        writer.finish([writer.lead(clause), "what", front(clause, writer), "do", kept]), hidden,
        rule: Self.name)
    }
  }

  /// `did captains`, `don't most people`
  private func front(_ clause: Proposition, _ writer: QuestionWriter) -> String {
    let passage = writer.passage
    guard let auxiliary = clause.verb.auxiliary else { return "did " + writer.text(clause.subject) }
    var front = writer.spelled(auxiliary)
    var after = ""
    if let negation = clause.verb.negation {
      if passage.touches(negation) {
        front = passage.string(auxiliary..<negation + 1)
      } else {
        after = " not"
      }
    }
    let adverbs = auxiliary + 1..<clause.verb.main
    if clause.verb.negation == nil, !adverbs.isEmpty { after = " " + passage.string(adverbs) }
    return "\(front) \(writer.text(clause.subject))\(after)"
  }

  private func contrast(in range: Range<Int>, _ passage: Passage) -> Int? {
    range.first {
      ["rather", "instead"].contains(passage.word($0)) && $0 + 1 < range.upperBound
        && ["than", "of"].contains(passage.word($0 + 1))
    }
  }
}
