/// Where a sentence falls into clauses.
extension PropositionParser {
  /// Between semicolons, colons, spaced dashes and arrows outside brackets.
  func segments(of sentence: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence where passage.depths[index] == 0 && cuts(index) {
      if index > start { segments.append(start..<index) }
      start = index + 1
    }
    if start < sentence.upperBound { segments.append(start..<sentence.upperBound) }
    return segments
  }

  func cuts(_ index: Int) -> Bool {
    switch passage.word(index) {
    case ";", ":", "—", "–", "->", "-->", "=>", "→", "⇒", "=", "--": true
    case "-": !passage.touches(index)
    default: false
    }
  }

  /// Cuts where a conjunction or comma is followed by a clause of its own.
  func clauses(of segment: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = segment.lowerBound
    var hasVerb = false
    var isSubordinate = opensSubordinate(start, segment.upperBound)
    var index = start
    while index < segment.upperBound {
      defer { index += 1 }
      guard passage.depths[index] == 0 else { continue }
      if passage.isFinite(index) { hasVerb = true }
      if hasVerb, index > start, opensSubordinate(index, segment.upperBound) {
        isSubordinate = true
      }
      guard hasVerb, index > start, let next = afterJoint(index, segment.upperBound) else {
        continue
      }
      let isContrast = ["but", "yet", "while", "whereas"].contains(passage.word(next - 1))
      guard !isSubordinate || (isContrast && passage.isComma(index)) else { continue }
      guard startsClause(next, segment.upperBound) || startsVerb(next, index, segment.upperBound)
      else { continue }
      pieces.append(start..<index)
      start = next
      hasVerb = false
      isSubordinate = false
      index = next - 1
    }
    pieces.append(start..<segment.upperBound)
    return pieces
  }

  func opensSubordinate(_ index: Int, _ end: Int) -> Bool {
    switch passage.tag(index) {
    case .wdt, .wp, .wrb: return true
    case .in:
      let word = passage.word(index)
      return ["because", "bc", "if", "although", "though", "unless", "that", "whether"].contains(
        word)
        || ["since", "until", "before", "after", "as", "than", "once"].contains(word)
          && startsClause(index + 1, end)
    default: return false
    }
  }

  /// The first token behind `, and`, `but`, `, while` …
  func afterJoint(_ index: Int, _ end: Int) -> Int? {
    var next = index
    if passage.isComma(next) { next += 1 }
    if next < end, Self.joints.contains(passage.word(next)) { next += 1 }
    return next > index && next < end ? next : nil
  }

  private static let joints: WordSet = [
    "and", "but", "or", "so", "yet", "&", "while", "whereas", "nor",
  ]

  /// A noun phrase, perhaps with a prepositional tail, then a finite verb.
  func startsClause(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, passage.has(index, .connective), passage.isAdverb(index) { index += 1 }
    let reader = NounPhraseReader(passage: passage, end: end)
    guard index < end, let phrase = reader.base(at: index) else { return gerundSubject(index, end) }
    var upper = phrase.range.upperBound
    var links = 0
    while links < 2, upper + 1 < end, passage.tag(upper) == .in,
      let next = reader.base(at: upper + 1)
    {
      upper = next.range.upperBound
      links += 1
    }
    while upper < end, passage.depths[upper] > 0 { upper += 1 }
    guard let verb = reader.firstAfterAdverbs(upper), passage.depths[verb] == 0 else {
      return false
    }
    return passage.isFinite(verb)
  }

  func gerundSubject(_ index: Int, _ end: Int) -> Bool {
    guard index < end, passage.tag(index) == .vbg else { return false }
    return (index + 1..<min(end, index + 7)).contains {
      passage.tag($0) == .vbz || passage.tag($0) == .md
    }
  }

  /// `and` + finite verb: the subject is that of the clause before.
  func startsVerb(_ start: Int, _ joint: Int, _ end: Int) -> Bool {
    guard ["and", "but", "&"].contains(passage.word(start - 1)) else { return false }
    guard
      let verb = NounPhraseReader(passage: passage, end: end).firstAfterAdverbs(start)
    else { return false }
    return passage.isFinite(verb)
  }
}
