/// `X because Y`, `to do Y, X`, `X due to Y` ask why.
struct ReasonRule: ProseRule {
  static let name = "why"
  static let examples = [
    RuleExample(
      "- ice floats because it is less dense than water\n",
      [
        "Why does ice float? → it is less dense than water"
      ]),
    RuleExample(
      "- to keep wolves away, the shepherds burned fires all night\n",
      [
        "Why did the shepherds burn fires all night? → to keep wolves away"
      ]),
    RuleExample(
      "- the crew did not mutiny because of hunger but because the captain lied\n",
      [
        "Why did the crew not mutiny (not because of hunger)? → the captain lied"
      ]),
    RuleExample(
      "- the walls were thin, so the heat escaped\n",
      ["Why did the heat escape? → the walls were thin"]),
    RuleExample("- it floats because of that\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let follows = zip(statement.propositions, statement.propositions.dropFirst())
      .compactMap { consequence($0, $1, writer) }
    return follows
      + statement.propositions.flatMap { clause -> [Candidate] in
        [
          contrast(clause, writer) ?? because(clause, writer), purposeFirst(clause, writer),
          dueTo(clause, writer),
        ].compactMap { $0 }
      }
  }

  private static let causes: WordSet = ["because", "bc", "cuz", "since"]

  private func because(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard
      let cause = clause.rest.first(where: {
        passage.depths[$0] == 0 && Self.causes.contains(passage.word($0))
      }), cause + 1 < clause.rest.upperBound, passage.word(cause + 1) != "of",
      passage.word(cause) != "since" || passage.tag(cause + 1) != .cd
    else { return nil }
    if cause > 0, passage.word(cause - 1) == "not" { return nil }
    var kept = clause.rest.lowerBound..<cause
    while let last = kept.last, passage.isComma(last) { kept = kept.lowerBound..<last }
    let hidden = cause + 1..<sentenceEnd(clause, writer)
    return writer.candidate(
      writer.ask("why", clause, keeping: [kept].filter { !$0.isEmpty }), hidden, rule: Self.name,
      items: items(of: hidden, writer))
  }

  /// A reason may have clauses of its own, up to the end of the sentence.
  private func sentenceEnd(_ clause: Proposition, _ writer: QuestionWriter) -> Int {
    let own = clause.tail?.upperBound ?? clause.rest.upperBound
    let end = writer.statement.range.upperBound
    let turns = (own..<max(own, end)).contains {
      ["but", "so", "then", ";", "although", "while", "-", "->", "yet"].contains(
        writer.passage.word($0))
    }
    return turns ? own : end
  }

  /// `data collection, a world built for people, transfer`: three reasons and more.
  private func items(of range: Range<Int>, _ writer: QuestionWriter) -> [Range<Int>] {
    let passage = writer.passage
    var items: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where passage.isComma(index) && passage.depths[index] == 0 {
      items.append(start..<index)
      start = index + 1
    }
    items.append(start..<range.upperBound)
    let fits = items.count > 2 && items.allSatisfy { !$0.isEmpty && $0.count <= 6 }
    return fits ? items : []
  }

  /// `not because of Y but because Z`
  private func contrast(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = clause.range.lowerBound..<writer.statement.range.upperBound
    guard
      let no = range.first(where: {
        passage.word($0) == "not" && $0 + 1 < range.upperBound && passage.word($0 + 1) == "because"
      })
        ?? range.first(where: {
          passage.word($0) == "because" && passage.word(min($0 + 1, range.upperBound - 1)) == "of"
        }),
      let but = range.first(where: {
        $0 > no && passage.word($0) == "but" && $0 + 1 < range.upperBound
          && passage.word($0 + 1) == "because"
      })
    else { return nil }
    let isNegated = passage.word(no) == "not"
    let cause = isNegated ? no + 1 : no
    let kept = clause.rest.lowerBound..<max(clause.rest.lowerBound, no)
    let shown = passage.string(cause..<but)
    let hidden = but + 2..<range.upperBound
    guard !hidden.isEmpty, no >= clause.rest.lowerBound else { return nil }
    let question = writer.ask("why", clause, keeping: [kept].filter { !$0.isEmpty })
    return writer.candidate(
      String(question.dropLast()) + " (not \(shown))?", hidden, rule: Self.name)
  }

  /// `A, so B` asks why B: never the other way round.
  private func consequence(
    _ cause: Proposition, _ effect: Proposition, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    let joint = cause.rest.upperBound..<max(cause.rest.upperBound, effect.range.lowerBound)
    guard !effect.sharesSubject, effect.lead == nil, cause.lead == nil,
      joint.count <= 2, joint.contains(where: { passage.word($0) == "so" }),
      !passage.has(effect.subject.lowerBound, [.anaphor, .personAnaphor, .writer, .you]),
      !passage.has(cause.subject.lowerBound, [.writer, .you])
    else { return nil }
    return writer.candidate(
      writer.ask("why", effect, keeping: [effect.rest].filter { !$0.isEmpty }),
      cause.range.lowerBound..<max(cause.rest.upperBound, cause.verb.range.upperBound),
      rule: Self.name)
  }

  private func purposeFirst(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let lead = clause.lead else { return nil }
    let isPurpose = passage.word(lead.lowerBound) == "to" && lead.count > 2
    let isCause =
      Self.causes.contains(passage.word(lead.lowerBound))
      && !(lead.count > 1 && passage.tag(lead.lowerBound + 1) == .cd)
    guard isPurpose || isCause,
      !clause.rest.contains(where: { Self.causes.contains(passage.word($0)) })
    else { return nil }
    var bare = clause
    bare.lead = nil
    let hidden = isPurpose ? lead : lead.lowerBound + 1..<lead.upperBound
    return writer.candidate(
      writer.ask("why", bare, keeping: [clause.rest].filter { !$0.isEmpty }), hidden,
      rule: Self.name)
  }

  private func dueTo(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard
      let index = clause.chunks.lastIndex(where: { chunk in
        guard case .preposition(let length, let object?) = chunk.kind, length == 2 else {
          return false
        }
        let words = passage.word(chunk.range.lowerBound)
        return ["because", "due", "thanks"].contains(words) && !passage.has(object.head, .anaphor)
      })
    else { return nil }
    let others = clause.others(index)
    guard others.after.isEmpty else { return nil }
    return writer.candidate(
      writer.ask("why", clause, keeping: others.before), clause.chunks[index].range, rule: Self.name
    )
  }
}
