/// `X turns into Y` asks what X turns into.
struct StrandedRule: ProseRule {
  static let name = "preposition"
  static let examples = [
    RuleExample("- salt dissolves in water\n", ["What does salt dissolve in? → water"]),
    RuleExample("- bees turn nectar into honey\n", ["What do bees turn nectar into? → honey"]),
    RuleExample(
      "- coral reefs are built by tiny animals\n",
      [
        "What are coral reefs built by? → tiny animals"
      ]),
    RuleExample(
      "- the gap between two neurons is known as the synaptic cleft\n",
      ["What is the gap between two neurons known as? → the synaptic cleft"]),
    RuleExample("- the shop opens in the morning\n", []),
    RuleExample("- birds fly without maps\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause -> [Candidate] in
      guard !clause.verb.range.contains(where: { writer.passage.has($0, .focus) }) else {
        return []
      }
      return [last(clause, writer), first(clause, writer)].compactMap { $0 }
    }
  }

  /// The object of the last preposition.
  private func last(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let index = clause.chunks.lastIndex(where: { $0.kind != .mark && $0.kind != .aside }),
      case .preposition(let length, let object) = clause.chunks[index].kind,
      Self.mayStrand(clause.chunks[index], passage) || names(clause, index, passage),
      !PlaceRule.isPlace(clause.chunks[index], clause, passage),
      !clause.verb.isCopula || index > 0
    else { return nil }
    let chunk = clause.chunks[index]
    let before = clause.chunks[..<index]
    let kinds = before.map(\.kind)
    let hasNoun = before.contains { if case .noun = $0.kind { true } else { false } }
    let links = before.count { if case .preposition = $0.kind { true } else { false } }
    if hasNoun,
      links > 0
        || clause.verb.isCopula
          && !["to", "of", "between"].contains(passage.word(chunk.range.lowerBound))
    {
      return nil
    }
    guard !kinds.contains(.infinitive), !kinds.contains(.clause), !kinds.contains(.gerund),
      links <= 1
    else { return nil }
    let preposition = chunk.range.lowerBound..<chunk.range.lowerBound + length
    let hidden = object?.range ?? preposition.upperBound..<chunk.range.upperBound
    guard passage.tag(hidden.lowerBound) != .vb,
      !before.contains(where: { $0.kind == .mark && passage.isComma($0.range.lowerBound) })
    else { return nil }
    return writer.candidate(
      writer.ask(
        pronoun(preposition, object, writer), clause, keeping: before.map(\.range),
        ending: passage.string(preposition)), hidden, rule: Self.name,
      items: object?.items ?? [], doubts: before.isEmpty ? .stranded : [.stranded, .middle])
  }

  /// The preposition right behind the verb, and all that follows.
  private func first(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard !clause.verb.isCopula, let (kept, index) = clause.adverbsFirst,
      index + 1 < clause.chunks.count,
      case .preposition(let length, let object?) = clause.chunks[index].kind,
      Self.mayStrand(clause.chunks[index], passage)
        || passage.word(clause.chunks[index].range.lowerBound) == "as"
    else { return nil }
    let chunk = clause.chunks[index]
    let preposition = chunk.range.lowerBound..<chunk.range.lowerBound + length
    return writer.candidate(
      writer.ask(
        pronoun(preposition, object, writer), clause, keeping: kept,
        ending: passage.string(preposition)),
      object.range
        .lowerBound..<max(
          object.range.upperBound, clause.withoutReason(passage).rest.upperBound),
      rule: Self.name, doubts: [.stranded, .wholeRest])
  }

  /// `is known as X`, `was referred to as X`
  private func names(_ clause: Proposition, _ index: Int, _ passage: Passage) -> Bool {
    guard clause.verb.isPassive, case .preposition(1, .some) = clause.chunks[index].kind else {
      return false
    }
    return passage.word(clause.chunks[index].range.lowerBound) == "as"
      && (passage.has(clause.verb.main, .naming) || passage.word(clause.verb.main) == "referred")
  }

  private func pronoun(_ preposition: Range<Int>, _ object: NounPhrase?, _ writer: QuestionWriter)
    -> String
  {
    guard let object else { return "what" }
    let passage = writer.passage
    let isAgent = passage.word(preposition.lowerBound) == "by" && passage.has(object.head, .body)
    return isAgent ? "who" : writer.pronoun(for: object)
  }

  /// The preposition belongs to the verb rather than telling when, where or how.
  static func mayStrand(_ chunk: Chunk, _ passage: Passage) -> Bool {
    guard case .preposition(let length, let object) = chunk.kind else { return false }
    let first = passage.word(chunk.range.lowerBound)
    guard let object else {
      let start = chunk.range.lowerBound + length
      return ["at", "of", "for", "from", "about", "to", "on"].contains(first)
        && start < chunk.range.upperBound && passage.tag(start) == .vbg
    }
    if length > 1 { return ["based", "up"].contains(first) }
    guard strandable.contains(first), !passage.has(object.head, [.time, .anaphor]),
      !passage.tag(object.range.lowerBound).isBare, !isYear(object.head, passage)
    else { return false }
    return !(object.range.count == 1 && passage.has(object.head, .generic))
  }

  static func isYear(_ index: Int, _ passage: Passage) -> Bool {
    guard (4...7).contains(passage.bytes(index..<index + 1).count) else { return false }
    let word = passage.spelling(index)
    let digits = word.utf8.prefix(4)
    return digits.count == 4 && digits.allSatisfy { $0.isDigit } && word.utf8.count <= 5
      && (digits.first == 0x31 || digits.first == 0x32)
  }

  private static let strandable: WordSet = [
    "to", "into", "from", "with", "at", "for", "on", "about", "of", "by", "in", "through",
    "between", "against", "towards", "toward", "upon", "over",
  ]
}
