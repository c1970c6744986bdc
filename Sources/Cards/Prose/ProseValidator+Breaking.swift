/// Answers that break off, or that only the words around them make sense of.
extension ProseValidator {
  func breaking(_ candidate: Candidate) -> String? {
    let hidden = candidate.hidden
    if opensWithConsequence { return "nothing in the question says what it follows from" }
    if let subject = knownFromBefore(candidate) {
      return "nothing in the question says which “\(passage.string(subject))” it is"
    }
    if let clause = statement.proposition(at: hidden.lowerBound), statement.opening == .none,
      isCounted(clause.subject), !hidden.overlaps(clause.subject)
    {
      return "nothing in the question says which “\(passage.string(clause.subject))” it is"
    }
    if breaksOff(hidden) { return "the answer would break off" }
    if passage.word(hidden.lowerBound) == "not" {
      return "what it is counts, not what it isn’t"
    }
    if candidate.kind == .gap {
      if isBareAdvice(hidden) { return "advice without a reason, a number or a contrast" }
      if isCounterfactual { return "a supposition, not a fact" }
      if isPartOfNumber(hidden) || hasOpenQuote(candidate.answer) {
        return "the answer would be a piece of a longer expression"
      }
      if saysHowMany(hidden) { return "the answer would be a word that says nothing" }
      if isKnownCount(hidden) { return "a number of things the note has named before" }
      if isDegree(hidden) { return "how much of a quality, not what" }
      if isBareCount(hidden) { return "too little of the sentence would be left to ask with" }
    }
    if wantsComplement(hidden) { return "the answer would be a piece of a longer expression" }
    guard candidate.kind != .gap, let clause = statement.proposition(at: hidden.lowerBound) else {
      return nil
    }
    if hidden.upperBound < passage.count, passage.word(hidden.upperBound) == "than",
      candidate.rule != CountRule.name
    {
      return "the answer would be a piece of a longer expression"
    }
    if candidate.rule == ReasonRule.name, hidden.lowerBound > statement.range.lowerBound,
      passage.word(hidden.lowerBound - 1) == "because", passage.word(hidden.lowerBound) != "of",
      hidden.count < 3,
      !hidden.contains(where: { passage.isFinite($0) || passage.tag($0) == .vbn })
    {
      return "the answer would break off"
    }
    if candidate.rule == PurposeRule.name, hidden.lowerBound > statement.range.lowerBound,
      Self.relational.contains(passage.word(hidden.lowerBound - 1))
    {
      return "the answer would be a piece of a longer expression"
    }
    if candidate.rule == SubjectRule.name,
      clause.range.contains(where: { ["also", "too"].contains(passage.word($0)) })
    {
      return "one of several answers"
    }
    if isElliptic(clause) { return "its verb stands in another clause" }
    if dangles(candidate) { return "the question would break off" }
    if candidate.rule == SubjectRule.name,
      isOnlyKnownHere(clause.subject) || isTheTopic(clause.subject)
    {
      return "“\(passage.string(clause.subject))” could be any"
    }
    if candidate.rule == InPlaceRule.name,
      isIdiom(hidden) || clause.verb.isCopula && hidden.lowerBound == clause.rest.lowerBound
    {
      return "the answer would be a piece of a longer expression"
    }
    if candidate.rule == ReasonRule.name, isSpanOfTime(hidden) { return "a time, not a reason" }
    return nil
  }

  /// In a later sentence `the ship` is the one just spoken of.
  private func knownFromBefore(_ candidate: Candidate) -> Range<Int>? {
    guard statement.index > 0, let clause = statement.proposition(at: candidate.hidden.lowerBound),
      let first = clause.subject.first, passage.word(first) == "the",
      !candidate.hidden.contains(first),
      !clause.subject.contains(where: { topics.contains(Stem.of(passage.spelling($0))) })
    else { return nil }
    if case .sentence = statement.opening { return nil }
    return clause.subject
  }

  /// `that's why …`, `this is how …`
  private var opensWithConsequence: Bool {
    var index = statement.range.lowerBound
    guard index + 2 < statement.range.upperBound else { return false }
    if passage.has(index, .connective) || passage.has(index, .coordinator) { index += 1 }
    guard index + 2 < statement.range.upperBound,
      ["this", "that", "which"].contains(passage.word(index)), passage.has(index + 1, .be)
    else { return false }
    return ["why", "how", "because", "when", "where", "what"].contains(passage.word(index + 2))
  }

  /// A preposition, conjunction, article or the like at the end.
  private func breaksOff(_ hidden: Range<Int>) -> Bool {
    guard hidden.count > 1 else { return false }
    switch passage.tag(hidden.upperBound - 1) {
    case .in:
      return !["in", "on", "over", "out", "up", "off", "down"].contains(
        passage.word(hidden.upperBound - 1))
    case .to, .dt, .cc, .wdt, .wp, .md, .prpPossessive: return true
    default: return false
    }
  }

  /// `1 1/2`: half of a number.
  private func isPartOfNumber(_ hidden: Range<Int>) -> Bool {
    let before = hidden.lowerBound - 1
    return statement.range.contains(before) && passage.kind(hidden.lowerBound) == .number
      && (passage.kind(before) == .number || passage.tag(before) == .cd)
  }

  private func hasOpenQuote(_ answer: String) -> Bool {
    answer.hasPrefix("'") && !answer.dropFirst().contains("'")
  }

  /// `many parallels`, `some sense`: how many there are is no fact to remember.
  private func saysHowMany(_ hidden: Range<Int>) -> Bool {
    let words = hidden.filter { passage.kind($0) == .word }
    guard let first = words.first, words.count < 3 else { return false }
    return [
      "many", "some", "several", "various", "certain", "most", "few", "any", "more", "less",
      "enough", "much", "next",
    ].contains(passage.word(first))
      || words.count == 2 && passage.word(first) == "one"
        && passage.has(words[1], [.generic, .common])
  }

  /// `these two`, `the three`
  private func isKnownCount(_ hidden: Range<Int>) -> Bool {
    guard hidden.count == 1, passage.tag(hidden.lowerBound) == .cd,
      statement.range.contains(hidden.lowerBound - 1)
    else { return false }
    let before = passage.word(hidden.lowerBound - 1)
    if ["here", "there"].contains(passage.word(statement.range.lowerBound)),
      hidden.upperBound < passage.count, passage.has(hidden.upperBound, .generic)
    {
      return true
    }
    return ["these", "those", "the", "both", "its", "their", "his", "her", "our", "all"]
      .contains(before) && (Numeral.value(passage.spelling(hidden.lowerBound)) ?? 11) <= 10
  }

  /// `very ____`, `more ____`: an adjective that many others could stand for.
  private func isDegree(_ hidden: Range<Int>) -> Bool {
    if hidden.count == 2, passage.isAdjective(hidden.lowerBound + 1),
      passage.has(hidden.lowerBound, .degree) || passage.tag(hidden.lowerBound) == .rb,
      statement.range.contains(hidden.lowerBound - 1), passage.has(hidden.lowerBound - 1, .be)
    {
      return true
    }
    guard hidden.count == 1, passage.isAdjective(hidden.lowerBound),
      statement.range.contains(hidden.lowerBound - 1)
    else { return false }
    return passage.has(hidden.lowerBound - 1, .degree)
      || ["more", "less", "most", "least", "too", "so", "as"].contains(
        passage.word(hidden.lowerBound - 1))
  }

  /// `____ ice giants`, `____ degrees`: a count, in words without a verb.
  private func isBareCount(_ hidden: Range<Int>) -> Bool {
    guard statement.propositions.isEmpty, hidden.lowerBound == statement.range.lowerBound,
      hidden.contains(where: { passage.kind($0) == .number || passage.tag($0) == .cd })
    else { return false }
    let telling = statement.range.count { index in
      !hidden.contains(index) && passage.kind(index) == .word && passage.depths[index] == 0
        && !FunctionWords.contains(passage.word(index))
        && !passage.has(index, [.time, .magnitude, .generic])
    }
    return telling < 3
  }

  /// `the ____ to kill bills`, `at the ____ of`: a noun that says nothing without what follows.
  private func wantsComplement(_ hidden: Range<Int>) -> Bool {
    let after = hidden.upperBound
    guard after + 1 < passage.count, statement.range.contains(after),
      passage.isNoun(hidden.upperBound - 1),
      Self.relational.contains(passage.word(hidden.upperBound - 1))
    else { return false }
    return passage.word(after) == "of" || passage.tag(after) == .to
      || passage.word(after) == "that"
  }

  private static let relational: WordSet = [
    "power", "ability", "right", "effect", "attempt", "effort", "decision", "tendency", "need",
    "way", "desire", "chance", "opportunity", "failure", "capacity", "potential", "authority",
    "permission", "incentive", "expense", "favor", "favour", "anticipation", "advantage", "risk",
    "willingness", "idea", "fact", "possibility", "problem", "means", "result", "number", "amount",
    "kind", "sort", "type", "degree", "form", "lack", "use", "level", "goal", "purpose", "rest",
    "end", "start", "beginning", "middle", "part", "rise", "risks", "benefit", "benefits", "plan",
    "pressure", "reason", "time", "freedom", "duty", "light", "spite", "case", "name", "process",
    "study", "science", "art", "field", "branch", "matter", "question",
  ]

  /// `75% of the others do`
  private func isElliptic(_ clause: Proposition) -> Bool {
    clause.rest.isEmpty && clause.verb.main == clause.verb.range.upperBound - 1
      && (passage.has(clause.verb.main, [.do, .be, .have, .modal]))
  }

  /// `The meeting lasted …`, `A bill must …`: a common word with an article; outside the note it could
  /// be any.
  private func isOnlyKnownHere(_ subject: Range<Int>) -> Bool {
    guard subject.count == 2,
      ["the", "a", "an", "each", "every"].contains(passage.word(subject.lowerBound)),
      passage.has(subject.lowerBound + 1, [.common, .generic])
    else { return false }
    return passage.tag(subject.lowerBound + 1) == .nn || passage.tag(subject.lowerBound + 1) == .nns
  }

  /// One word that the note speaks of all the time: given, not asked.
  private func isTheTopic(_ subject: Range<Int>) -> Bool {
    let content = subject.filter {
      passage.kind($0) == .word && !FunctionWords.contains(passage.word($0))
    }
    guard content.count == 1, passage.tag(content[0]) == .nn || passage.tag(content[0]) == .nns
    else { return false }
    return vocabulary.spread(of: passage.spelling(content[0])) > 3
  }

  /// `each principle`, `both methods`, `another one`: which, the question does not show.
  private func isCounted(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first, subject.count < 4 else { return false }
    return ["each", "both", "another", "such", "other"].contains(passage.word(first))
  }

  /// A question of a rule that moves no preposition ends in one.
  private func dangles(_ candidate: Candidate) -> Bool {
    guard candidate.doubts.isDisjoint(with: [.stranded]),
      ![InPlaceRule.name, StrandedRule.name, InfinitiveRule.name].contains(candidate.rule),
      let last = Words.all(in: candidate.question).last
    else { return false }
    return ["in", "of", "for", "at", "from", "with", "to", "by", "into", "the", "a", "than"]
      .contains(last)
  }

  /// `pay attention to ____`: what to do, and neither why nor how much nor what not.
  private func isBareAdvice(_ hidden: Range<Int>) -> Bool {
    guard statement.propositions.isEmpty, passage.tag(statement.range.lowerBound) == .vb,
      !hidden.contains(where: { passage.kind($0) == .number || passage.tag($0) == .cd })
    else { return false }
    return !statement.range.contains {
      [
        "because", "since", "so", "instead", "rather", "not", "n't", "never", "than", "otherwise",
        "before", "after", "until", "if", "when", "unless", "to", "by",
      ].contains(passage.word($0)) && $0 > statement.range.lowerBound + 1
        && (passage.word($0) != "to" || $0 + 1 < passage.count && passage.tag($0 + 1) == .vb)
    }
  }

  /// `would have drowned`
  private var isCounterfactual: Bool {
    let range = statement.range
    return range.contains { index in
      ["would", "could", "should", "'d"].contains(passage.word(index))
        && (index + 1..<min(index + 4, range.upperBound)).contains {
          ["have", "'ve", "ve"].contains(passage.word($0))
        }
    }
  }

  /// `in what? mind`, `at what? nighttime`: a bare noun behind a preposition.
  private func isIdiom(_ hidden: Range<Int>) -> Bool {
    hidden.count == 1 && hidden.lowerBound > statement.range.lowerBound
      && passage.tag(hidden.lowerBound) == .nn && passage.has(hidden.lowerBound, [.common, .time])
      && passage.tag(hidden.lowerBound - 1) == .in
  }

  /// `since the war` tells since when.
  private func isSpanOfTime(_ hidden: Range<Int>) -> Bool {
    hidden.lowerBound > statement.range.lowerBound
      && passage.word(hidden.lowerBound - 1) == "since"
      && !hidden.contains { passage.isFinite($0) }
  }
}
