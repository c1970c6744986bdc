/// Finds the clauses of a sentence that state something.
struct PropositionParser {
  let passage: Passage

  /// Clauses in order; empty where the sentence has no finite verb with a subject, or two that
  /// could each be the main one.
  func propositions(in sentence: Range<Int>) -> [Proposition] {
    var found: [Proposition] = []
    for segment in segments(of: sentence) {
      var shared: Range<Int>?
      for piece in clauses(of: segment) {
        guard let clause = proposition(in: piece, shared: shared) else {
          shared = nil
          continue
        }
        var numbered = clause
        numbered.index = found.count
        shared = clause.subject
        found.append(numbered)
      }
    }
    return found
  }

  private func proposition(in piece: Range<Int>, shared: Range<Int>?) -> Proposition? {
    var start = piece.lowerBound
    while start < piece.upperBound, isOpening(start, piece.upperBound) { start += 1 }
    guard start < piece.upperBound else { return nil }
    let lead = self.lead(from: start, piece.upperBound)
    if let lead { start = lead.next }
    guard start < piece.upperBound else { return nil }
    if let shared, lead == nil,
      let verb = NounPhraseReader(passage: passage, end: piece.upperBound).firstAfterAdverbs(start),
      passage.isFinite(verb)
    {
      return finish(subject: shared, verbFrom: start, finite: verb, piece, lead: nil, shares: true)
    }
    guard let finite = finiteVerb(from: start, piece.upperBound), finite > start else { return nil }
    var verbStart = finite
    while verbStart - 1 > start, passage.isAdverb(verbStart - 1),
      passage.depths[verbStart - 1] == 0,
      !["back", "together"].contains(passage.word(verbStart - 1))
    {
      verbStart -= 1
    }
    let subject = start..<verbStart
    guard isSubject(subject) else { return nil }
    return finish(
      subject: subject, verbFrom: verbStart, finite: finite, piece, lead: lead?.range, shares: false
    )
  }

  /// `however,`, `and`, `so`, `for example,` at the beginning.
  private func isOpening(_ index: Int, _ end: Int) -> Bool {
    if passage.isComma(index) { return true }
    let word = passage.word(index)
    if ["and", "but", "or", "so", "then", "also", "yet", "plus"].contains(word) { return true }
    if ["e.g.", "i.e.", "eg", "ie", "e.g", "i.e", "eg.", "ie.", "."].contains(word) { return true }
    if word == "for", index + 1 < end, ["example", "instance"].contains(passage.word(index + 1)) {
      return true
    }
    if ["example", "instance"].contains(word), index > 0, passage.word(index - 1) == "for" {
      return true
    }
    guard passage.has(index, [.connective, .interjection]) else { return false }
    return index + 1 < end && passage.isComma(index + 1)
  }

  /// The first finite verb that belongs to no relative clause of the subject.
  private func finiteVerb(from start: Int, _ end: Int) -> Int? {
    var skips = 0
    let isGerund = passage.tag(start) == .vbg
    for index in start..<end where passage.depths[index] == 0 {
      switch passage.tag(index) {
      case .wdt, .wp, .wrb:
        if index > start { skips += 1 }
      case .in where passage.word(index) == "that" && index > start: skips += 1
      case .md, .vbz, .vbp, .vbd:
        if isGerund, passage.tag(index) == .vbp { continue }
        if isPluralNoun(index, end) { continue }
        if skips > 0 {
          skips -= 1
          continue
        }
        return index
      case .colon, .period: return nil
      default: continue
      }
    }
    return nil
  }

  /// `models of`, `types of`: a plural that looks like a verb.
  private func isPluralNoun(_ index: Int, _ end: Int) -> Bool {
    guard passage.tag(index) == .vbz, index + 1 < end else { return false }
    if index + 2 < end, ["and", "or"].contains(passage.word(index + 1)),
      passage.tag(index + 2) == .nns, !passage.has(index, [.be, .have, .do])
    {
      return true
    }
    guard ["of", "such", "per", "between"].contains(passage.word(index + 1)) else { return false }
    return !["consists", "thinks", "speaks", "dies", "dreams", "is", "was", "has", "comes"]
      .contains(passage.word(index))
  }

  /// `you pertains`, `the model have`: subject and verb do not belong together.
  private func disagrees(_ subject: Range<Int>, _ verb: VerbGroup) -> Bool {
    let finite = verb.auxiliary ?? verb.main
    guard
      let last = NounPhraseReader(passage: passage, end: subject.upperBound)
        .phrase(at: subject.lowerBound)
    else { return false }
    let head = passage.word(last.head)
    if passage.tag(finite) == .vbz {
      if ["you", "we", "they", "i", "u"].contains(head) { return true }
      return passage.tag(last.head) == .nns && last.items.count == 1 && !passage.has(finite, .be)
        && verb.auxiliary == nil && subject.count < 3
    }
    guard passage.tag(finite) == .vbp, !passage.has(finite, .be), last.items.count == 1 else {
      return false
    }
    return ["he", "she", "it", "this", "that"].contains(head)
  }

  private func isSubject(_ range: Range<Int>) -> Bool {
    guard var first = range.first else { return false }
    if passage.word(first) == "only", range.count > 1 { first += 1 }
    switch passage.tag(first) {
    case .in, .to, .cc, .md, .vb, .comma, .rp, .wrb, .uh: return false
    case .wp, .wdt: return false
    default: break
    }
    if passage.tag(first) != .vbg,
      NounPhraseReader(passage: passage, end: range.upperBound).phrase(at: first) == nil
    {
      return false
    }
    if range.contains(where: {
      passage.depths[$0] == 0 && ["but", "->", ";"].contains(passage.word($0))
        || passage.kind($0) == .emoji
        || passage.isComma($0) && $0 + 1 < range.upperBound && passage.tag($0 + 1) == .prp
    }) {
      return false
    }
    return range.contains {
      passage.isNoun($0) || passage.tag($0) == .prp || passage.tag($0) == .cd
        || passage.tag($0) == .ex || passage.tag($0) == .vbg || passage.has($0, .anaphor)
    }
  }

  private func finish(
    subject: Range<Int>, verbFrom start: Int, finite: Int, _ piece: Range<Int>, lead: Range<Int>?,
    shares: Bool
  ) -> Proposition? {
    let reader = VerbGroupReader(passage: passage, end: piece.upperBound)
    guard let verb = reader.group(from: start, finite: finite), !disagrees(subject, verb),
      !ReducedPassive.isOne(verb, passage, end: piece.upperBound)
    else { return nil }
    if let next = NounPhraseReader(passage: passage, end: piece.upperBound)
      .firstAfterAdverbs(verb.range.upperBound), passage.isFinite(next), passage.depths[next] == 0
    {
      return nil
    }
    var upper = piece.upperBound
    while upper > verb.range.upperBound, isClosing(upper - 1) { upper -= 1 }
    let tail = self.tail(of: verb.range.upperBound..<upper)
    let rest = verb.range.upperBound..<(tail?.lowerBound ?? upper)
    return Proposition(
      lead: lead, subject: subject, verb: verb, rest: rest,
      chunks: Chunker(passage: passage).chunks(in: rest), tail: tail, sharesSubject: shares)
  }

  private func isClosing(_ index: Int) -> Bool {
    switch passage.tag(index) {
    case .period, .comma, .colon, .uh: true
    default:
      passage.kind(index) == .emoji || ["…", "...", "tho", "though"].contains(passage.word(index))
    }
  }

  /// From a comma before `although`, `which`, `-ing` … to the end.
  private func tail(of range: Range<Int>) -> Range<Int>? {
    for index in range where passage.depths[index] == 0 && passage.isComma(index) {
      guard index + 1 < range.upperBound else { return nil }
      let next = index + 1
      let opens =
        [
          "although", "though", "but", "while", "whereas", "which", "who", "even", "except", "not",
          "especially", "including", "hence", "thus", "where", "e.g.", "i.e.", "eg", "ie", "such",
          "for",
        ]
        .contains(passage.word(next))
        || passage.tag(next) == .vbg && !isListed(index, range)
      if opens { return index..<range.upperBound }
    }
    return nil
  }

  /// The comma stands in an enumeration of `-ing` words.
  private func isListed(_ comma: Int, _ range: Range<Int>) -> Bool {
    range.lowerBound < comma && passage.tag(range.lowerBound) == .vbg
  }
}
