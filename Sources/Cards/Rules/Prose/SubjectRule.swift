/// `X does Y` asks what does Y.
struct SubjectRule: ProseRule {
  static let name = "subject"
  static let examples = [
    RuleExample(
      "- insulin lowers the sugar in the blood\n",
      [
        "What lowers the sugar in the blood? → insulin"
      ]),
    RuleExample(
      "- brazilian farmers grow most of the world's coffee\n",
      [
        "Who grows most of the world's coffee? → brazilian farmers"
      ]),
    RuleExample(
      "- only a judge can lift the ban on a book\n",
      [
        "Who can lift the ban on a book? → only a judge"
      ]),
    RuleExample("- it lowers the sugar in the blood\n", []),
    RuleExample("- the pancreas works\n", []),
    RuleExample("- a group of crows is called a murder\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard !clause.verb.isCopula, !clause.sharesSubject, clause.verb.negation == nil,
        !(clause.verb.isPassive && passage.has(clause.verb.main, .naming)),
        !clause.verb.range.contains(where: { passage.has($0, .focus) }),
        !clause.rest.contains(where: { passage.isComma($0) && passage.depths[$0] == 0 }),
        clause.chunks.count > 0, passage.length(clause.rest) >= 2,
        passage.length(clause.subject) <= 6,
        let phrase = phrase(of: clause.subject, passage),
        !passage.has(phrase.head, [.anaphor, .personAnaphor, .you, .writer, .everybody]),
        !passage.has(phrase.head, .generic), passage.word(clause.subject.lowerBound) != "no",
        !(Self.findings.contains(passage.word(phrase.head))
          && passage.has(clause.verb.main, .saying)), !passage.tag(phrase.range.lowerBound).isBare
      else { return nil }
      let isPlural = passage.tag(phrase.head) == .nns
      let isModified =
        phrase.range.count > 1 && phrase.items.count == 1
        && passage.tag(phrase.range.lowerBound) != .dt && phrase.head == phrase.range.upperBound - 1
      if writer.isPerson(phrase) || speaks(clause, phrase, passage) {
        return writer.candidate(
          writer.askSubject("who", clause), clause.subject, rule: Self.name)
      }
      if isPlural, isModified, isTelling(phrase, passage), passage.kind(phrase.head) == .word {
        let noun = passage.string(phrase.head..<phrase.head + 1)
        return writer.candidate(
          writer.askSubject("which \(noun.lowercased())", clause, keepsNumber: true),
          clause.subject,
          rule: Self.name)
      }
      return writer.candidate(writer.askSubject("what", clause), clause.subject, rule: Self.name)
    }
  }

  /// The noun phrase that a subject is, behind its `only`.
  private func phrase(of subject: Range<Int>, _ passage: Passage) -> NounPhrase? {
    let isSole = subject.count > 1 && passage.word(subject.lowerBound) == "only"
    let range = isSole ? subject.lowerBound + 1..<subject.upperBound : subject
    let phrase = NounPhraseReader(passage: passage, end: range.upperBound)
      .phrase(at: range.lowerBound)
    return phrase?.range == range ? phrase : nil
  }

  /// A name that does what only people do: says, draws, invents, or has something of `his`.
  private func speaks(_ clause: Proposition, _ phrase: NounPhrase, _ passage: Passage) -> Bool {
    let first = passage.tag(phrase.range.lowerBound)
    let isName =
      phrase.items.count == 1 && phrase.head == phrase.range.upperBound - 1
      && phrase.range.count <= 3 && first != .dt && first != .jj && first != .prpPossessive
      && [.nnp, .nn, .nnps].contains(passage.tag(phrase.head))
    guard isName else { return false }
    let isOwner = clause.rest.contains { ["his", "her"].contains(passage.word($0)) }
    return isOwner || Self.deeds.contains(passage.word(clause.verb.main))
  }

  /// `studies have shown …`: who found it tells nothing.
  private static let findings: WordSet = [
    "study", "studies", "research", "evidence", "researchers", "experiments", "experts", "data",
    "science", "scientists", "results", "surveys",
  ]

  private static let deeds: WordSet = [
    "said", "says", "argues", "argued", "thinks", "thought", "believes", "believed", "claims",
    "claimed", "suggested", "suggests", "proposed", "proposes", "warns", "warned", "wrote",
    "writes",
    "invented", "discovered", "painted", "drew", "designed", "composed", "printed", "sailed",
    "married", "signed", "ruled", "conquered", "recommends", "recommended", "likes", "loves",
    "hates", "finds", "realised", "realized", "noticed", "observed", "studied", "taught",
    "explained",
    "told", "hired", "showed", "shows", "demonstrated", "proved", "found", "won", "founded",
    "resigned", "coined", "translated", "published", "edited", "sang", "directed",
  ]

  /// `volcanic rocks` is an answer to `which rocks`, `current rocks` is none.
  private func isTelling(_ phrase: NounPhrase, _ passage: Passage) -> Bool {
    (phrase.range.lowerBound..<phrase.head).contains {
      !passage.has($0, [.evaluative, .generic, .degree, .hedge])
        && !(passage.isAdjective($0) && passage.has($0, .common)) && passage.tag($0) != .cd
    }
  }
}
