/// `X has a hardware problem` asks what kind of problem.
struct KindRule: ProseRule {
  static let name = "kind"
  static let examples = [
    RuleExample(
      "- the squid has a camera eye\n", ["What kind of eye does the squid have? → camera"]),
    RuleExample("- a pumice is a volcanic rock\n", ["What kind of rock is a pumice? → volcanic"]),
    RuleExample("- the ship has a good crew\n", []),
    RuleExample("- the ship has two masts\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.compactMap { Self.candidate($0, writer, rule: Self.name) }
  }

  static func candidate(_ clause: Proposition, _ writer: QuestionWriter, rule: String) -> Candidate?
  {
    let passage = writer.passage
    guard clause.verb.isCopula || passage.has(clause.verb.main, .have), clause.verb.negation == nil,
      let chunk = clause.chunks.first, case .noun(let phrase) = chunk.kind, phrase.items.count == 1,
      phrase.range.upperBound == phrase.head + 1, clause.chunks.count <= 2
    else { return nil }
    var start = phrase.range.lowerBound
    guard passage.word(start) == "a" || passage.word(start) == "an" else { return nil }
    start += 1
    let modifier = start..<phrase.head
    guard !modifier.isEmpty, modifier.count <= 4, passage.isNoun(phrase.head),
      passage.kind(phrase.head) == .word,
      !passage.has(phrase.head, [.time, .generic]) || passage.has(phrase.head, .kindNoun),
      modifier.allSatisfy({ isKind($0, passage) })
    else { return nil }
    let noun = passage.string(phrase.head..<phrase.head + 1)
    let rest = clause.chunks.dropFirst().filter { $0.kind != .mark }.map(\.range)
    return writer.candidate(
      writer.ask("what kind of \(noun)", clause, keeping: rest), modifier, rule: rule)
  }

  /// A word that sorts things, not one that judges or counts them.
  private static func isKind(_ index: Int, _ passage: Passage) -> Bool {
    guard !passage.has(index, [.evaluative, .degree, .magnitude]) else { return false }
    switch passage.tag(index) {
    case .nn, .nnp, .nns, .jj, .vbn, .vbg, .hyphen, .in: return true
    default: return false
    }
  }
}
