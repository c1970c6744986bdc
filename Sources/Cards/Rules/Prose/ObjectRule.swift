/// `X does Y` asks for the object.
struct ObjectRule: ProseRule {
  static let name = "object"
  static let examples = [
    RuleExample("- the liver makes bile\n", ["What does the liver make? → bile"]),
    RuleExample(
      "- a lens bends light towards its axis\n",
      [
        "What does a lens bend towards its axis? → light"
      ]),
    RuleExample(
      "- a comet has lost its tail of gas and dust\n",
      [
        "What has a comet lost? → its tail of gas and dust"
      ]),
    RuleExample("- rivers only reach the sea\n", []),
    RuleExample("- it bends them\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause -> [Candidate] in
      let clause = clause.withoutReason(writer.passage)
      if let activity = activity(clause, writer) { return [activity] }
      guard let (phrase, index) = Self.object(of: clause, writer) else { return [] }
      var found = [receiver(clause, index, phrase, writer)].compactMap { $0 }
      let others = clause.others(index)
      let whole = phrase.range.lowerBound..<clause.rest.upperBound
      if Self.belongsTogether(clause, from: index, writer.passage), phrase.range != whole {
        found += [
          writer.candidate(
            writer.ask(writer.pronoun(for: phrase), clause, keeping: others.before), whole,
            rule: Self.name, doubts: .wholeRest)
        ].compactMap { $0 }
      } else {
        found += [Self.candidate(clause, writer, rule: Self.name)].compactMap { $0 }
      }
      return found
    }
  }

  /// `requires changing the oil`: an activity is the object.
  private func activity(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    guard !clause.verb.isCopula, !clause.verb.isPassive, let (kept, index) = clause.adverbsFirst,
      index < clause.chunks.count, clause.chunks[index].kind == .gerund,
      clause.verb.auxiliary.map({ !writer.passage.has($0, .be) }) ?? true
    else { return nil }
    let hidden = clause.chunks[index].range.lowerBound..<clause.rest.upperBound
    return writer.candidate(
      writer.ask("what", clause, keeping: kept), hidden, rule: Self.name, doubts: .wholeRest)
  }

  /// `gave the sailor a map`: to whom.
  private func receiver(
    _ clause: Proposition, _ index: Int, _ phrase: NounPhrase, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    guard index + 1 < clause.chunks.count, case .noun(let thing) = clause.chunks[index + 1].kind,
      ["give", "offer", "send", "teach", "lend", "sell", "pay", "tell", "grant", "award", "show"]
        .contains(writer.base(clause.verb.main)), passage.tag(thing.range.lowerBound) == .dt
    else { return nil }
    let others = clause.others(index)
    return writer.candidate(
      writer.ask("who", clause, keeping: others.before + others.after), phrase.range,
      rule: Self.name)
  }

  /// The object alone; what stands behind it stays in the question.
  static func candidate(_ clause: Proposition, _ writer: QuestionWriter, rule: String) -> Candidate?
  {
    guard let (phrase, index) = object(of: clause, writer) else { return nil }
    let others = clause.others(index)
    let tail = others.after
    return writer.candidate(
      writer.ask(writer.pronoun(for: phrase), clause, keeping: others.before + tail),
      phrase.range, rule: rule, items: phrase.items, doubts: tail.isEmpty ? [] : .middle)
  }

  static func object(
    of clause: Proposition, _ writer: QuestionWriter
  ) -> (phrase: NounPhrase, index: Int)? {
    let passage = writer.passage
    guard !clause.verb.isCopula, !clause.verb.isPassive || isNaming(clause, passage),
      var (kept, index) = clause.adverbsFirst, index < clause.chunks.count
    else { return nil }
    if case .noun(let receiver) = clause.chunks[index].kind, receiver.range.count == 1,
      passage.has(receiver.head, [.you, .writer]), index + 1 < clause.chunks.count
    {
      kept.append(receiver.range)
      index += 1
    }
    guard case .noun(let phrase) = clause.chunks[index].kind,
      !passage.tag(phrase.range.lowerBound).isBare, !passage.has(phrase.head, .anaphor),
      !passage.has(clause.verb.main, .linking) || passage.tag(phrase.head) != .jj
    else { return nil }
    let adverbs = kept + [clause.verb.range]
    if passage.has(clause.verb.main, .have), clause.chunks.count == index + 1 { return nil }
    guard !adverbs.joined().contains(where: { passage.has($0, .focus) }) else { return nil }
    if passage.has(clause.verb.main, .causing), index + 1 < clause.chunks.count,
      startsWithVerb(clause.chunks[index + 1], passage)
    {
      return nil
    }
    return (phrase, index)
  }

  private static func startsWithVerb(_ chunk: Chunk, _ passage: Passage) -> Bool {
    passage.tag(chunk.range.lowerBound) == .vb
  }

  private static func isNaming(_ clause: Proposition, _ passage: Passage) -> Bool {
    passage.has(clause.verb.main, .naming)
  }

  /// What follows the object says more about it: a relative clause, a participle, an infinitive.
  static func belongsTogether(
    _ clause: Proposition, from index: Int, _ passage: Passage
  ) -> Bool {
    guard index + 1 < clause.chunks.count else { return false }
    switch clause.chunks[index + 1].kind {
    case .participle, .gerund: return true
    case .clause:
      let opener = clause.chunks[index + 1].range.lowerBound
      return passage.tag(opener) == .wdt || passage.tag(opener) == .wp
        || ["that", "which", "who", "where", "whose"].contains(passage.word(opener))
    default: return false
    }
  }
}
