/// `X isn't A, it is B` and `not in A but in B` ask for B, with A shown as what it is not.
struct InsteadRule: ProseRule {
  static let name = "instead"
  static let examples = [
    RuleExample(
      "- smoke is not keeping wasps away, it is making them angry\n",
      [
        "Smoke is not keeping wasps away. What is it doing instead? → making them angry"
      ]),
    RuleExample(
      "- drones don't gather nectar, they mate with the queen\n",
      [
        "Drones don't gather nectar. What do they do instead? → mate with the queen"
      ]),
    RuleExample(
      "- vision arises not in the eyes but in the brain\n",
      [
        "Vision arises not in the eyes but in what? → the brain"
      ]),
    RuleExample("- drones don't gather nectar\n", []),
    RuleExample("- drones don't gather nectar, but the queen flies once\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let pairs = zip(statement.propositions, statement.propositions.dropFirst())
    return pairs.compactMap { replaced($0, $1, writer) }
      + statement.propositions.compactMap { notBut($0, writer) }
  }

  /// `drones don't gather nectar, they mate with the queen`
  private func replaced(
    _ denied: Proposition, _ stated: Proposition, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    guard denied.verb.negation != nil, stated.verb.negation == nil, stated.lead == nil,
      !stated.sharesSubject, stated.subject.count == 1, !stated.rest.isEmpty,
      Self.pronouns.contains(passage.word(stated.subject.lowerBound)),
      !stated.rest.contains(where: { passage.has($0, .negation) }),
      !passage.has(denied.subject.lowerBound, [.anaphor, .personAnaphor, .writer]),
      passage.length(denied.range) <= 14
    else { return nil }
    let pronoun = passage.spelling(stated.subject.lowerBound)
    let shown = writer.text(denied.range).capitalisedFirst
    let verb = stated.verb
    if let auxiliary = verb.auxiliary, passage.tag(verb.main) == .vbg {
      return writer.candidate(
        writer.finish(["\(shown). What \(writer.spelled(auxiliary)) \(pronoun) doing instead"]),
        verb.main..<stated.rest.upperBound, rule: Self.name)
    }
    guard verb.auxiliary == nil, !verb.isCopula, !passage.has(verb.main, [.be, .have, .do]) else {
      return nil
    }
    let support =
      switch passage.tag(verb.main) {
      case .vbz: "does"
      case .vbd: "did"
      default: "do"
      }
    return writer.candidate(
      writer.finish(["\(shown). What \(support) \(pronoun) do instead"]),
      verb.main..<stated.rest.upperBound, rule: Self.name)
  }

  /// `arises not in the eyes but in the brain`
  private func notBut(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    guard let not = clause.range.first(where: { passage.word($0) == "not" }),
      let but = clause.rest.first(where: { $0 > not + 1 && passage.word($0) == "but" }),
      but + 1 < clause.rest.upperBound, !["only", "just"].contains(passage.word(not + 1)),
      !passage.has(clause.subject.lowerBound, [.anaphor, .personAnaphor, .writer])
    else { return nil }
    let start = passage.tag(but + 1) == .in || passage.tag(but + 1) == .to ? but + 2 : but + 1
    let reader = NounPhraseReader(passage: passage, end: clause.rest.upperBound)
    guard start < clause.rest.upperBound, let phrase = reader.phrase(at: start),
      phrase.range.upperBound == clause.rest.upperBound
    else { return nil }
    return writer.candidate(
      writer.finish([
        writer.lead(clause), writer.text(clause.subject),
        passage.string(clause.verb.range.lowerBound..<start), writer.pronoun(for: phrase),
      ]), phrase.range, rule: Self.name)
  }

  private static let pronouns: WordSet = ["it", "they", "he", "she"]
}
