/// What the ranker sees of a sentence whatever is asked of it, worked out once for all its candidates.
struct StatementTraits: Sendable {
  /// Signs such as `=`, `/`, `->`.
  let hasStrangeMarks: Bool
  /// In words, as a reader counts.
  let length: Int
  /// Of every token of the bullet: a word that few notes have.
  let isRare: [Bool]
  /// In the order of the sentence's propositions.
  let clauses: [Clause]

  /// What is the same for all candidates of a clause.
  struct Clause: Sendable {
    var subjectKind: FeatureValue
    /// In words.
    var subjectLength: Int
    var verbKind: FeatureValue
    /// The main verb's base.
    var verb: String
    var hasKnownVerb: Bool
    /// Of all its words.
    var senses: WordSense
    /// The first word of a subject that begins with `the`.
    var definite: Int?
    /// What the subject names stands in the path.
    var isKnown: Bool
  }

  /// - Parameter path: Stems of the words of what the bullet stands under.
  init(_ statement: Statement, path: Set<String>) {
    let passage = statement.passage
    hasStrangeMarks = statement.range.contains { index in
      switch passage.kind(index) {
      case .symbol: true
      case .word: false
      default: Self.strange.contains(passage.word(index))
      }
    }
    length = passage.length(statement.range)
    isRare = (0..<passage.count).map { index in
      passage.kind(index) == .word && !passage.has(index, [.common, .generic])
        && !FunctionWords.contains(passage.word(index))
    }
    clauses = statement.propositions.map { Clause($0, passage, path: path) }
  }

  private static let strange: WordSet = ["/", "+", "=", "->"]
}

extension StatementTraits.Clause {
  fileprivate init(_ clause: Proposition, _ passage: Passage, path: Set<String>) {
    subjectKind = Self.kind(ofSubject: clause.subject, passage)
    subjectLength = passage.length(clause.subject)
    verbKind = Self.kind(ofVerb: clause, passage)
    verb = Lemmas.shared.base(passage.spelling(clause.verb.main), passage.tag(clause.verb.main))
    hasKnownVerb = clause.verb.isCopula || Lemmas.shared.isVerbBase(verb)
    senses = passage.senses(of: clause.range)
    definite = clause.subject.first.flatMap { passage.word($0) == "the" ? $0 : nil }
    isKnown =
      definite != nil && clause.subject.contains { path.contains(Stem.of(passage.spelling($0))) }
  }

  private static func kind(ofSubject subject: Range<Int>, _ passage: Passage) -> FeatureValue {
    guard let last = subject.last, let first = subject.first else { return "none" }
    if passage.has(first, .personAnaphor) { return "he" }
    if passage.has(first, .you) { return "you" }
    if passage.has(first, .writer) { return "i" }
    if passage.has(first, .anaphor) { return "it" }
    if passage.tag(first) == .vbg { return "gerund" }
    if subject.contains(where: { passage.isFinite($0) }) { return "clause" }
    if passage.has(last, .everybody) { return "people" }
    switch passage.tag(last) {
    case .nnp, .nnps: return "name"
    case .nns: return "plural"
    default: return "noun"
    }
  }

  private static func kind(ofVerb clause: Proposition, _ passage: Passage) -> FeatureValue {
    let main = clause.verb.main
    if clause.verb.isCopula { return "be" }
    if clause.verb.isPassive { return "passive" }
    if passage.has(main, .have) { return "have" }
    if passage.has(main, .linking) { return "linking" }
    if passage.has(main, .saying) { return "saying" }
    if passage.has(main, .causing) { return "causing" }
    return passage.has(main, .common) ? "common" : "other"
  }
}
