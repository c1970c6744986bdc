/// `X is the first …` asks for X: only one thing can be it.
struct ReverseCopulaRule: ProseRule {
  static let name = "copula-reverse"
  static let examples = [
    RuleExample(
      "- mercury is the smallest planet of the solar system\n",
      [
        "What is the smallest planet of the solar system? → mercury"
      ]),
    RuleExample(
      "- the first person on the moon was Neil Armstrong\n",
      [
        "Who was the first person on the moon? → Neil Armstrong"
      ]),
    RuleExample("- mercury is a planet\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause -> [Candidate] in
      guard clause.verb.isCopula, clause.verb.negation == nil,
        let (_, index) = clause.adverbsFirst, index == 0, index < clause.chunks.count,
        case .noun(let phrase) = clause.chunks[index].kind
      else { return [] }
      let predicate = phrase.range.lowerBound..<clause.rest.upperBound
      return [
        forward(clause, phrase, predicate, writer), backward(clause, phrase, predicate, writer),
      ].compactMap { $0 }
    }
  }

  /// The subject is asked for; the predicate fits only one thing.
  private func forward(
    _ clause: Proposition, _ phrase: NounPhrase, _ predicate: Range<Int>, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    guard isUnique(predicate, passage, mayBeLong: clause.subject.count <= 3), !clause.sharesSubject,
      !clause.subject.contains(where: { passage.has($0, [.anaphor, .you, .personAnaphor]) }),
      let subject = NounPhraseReader(passage: passage, end: clause.subject.upperBound)
        .phrase(at: clause.subject.lowerBound)
    else { return nil }
    let isPerson = passage.has(phrase.head, .person) || writer.isPerson(subject)
    let question = writer.finish([
      writer.lead(clause), isPerson ? "who" : "what",
      writer.verbForWhat(clause, keepsNumber: passage.tag(phrase.head) == .nns),
      passage.string(predicate),
    ])
    return writer.candidate(question, clause.subject, rule: Self.name)
  }

  /// The predicate is asked for; the subject itself is unique.
  private func backward(
    _ clause: Proposition, _ phrase: NounPhrase, _ predicate: Range<Int>, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    guard isUnique(clause.subject, passage, mayBeLong: false),
      writer.isPerson(phrase) || clause.subject.contains(where: { passage.has($0, .person) }),
      passage.length(predicate) <= 6
    else { return nil }
    return writer.candidate(writer.ask("who", clause), predicate, rule: Self.name)
  }

  private func isUnique(_ range: Range<Int>, _ passage: Passage, mayBeLong: Bool) -> Bool {
    guard let first = range.first, passage.word(first) == "the" else { return false }
    let marks = range.prefix(5).contains {
      passage.tag($0) == .jjs || passage.tag($0) == .rbs || Self.ordinals.contains(passage.word($0))
    }
    return marks || mayBeLong && range.count > 4
  }

  private static let ordinals: WordSet = [
    "first", "last", "only", "second", "third", "main", "most", "same",
  ]
}
