/// A noun with what belongs to it: `the first container ship of the line and its crew`.
struct NounPhrase: Hashable, Sendable {
  /// All tokens, with `of …` and further members of an enumeration.
  var range: Range<Int>
  /// The noun that says what it is, of the first member.
  var head: Int
  /// The members of an enumeration; one range when there is none.
  var items: [Range<Int>]
}

/// Finds noun phrases from part-of-speech tags.
struct NounPhraseReader {
  let passage: Passage
  let end: Int

  /// With `of …` and enumeration.
  func phrase(at start: Int) -> NounPhrase? {
    guard let first = member(at: start) else { return nil }
    var items = [first.range]
    var position = first.range.upperBound
    var isClosed = false
    while !isClosed, let next = continuation(at: position) {
      items.append(next.item)
      position = next.item.upperBound
      isClosed = next.isLast
    }
    if !isClosed, items.count < 3 {
      return NounPhrase(range: first.range, head: first.head, items: [first.range])
    }
    return NounPhrase(range: start..<position, head: first.head, items: items)
  }

  /// `, NP` or `and NP`, unless a finite verb follows, which makes it another clause.
  private func continuation(at position: Int) -> (item: Range<Int>, isLast: Bool)? {
    var next = position
    guard next < end else { return nil }
    var isLast = false
    if passage.isComma(next) { next += 1 }
    if next < end, ["and", "or", "&", "nor"].contains(passage.word(next)) {
      isLast = true
      next += 1
    }
    guard next > position, let item = member(at: next) else { return nil }
    if let after = firstAfterAdverbs(item.range.upperBound), passage.isFinite(after) { return nil }
    return (item.range, isLast)
  }

  func firstAfterAdverbs(_ position: Int) -> Int? {
    var next = position
    while next < end, passage.isAdverb(next) { next += 1 }
    return next < end ? next : nil
  }

  /// One member with its `of …`.
  private func member(at start: Int) -> (range: Range<Int>, head: Int)? {
    guard let base = base(at: start) else { return nil }
    var upper = base.range.upperBound
    var links = 0
    while links < 2, upper + 1 < end, passage.word(upper) == "of",
      let next = self.base(at: upper + 1)
    {
      upper = next.range.upperBound
      links += 1
    }
    return (start..<upper, base.head)
  }

  /// Determiner, adjectives, nouns.
  func base(at start: Int) -> (range: Range<Int>, head: Int)? {
    var index = start
    var head: Int?
    var isModified = false
    scan: while index < end {
      if passage.depths[index] > 0 && (start == index || passage.depths[start] == 0) { break }
      if passage.has(index, .subordinator), passage.tag(index) != .dt,
        !passage.isNoun(index)
          || Self.informal.contains(passage.word(index))
      {
        break
      }
      switch passage.kind(index) {
      case .code, .math, .url:
        head = index
        index += 1
        continue
      case .number:
        if head != nil, index + 1 < end, passage.has(index + 1, .time) { break scan }
        head = index
        index += 1
        continue
      default: break
      }
      switch passage.tag(index) {
      case .dt, .pdt, .prpPossessive, .wpPossessive:
        if head != nil || index > start && !isDeterminer(index - 1) { break scan }
        isModified = true
      case .cd where head != nil && index + 1 < end && passage.has(index + 1, .time): break scan
      case .nn, .nns, .nnp, .nnps, .fw, .gw, .add, .cd: head = index
      case .prp, .ex:
        if head == nil, !isModified { return (start..<index + 1, index) }
        break scan
      case .vb
      where head == nil && !Lemmas.shared.isVerbBase(passage.word(index)) && nounFollows(index + 1):
        break
      case .pos where head != nil: head = nil
      case .jj, .jjr, .jjs:
        if head != nil, !nounFollows(index + 1) { break scan }
        if head != nil, passage.tag(index) == .jj, index > start, !passage.touches(index),
          passage.tag(index - 1) == .nns
        {
          break scan
        }
      case .vbn, .vbg:
        if head != nil || !nounFollows(index + 1) { break scan }
        if index == start, passage.tag(index) == .vbg { break scan }
      case .rb, .rbr, .rbs:
        if head != nil || !modifierFollows(index + 1) { break scan }
        if passage.has(index, .negation) && passage.word(index) != "no" { break scan }
      case .dollar, .sym, .hyphen, .afx, .nfp: if index + 1 >= end { break scan }
      case .openQuote where head == nil: break
      case .closeQuote where head != nil: break
      case .colon, .comma, .period: break scan
      default:
        if passage.word(index) == "/", head != nil, index + 1 < end { break }
        break scan
      }
      index += 1
    }
    guard let head else { return pronoun(at: start) }
    var upper = head + 1
    if upper < index, passage.tag(upper) == .closeQuote { upper += 1 }
    return (start..<upper, head)
  }

  /// `this`, `all`, `both` alone; `most` before `of`.
  private func pronoun(at start: Int) -> (range: Range<Int>, head: Int)? {
    if start + 1 < end, passage.word(start + 1) == "of",
      Self.portions.contains(passage.word(start))
    {
      return (start..<start + 1, start)
    }
    guard start < end, passage.tag(start) == .dt, passage.has(start, .anaphor) else { return nil }
    return (start..<start + 1, start)
  }

  private static let portions: WordSet = [
    "most", "many", "some", "all", "both", "half", "much", "none", "each", "few", "several",
  ]

  /// Conjunctions the tagger takes for nouns.
  private static let informal: WordSet = ["bc", "cuz", "cause"]

  private func isDeterminer(_ index: Int) -> Bool {
    passage.tag(index) == .pdt || passage.tag(index) == .dt || passage.tag(index) == .openQuote
  }

  private func nounFollows(_ start: Int) -> Bool {
    var index = start
    while index < end, index < start + 4 {
      if passage.isNoun(index) || passage.tag(index) == .cd { return true }
      guard
        passage.isAdjective(index) || passage.tag(index) == .vbn || passage.tag(index) == .hyphen
          || passage.tag(index) == .vbg
      else { return false }
      index += 1
    }
    return false
  }

  private func modifierFollows(_ index: Int) -> Bool {
    guard index < end else { return false }
    switch passage.tag(index) {
    case .jj, .jjr, .jjs, .vbn, .cd: return nounFollows(index) || passage.tag(index) == .cd
    case .rb, .rbr, .rbs: return modifierFollows(index + 1)
    default: return false
    }
  }
}
