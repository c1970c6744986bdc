/// A part of what follows a verb.
struct Chunk: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case noun(NounPhrase)
    /// `into the sea`, `by filtering it`: how many words the preposition has, and its noun phrase if
    /// it is one.
    case preposition(length: Int, object: NounPhrase?)
    case adjective, adverb, particle
    /// `to sink it`
    case infinitive
    /// `filtering the blood`
    case gerund
    /// `stored in glucose`
    case participle
    /// `because …`, `if …`, `that …`, `which …`
    case clause
    /// In brackets.
    case aside
    case mark, other
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts what follows a verb into chunks.
struct Chunker {
  let passage: Passage

  func chunks(in range: Range<Int>) -> [Chunk] {
    var chunks: [Chunk] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let chunk = self.chunk(at: index, end: range.upperBound)
      chunks.append(chunk)
      index = max(chunk.range.upperBound, index + 1)
    }
    return chunks
  }

  private func chunk(at index: Int, end: Int) -> Chunk {
    if passage.depths[index] > 0 {
      var upper = index
      while upper < end, passage.depths[upper] > 0 { upper += 1 }
      return Chunk(kind: .aside, range: index..<upper)
    }
    if opensClause(index, end) { return Chunk(kind: .clause, range: index..<end) }
    switch passage.tag(index) {
    case .to where index + 1 < end && isInfinitive(index + 1, end):
      return Chunk(kind: .infinitive, range: index..<end)
    case .in, .to: return preposition(at: index, end)
    case .rp: return Chunk(kind: .particle, range: index..<index + 1)
    case .vbg where !isModifier(index, end): return Chunk(kind: .gerund, range: index..<end)
    default: break
    }
    if let phrase = NounPhraseReader(passage: passage, end: end).phrase(at: index) {
      return Chunk(kind: .noun(phrase), range: phrase.range)
    }
    return rest(at: index, end)
  }

  private func rest(at index: Int, _ end: Int) -> Chunk {
    switch passage.tag(index) {
    case .vbg: return Chunk(kind: .gerund, range: index..<end)
    case .vbn, .vbd: return Chunk(kind: .participle, range: index..<end)
    case .jj, .jjr, .jjs, .rb, .rbr, .rbs:
      var upper = index
      var isAdjective = false
      while upper < end, passage.isAdverb(upper) || passage.isAdjective(upper) {
        isAdjective = isAdjective || passage.isAdjective(upper)
        upper += 1
      }
      return Chunk(kind: isAdjective ? .adjective : .adverb, range: index..<upper)
    default:
      let isMark = passage.kind(index) == .punctuation
      return Chunk(kind: isMark ? .mark : .other, range: index..<index + 1)
    }
  }

  private func isModifier(_ index: Int, _ end: Int) -> Bool {
    index + 1 < end && (passage.isNoun(index + 1)) && index > 0
      && passage.tag(index - 1) == .dt
  }

  private func isInfinitive(_ index: Int, _ end: Int) -> Bool {
    if passage.tag(index) == .vb {
      let isUnknown = !Lemmas.shared.isVerbBase(passage.word(index))
      let isWanted =
        index > 1 && Self.wanting.contains(Lemmas.shared.base(passage.spelling(index - 2), .vbz))
      return isWanted || !(isUnknown && index + 1 < end && passage.isNoun(index + 1))
    }
    return passage.isAdverb(index) && index + 1 < end && passage.tag(index + 1) == .vb
  }

  private func opensClause(_ index: Int, _ end: Int) -> Bool {
    let word = passage.word(index)
    if ["bc", "cuz", "because"].contains(word) {
      return index + 1 < end && passage.word(index + 1) != "of"
    }
    switch passage.tag(index) {
    case .wdt, .wp, .wrb, .wpPossessive: return true
    case .in, .rb, .dt:
      if ["if", "although", "though", "unless", "whereas", "while", "whether", "so"].contains(word)
      {
        return (index + 1..<end).contains { passage.isFinite($0) }
      }
      if ["that", "since", "until", "once", "before", "after", "as", "than"].contains(word) {
        return beginsClause(index + 1, end)
      }
      return false
    default: return false
    }
  }

  /// A noun phrase with a finite verb right after it.
  private func beginsClause(_ index: Int, _ end: Int) -> Bool {
    let reader = NounPhraseReader(passage: passage, end: end)
    guard let subject = reader.base(at: index) else { return false }
    var upper = subject.range.upperBound
    if upper + 1 < end, passage.tag(upper) == .in, let next = reader.base(at: upper + 1) {
      upper = next.range.upperBound
    }
    guard let verb = reader.firstAfterAdverbs(upper) else { return false }
    return passage.isFinite(verb)
  }

  private func preposition(at index: Int, _ end: Int) -> Chunk {
    let length = prepositionLength(index, end)
    let start = index + length
    guard start < end else {
      return Chunk(kind: .preposition(length: length, object: nil), range: index..<start)
    }
    if passage.tag(start) == .vbg || passage.tag(start) == .wrb || passage.tag(start) == .wp {
      return Chunk(kind: .preposition(length: length, object: nil), range: index..<end)
    }
    guard let object = NounPhraseReader(passage: passage, end: end).phrase(at: start) else {
      return Chunk(kind: .preposition(length: length, object: nil), range: index..<start)
    }
    return Chunk(
      kind: .preposition(length: length, object: object), range: index..<object.range.upperBound)
  }

  private func prepositionLength(_ index: Int, _ end: Int) -> Int {
    guard index + 1 < end, Self.firstWords.contains(passage.word(index)) else { return 1 }
    let two = passage.spelling(index) + " " + passage.spelling(index + 1)
    if index + 2 < end {
      let three = two + " " + passage.spelling(index + 2)
      if Self.threeWords.contains(three) { return 3 }
    }
    return Self.twoWords.contains(two) ? 2 : 1
  }

  /// Verbs that another verb follows.
  private static let wanting: Set<String> = [
    "tend", "need", "want", "have", "try", "begin", "start", "continue", "learn", "help", "manage",
    "fail", "seem", "appear", "like", "used", "able", "designed", "has", "plan", "hope", "order",
  ]

  private static let firstWords = WordSet(
    twoWords.union(threeWords).map { String($0.prefix { $0 != " " }) })

  private static let twoWords: Set<String> = [
    "because of", "out of", "such as", "according to", "instead of", "rather than", "due to",
    "based on", "as well", "along with", "together with", "up to", "away from", "next to",
    "close to", "compared to", "depending on", "thanks to", "in between",
  ]
  private static let threeWords: Set<String> = [
    "in terms of", "as well as", "in front of", "in addition to", "as opposed to", "on top of",
    "in favor of", "in favour of", "by means of", "as part of", "with respect to", "in spite of",
  ]
}
