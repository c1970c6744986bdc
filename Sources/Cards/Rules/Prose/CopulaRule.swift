/// `X is Y` asks for Y.
struct CopulaRule: ProseRule {
  static let name = "copula"
  static let examples = [
    RuleExample(
      "- chlorophyll is the green pigment of plants\n",
      [
        "What is chlorophyll? → the green pigment of plants"
      ]),
    RuleExample(
      "- in small towns, gossip is mostly news\n",
      [
        "In small towns, what is gossip mostly? → news"
      ]),
    RuleExample(
      "- the best way to learn a word is to use it\n",
      ["What is the best way to learn a word? → to use it"]),
    RuleExample("- the tide isn't a wave\n", []),
    RuleExample("- the sea is rough\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.compactMap { clause in
      if let aim = aim(clause, writer) { return aim }
      guard clause.verb.isCopula, clause.verb.negation == nil,
        !clause.subjectHasAside(writer.passage),
        let (kept, index) = clause.adverbsFirst, index < clause.chunks.count,
        case .noun(let phrase) = clause.chunks[index].kind
      else { return nil }
      let passage = writer.passage
      let belongs = clause.chunks[(index + 1)...].prefix { chunk in
        if case .noun = chunk.kind { return false }
        return chunk.kind != .adverb
      }
      let end = belongs.last?.range.upperBound ?? phrase.range.upperBound
      let hidden = phrase.range.lowerBound..<end
      let after = clause.chunks.filter {
        $0.range.lowerBound >= end && $0.kind != .mark && $0.kind != .aside
      }
      guard !passage.tag(phrase.range.lowerBound).isBare, !passage.has(phrase.head, .evaluative),
        !["there", "this", "these", "that", "here"].contains(
          passage.word(clause.subject.lowerBound))
          || clause.subject.count > 1
      else { return nil }
      if clause.subject.count == 1, passage.word(clause.subject.lowerBound) == "it",
        !after.isEmpty
      {
        return nil
      }
      let isList = phrase.items.count > 2 && phrase.range == hidden
      return writer.candidate(
        writer.ask(
          isKind(clause.subject, passage) ? "what" : writer.pronoun(for: phrase), clause,
          keeping: kept + after.map(\.range)), hidden,
        rule: Self.name,
        items: isList ? phrase.items : [],
        doubts: phrase.range == hidden ? [] : .wholeRest)
    }
  }

  /// `a nurse`, `nurses`: what they are, not who.
  private func isKind(_ subject: Range<Int>, _ passage: Passage) -> Bool {
    ["a", "an", "every", "each"].contains(passage.word(subject.lowerBound))
      || passage.tag(subject.upperBound - 1) == .nns && passage.tag(subject.lowerBound) != .dt
  }

  private func isAim(_ chunk: Chunk, _ passage: Passage) -> Bool {
    chunk.kind == .infinitive
      || chunk.kind == .clause && passage.word(chunk.range.lowerBound) == "that"
  }

  /// Nouns whose thing is to do something; of another noun `is to` says what must or shall be.
  private static let aims: WordSet = [
    "goal", "aim", "purpose", "point", "idea", "job", "role", "task", "function", "key", "trick",
    "way", "ways", "challenge", "plan", "rule", "solution", "advice", "strategy", "mission",
    "objective", "step", "thing", "intention", "alternative", "option", "focus", "priority",
    "approach", "tendency", "answer", "secret", "method", "duty", "motto", "reason", "use",
    "mistake", "temptation", "tactic", "response", "cure", "remedy", "best", "intent", "remit",
    "responsibility",
  ]

  /// `the goal of X is to do Y`, `the trouble with X is that …`
  private func aim(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard clause.verb.isCopula, clause.verb.negation == nil,
      let (kept, index) = clause.adverbsFirst,
      index < clause.chunks.count, isAim(clause.chunks[index], passage),
      clause.subject.count > 1, !passage.has(clause.subject.lowerBound, [.anaphor, .writer]),
      clause.subject.contains(where: {
        passage.isNoun($0)
          && (clause.chunks[index].kind != .infinitive || Self.aims.contains(passage.word($0)))
      }),
      clause.index == 0 || !clause.rest.contains(where: { passage.has($0, .anaphor) })
    else { return nil }
    return writer.candidate(
      writer.ask("what", clause, keeping: kept),
      clause.chunks[index].range.lowerBound..<clause.rest.upperBound, rule: Self.name)
  }
}

extension Proposition {
  /// The adverbs right behind the verb, and the index of the first other chunk.
  var adverbsFirst: (kept: [Range<Int>], index: Int)? {
    var kept: [Range<Int>] = []
    for (index, chunk) in chunks.enumerated() {
      switch chunk.kind {
      case .adverb, .particle: kept.append(chunk.range)
      default: return (kept, index)
      }
    }
    return nil
  }

  func subjectHasAside(_ passage: Passage) -> Bool {
    subject.contains { passage.depths[$0] > 0 }
  }

  /// What stands before and behind a chunk, as it stands there.
  func others(_ index: Int) -> (before: [Range<Int>], after: [Range<Int>]) {
    let chunk = chunks[index].range
    let before = rest.lowerBound..<chunk.lowerBound
    let after = chunk.upperBound..<rest.upperBound
    return ([before].filter { !$0.isEmpty }, [after].filter { !$0.isEmpty })
  }

  /// The same without a reason given behind it: what is asked does not hang on it.
  func withoutReason(_ passage: Passage) -> Proposition {
    guard let last = chunks.last, last.kind == .clause,
      ["because", "bc", "cuz", "since", "so"].contains(passage.word(last.range.lowerBound))
    else { return self }
    var clause = self
    clause.chunks.removeLast()
    while let mark = clause.chunks.last, mark.kind == .mark { clause.chunks.removeLast() }
    clause.rest = rest.lowerBound..<(clause.chunks.last?.range.upperBound ?? rest.lowerBound)
    return clause
  }
}

extension Tag {
  /// A pronoun or pointing word stands for no answer.
  var isBare: Bool { self == .prp || self == .ex }
}
