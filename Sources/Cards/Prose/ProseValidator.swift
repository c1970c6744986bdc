/// What every card made of a sentence must pass.
struct ProseValidator {
  let statement: Statement
  /// Stems of the words in the path above the bullet and in its sentences before.
  let topics: Set<String>
  let vocabulary: Vocabulary

  var passage: Passage { statement.passage }

  /// `nil` when the candidate may be asked, else why not, worded for the note's author.
  func objection(to candidate: Candidate) -> String? {
    if case .missing = statement.opening, !standsAlone(candidate) {
      return "nothing in the note says what “\(passage.string(pointer))” is"
    }
    let hidden = candidate.hidden
    if touchesHalf(hidden, candidate)
      || candidate.answer.unicodeScalars.first?.properties.isGraphemeExtend == true
    {
      return "the answer would be a piece of a longer expression"
    }
    if isAboutTheSource { return "about the podcast, book or talk itself" }
    if hidden.contains(where: { passage.has($0, [.writer]) }) { return "about the writer" }
    if let objection = pointing(candidate) ?? leaning(candidate) ?? breaking(candidate) {
      return objection
    }
    if announces(candidate) { return "what stands behind the colon is there to ask" }
    if candidate.kind == .gap, statement.range.contains(where: { passage.kind($0) == .url }) {
      return "a link in the middle of the sentence"
    }
    if leavesNothing(candidate) { return "too little of the sentence would be left to ask with" }
    if candidate.rule != ReasonRule.name, isPartOfReason(hidden) {
      return "a part of a reason"
    }
    let words = passage.length(hidden)
    if words > 25 { return "the answer is too long" }
    if isEmptyAnswer(hidden) { return "the answer would be a word that says nothing" }
    guard let clause = statement.proposition(at: hidden.lowerBound) else { return nil }
    if clause.subject.contains(where: { passage.has($0, [.everybody, .you]) }),
      candidate.rule != ReasonRule.name,
      clause.rest.contains(where: { ["because", "bc"].contains(passage.word($0)) })
    {
      return "the reason is what there is to ask"
    }
    if isHeavy(clause.subject) { return "the sentence is too involved to be asked" }
    if candidate.kind != .gap {
      if clause.subject.contains(where: { passage.has($0, .writer) }) { return "about the writer" }
      if clause.range.contains(where: { passage.word($0) == "would" || passage.word($0) == "'d" }) {
        return "a supposition, not a fact"
      }
      if losesNegation(candidate, clause) { return "the answer would lose a “not”" }
    }
    if let negation = clause.verb.negation
      ?? clause.rest.first(where: { passage.word($0) == "not" }),
      negation + 1 < passage.count, ["only", "just"].contains(passage.word(negation + 1))
    {
      return "half of “not only … but”"
    }
    if clause.verb.isCopula, clause.verb.negation != nil,
      clause.rest.contains(candidate.hidden.lowerBound),
      candidate.rule == InPlaceRule.name || candidate.rule == GapRule.name
    {
      return "what it is counts, not what it isn’t"
    }
    return nil
  }

  /// `this podcast`, `the host`: how something was told, not what.
  private var isAboutTheSource: Bool {
    statement.range.dropLast().contains { index in
      let next = passage.word(index + 1)
      return passage.word(index) == "this" && Self.media.contains(next)
        || passage.word(index) == "the" && ["host", "hosts", "podcast", "episode"].contains(next)
          && !(index + 2 < passage.count && passage.isNoun(index + 2))
    }
  }

  private static let media: WordSet = [
    "podcast", "episode", "article", "chapter", "video", "lecture", "talk", "course", "book",
    "interview", "section", "series", "blog", "essay", "newsletter", "workshop", "presentation",
  ]

  /// Fewer than two words of meaning beside the hidden ones.
  private func leavesNothing(_ candidate: Candidate) -> Bool {
    guard !Self.showingMore.contains(candidate.rule) else { return false }
    let clause = statement.proposition(at: candidate.hidden.lowerBound)
    let range = clause?.range ?? statement.range
    let subject = clause?.subject ?? 0..<0
    let shown = Array(range) + Array(subject).filter { !range.contains($0) }
    let telling = shown.count { index in
      !candidate.hidden.contains(index) && passage.kind(index) != .punctuation
        && passage.kind(index) != .symbol && !FunctionWords.contains(passage.word(index))
        && !Self.light.contains(passage.word(index))
    }
    var isNamed = false
    if case .label = statement.opening { isNamed = true }
    let known = telling + (isNamed || candidate.kind == .list ? 1 : 0)
    return known < (candidate.rule == CopulaRule.name ? 1 : 2)
  }

  /// Rules whose questions show the whole sentence, or ask for what a thing is.
  private static let showingMore: Set<String> = [
    ReverseCopulaRule.name, PurposeRule.name, OtherwiseRule.name, CleftRule.name, ActionRule.name,
    ClaimRule.name, ContrastRule.name, ReasonRule.name, AdviceRule.name,
    ConsequenceRule.name, InsteadRule.name, NamingRule.name,
  ]

  private static let light: WordSet = [
    "use", "uses", "get", "gets", "got", "do", "does", "did", "have", "has", "had", "need", "needs",
    "go", "goes", "want", "wants", "see", "say", "says", "like", "buy", "thing", "things",
  ]

  /// `because` stands before it in the sentence.
  private func isPartOfReason(_ hidden: Range<Int>) -> Bool {
    guard let clause = statement.proposition(at: hidden.lowerBound), clause.index > 0 else {
      return false
    }
    return (statement.range.lowerBound..<clause.range.lowerBound).contains {
      ["because", "bc"].contains(passage.word($0)) && passage.depths[$0] == 0
    }
  }

  private var pointer: Range<Int> {
    guard let clause = statement.propositions.first else { return statement.range.prefix(1) }
    return clause.subject
  }

  /// A hyphen, slash, possessive or conjunction joins the answer to what stands beside it.
  private func touchesHalf(_ hidden: Range<Int>, _ candidate: Candidate) -> Bool {
    let after = hidden.upperBound
    if candidate.rule != ConditionRule.name, hidden.lowerBound > statement.range.lowerBound + 1,
      [1, 2].contains(where: { ["than"].contains(passage.word(hidden.lowerBound - $0)) }),
      passage.tag(hidden.lowerBound - 1) == .in, passage.word(hidden.lowerBound - 1) != "than"
    {
      return true
    }
    if candidate.kind == .gap, hidden.count > 1, passage.tag(hidden.lowerBound) == .prp {
      return true
    }
    let asksForKind = [KindRule.name, ContrastRule.name, CountRule.name].contains(candidate.rule)
    if passage.word(hidden.lowerBound) == "one", hidden.count == 1 { return true }
    if hidden.lowerBound > statement.range.lowerBound + 1, passage.isComma(hidden.lowerBound - 1),
      passage.isAdjective(hidden.lowerBound - 2)
    {
      return true
    }
    if !asksForKind, after < passage.count, passage.isNoun(after),
      passage.isNoun(hidden.upperBound - 1),
      passage.depths[after] == passage.depths[hidden.lowerBound], !passage.isComma(after - 1),
      passage.kind(hidden.upperBound - 1) == .word
    {
      return true
    }
    if after < passage.count {
      if passage.touches(after), passage.kind(after) == .word, passage.tag(after) != .pos {
        return true
      }
      if passage.tag(after) == .pos || passage.word(after) == "/" { return true }
      if passage.tag(after) == .openBracket, passage.touches(after) { return true }
      if ["and", "or", "&"].contains(passage.word(after)),
        passage.depths[after] == passage.depths[hidden.lowerBound],
        !PropositionParser(passage: passage).startsClause(after + 1, passage.count),
        !(after + 1 < passage.count && passage.isFinite(after + 1))
      {
        return true
      }
    }
    if after + 1 < statement.range.upperBound, passage.isComma(after), passage.depths[after] == 0,
      let clause = statement.proposition(at: hidden.lowerBound), clause.rest.contains(after),
      NounPhraseReader(passage: passage, end: passage.count).base(at: after + 1) != nil
        || passage.has(after + 1, .coordinator) || passage.isAdjective(after + 1)
    {
      return true
    }
    let before = hidden.lowerBound - 1
    if before >= statement.range.lowerBound {
      if passage.touches(hidden.lowerBound), passage.kind(before) == .word { return true }
      if ["and", "or", "&", "/"].contains(passage.word(before)) { return true }
      if passage.tag(before) == .pos { return true }
    }
    return false
  }

  private func isEmptyAnswer(_ hidden: Range<Int>) -> Bool {
    if hidden.count <= 3,
      hidden.contains(where: {
        ["other", "others", "another", "both", "each"].contains(passage.word($0))
      })
    {
      return true
    }
    let content = hidden.filter {
      passage.kind($0) != .punctuation && !FunctionWords.contains(passage.word($0))
        && !passage.has($0, [.connective, .coordinator, .wh])
    }
    if content.isEmpty { return true }
    if content.count == 1, let only = content.first,
      ["able", "unable"].contains(passage.word(only))
    {
      return true
    }
    if content.contains(where: { passage.kind($0) != .word || passage.tag($0) == .cd }) {
      return false
    }
    return content.count <= 2
      && content.allSatisfy { passage.has($0, [.generic, .evaluative, .degree, .everybody]) }
  }

  /// Another finite verb or pronoun inside the subject, or too many words.
  private func isHeavy(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first else { return true }
    if passage.tag(first) == .vbg { return passage.length(subject) > 14 }
    if passage.length(subject) > 9 { return true }
    return subject.dropFirst().contains {
      ["because", "since", "if", "although", "while", "whereas"].contains(passage.word($0))
    }
  }

  /// A negation that the question or answer no longer shows.
  private func losesNegation(_ candidate: Candidate, _ clause: Proposition) -> Bool {
    let negations = clause.range.filter {
      passage.word($0) == "not" || passage.word($0) == "n't" || passage.word($0) == "never"
        || passage.word($0) == "no" || passage.word($0) == "without"
    }
    guard !negations.isEmpty else { return false }
    let shown = Words.all(in: candidate.question) + Words.all(in: candidate.answer)
    return !shown.contains {
      ["not", "never", "no", "without", "cannot"].contains($0) || $0.hasSuffix("n't")
        || Self.bare.contains($0)
    }
  }

  private static let bare: WordSet = [
    "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt",
    "cant", "couldnt", "wont", "wouldnt", "shouldnt",
  ]
}
