/// Words left in a question that point at something it does not show.
extension ProseValidator {
  /// A later clause with a subject of its own does not need what the first one points at.
  func standsAlone(_ candidate: Candidate) -> Bool {
    guard let clause = statement.proposition(at: candidate.hidden.lowerBound), clause.index > 0,
      !clause.sharesSubject, candidate.kind != .gap
    else { return false }
    return !clause.range.contains { index in
      !candidate.hidden.contains(index)
        && passage.has(index, [.anaphor, .personAnaphor]) && passage.word(index) != "that"
    }
  }

  /// `this` or `those` left in a question that nothing explains.
  func pointing(_ candidate: Candidate) -> String? {
    let shown = statement.proposition(at: candidate.hidden.lowerBound)?.range ?? statement.range
    if let word = shown.first(where: { isCrossReference($0, shown) }) {
      return "nothing in the question says what “\(passage.spelling(word))” points at"
    }
    guard statement.opening == .none || statement.opening == .path,
      let clause = statement.proposition(at: candidate.hidden.lowerBound)
    else { return nil }
    if case .noun(let object)? = clause.chunks.first?.kind, object.range.count == 1,
      ["it", "them"].contains(passage.word(object.head)), !candidate.hidden.contains(object.head)
    {
      return "nothing in the note says what “\(passage.spelling(object.head))” is"
    }
    for index in clause.range {
      guard ["this", "these", "those", "that"].contains(passage.word(index)),
        passage.tag(index) == .dt
      else { continue }
      let standsAlone =
        index + 1 >= passage.count
        || !(passage.isNoun(index + 1) || passage.isAdjective(index + 1)
          || passage.tag(index + 1) == .cd || passage.tag(index + 1) == .vbn)
      let isVague = index + 1 < passage.count && Self.occasions.contains(passage.word(index + 1))
      let isKnown =
        !standsAlone && topics.contains(Stem.of(passage.spelling(noun(behind: index))))
      if standsAlone || isVague || !isKnown {
        return "nothing in the note says what “\(passage.spelling(index))” is"
      }
    }
    return nil
  }

  /// `the above component`, `similar effects` without what they are similar to.
  private func isCrossReference(_ index: Int, _ range: Range<Int>) -> Bool {
    let word = passage.word(index)
    if ["above", "below", "following", "aforementioned", "former", "latter"].contains(word) {
      return passage.tag(index) == .jj || passage.tag(index) == .vbg
        || index > 0 && passage.tag(index - 1) == .dt && index + 1 < passage.count
          && passage.isNoun(index + 1)
    }
    if ["above", "below"].contains(word), index + 1 < passage.count,
      Self.figures.contains(passage.word(index + 1))
    {
      return true
    }
    guard word == "similar", passage.isAdjective(index) else { return false }
    return !range.contains {
      $0 > index && ["to", "as", "in", "between"].contains(passage.word($0))
    }
  }

  private static let figures: WordSet = [
    "image", "figure", "table", "picture", "diagram", "graph", "example", "section", "chart",
    "photo", "equation", "formula", "list", "map", "graphic", "plot",
  ]

  /// Of `this long bridge` the bridge.
  private func noun(behind index: Int) -> Int {
    var noun = index + 1
    while noun + 1 < passage.count, !passage.isNoun(noun) || passage.isNoun(noun + 1) { noun += 1 }
    return noun
  }

  /// `at this point`: which one, only the note's order tells.
  private static let occasions: WordSet = [
    "point", "time", "moment", "case", "way", "purpose", "period", "situation", "reason", "stage",
    "place", "end", "one", "ones",
  ]

  /// The subject of a later clause, or of the condition, is a pronoun whose noun the question does
  /// not show.
  func leaning(_ candidate: Candidate) -> String? {
    guard let clause = statement.proposition(at: candidate.hidden.lowerBound) else {
      let front = statement.range.lowerBound..<candidate.hidden.lowerBound
      return candidate.rule == AdviceRule.name ? pointer(in: front) : nil
    }
    let subject = clause.subject
    if clause.index > 0, !clause.sharesSubject, subject.count == 1,
      !subject.overlaps(candidate.hidden), isPronoun(subject.lowerBound, of: clause),
      let before = statement.propositions.last(where: { $0.index == clause.index - 1 }),
      !candidate.question.lowercased().contains(passage.string(before.subject).lowercased())
    {
      return "nothing in the question says what “\(passage.spelling(subject.lowerBound))” is"
    }
    let hidesOwner = [ConsequenceRule.name, SubjectRule.name, AdviceRule.name].contains(
      candidate.rule)
    guard hidesOwner, clause.lead != nil || candidate.rule == ConsequenceRule.name else {
      return nil
    }
    let shown = clause.range.lowerBound..<max(clause.range.lowerBound, candidate.hidden.lowerBound)
    return pointer(in: shown)
  }

  /// A pronoun in what the question shows before the answer's place.
  private func pointer(in shown: Range<Int>) -> String? {
    let pointer = shown.first {
      passage.has($0, .personAnaphor) || Self.pronouns.contains(passage.word($0))
        || ["this", "that", "these", "those"].contains(passage.word($0)) && passage.tag($0) == .dt
          && !($0 + 1 < shown.upperBound && passage.isNoun($0 + 1))
    }
    return pointer.map { "nothing in the question says what “\(passage.spelling($0))” is" }
  }

  private static let pronouns: WordSet = ["it", "they", "them", "their", "its"]

  private func isPronoun(_ index: Int, of clause: Proposition) -> Bool {
    if passage.has(index, .personAnaphor)
      || ["they", "these", "those"].contains(passage.word(index))
    {
      return true
    }
    guard passage.word(index) == "it" else { return passage.word(index) == "this" }
    // `it is easy to …`, `it rains` stand for nothing.
    return !clause.chunks.contains { $0.kind == .infinitive || $0.kind == .clause }
      && !clause.rest.isEmpty
  }

  /// `has two limits: …`: a count or a vague noun before a colon.
  func announces(_ candidate: Candidate) -> Bool {
    let hidden = candidate.hidden
    guard candidate.kind == .gap || candidate.rule != CountRule.name,
      var next = Optional(hidden.upperBound)
    else { return false }
    let isCount = passage.tag(hidden.lowerBound) == .cd
    if isCount, hidden.count == 1, candidate.kind == .gap {
      while next < passage.count, passage.isNoun(next) || passage.isAdjective(next) { next += 1 }
      if next < passage.count, passage.word(next) == "of" { next += 2 }
    }
    return next < passage.count && passage.word(next) == ":"
      && (isCount || hidden.contains { passage.has($0, .generic) })
  }
}
