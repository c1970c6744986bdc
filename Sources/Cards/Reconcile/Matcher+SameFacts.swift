/// Cards whose text is in the notes no more as it was: what was edited.
extension Matcher {
  /// The surest pairs first; what they tell of the bullets around them helps to find the others.
  mutating func matchSameFacts() {
    let stored = known.indices.filter { !isTaken[$0] }
    let fresh = new.indices.filter { matches[$0] == nil }
    guard !stored.isEmpty, !fresh.isEmpty else { return }
    let facts = Facts(self, stored: stored, fresh: fresh)
    for _ in 0..<Self.rounds where pairMostAlike(facts) == 0 { return }
  }

  private static let rounds = 3

  /// - Returns: How many pairs were found.
  private mutating func pairMostAlike(_ facts: Facts) -> Int {
    let surroundings = Surroundings(self)
    var pairs: [(score: Double, new: Int, known: Int)] = []
    for card in facts.new.keys.sorted() where matches[card] == nil {
      guard let text = facts.new[card] else { continue }
      let near = surroundings.candidates(forNew: card)
      let alike = facts.index.candidates(for: text, facts.words)
      var seen: Set<Int> = []
      for stored in near + alike where !isTaken[stored] && seen.insert(stored).inserted {
        guard let old = facts.known[stored], mayBecome(known[stored], new[card]),
          let score = SameFact.score(
            old, text, surroundings.setting(self, known: stored, new: card), facts.words)
        else { continue }
        pairs.append((score, card, stored))
      }
    }
    pairs.sort { ($1.score, $0.new, $0.known) < ($0.score, $1.new, $1.known) }
    var found = 0
    for match in pairs where matches[match.new] == nil && !isTaken[match.known] {
      pair(match.new, match.known)
      found += 1
    }
    return found
  }

  /// A no to one wording is no answer to what another rule makes of the bullet.
  private func mayBecome(_ stored: Reconciliation.Known, _ card: Card) -> Bool {
    !stored.isRejected || stored.card.rule == card.rule
  }
}

/// The words of the cards that are left over.
private struct Facts {
  var words = FactWords()
  var known: [Int: FactText] = [:]
  var new: [Int: FactText] = [:]
  var index = WordIndex()

  /// A few of all cards tell how common a word is.
  private static let sample = 512

  init(_ matcher: Matcher, stored: [Int], fresh: [Int]) {
    for index in stored { known[index] = FactText(matcher.known[index].card, &words) }
    for index in fresh { new[index] = FactText(matcher.new[index], &words) }
    for number in stored { if let text = known[number] { index.add(text, as: number) } }
    let step = max(1, matcher.new.count / Self.sample)
    var texts: [String: Set<FactWords.Number>] = [:]
    for number in stride(from: 0, to: matcher.new.count, by: step) {
      let note = matcher.new[number].note
      if texts[note] == nil { texts[note] = Set(words.read(note)) }
    }
    words.discount(texts.values.map(Array.init))
  }
}

/// What the pairs that were found say of the cards around them.
private struct Surroundings {
  private let neighbourhood: Neighbourhood
  /// Headings that became other headings, by file.
  private let headings: [[[String]: [String]]]

  init(_ matcher: Matcher) {
    let old = Bullets(matcher.standing()) { one, other in
      let (one, other) = (matcher.known[one].card, matcher.known[other].card)
      return one.note == other.note && one.context == other.context
    }
    let new = Bullets(matcher.files) {
      matcher.new[$0].bulletLine == matcher.new[$1].bulletLine
    }
    neighbourhood = Neighbourhood(old: old, new: new) { matcher.matches[$0] }
    headings = matcher.files.map { Self.headings(matcher, $0) }
  }

  private static func headings(_ matcher: Matcher, _ range: Range<Int>) -> [[String]: [String]] {
    var counts: [[String]: [[String]: Int]] = [:]
    for card in range {
      guard let match = matcher.matches[card] else { continue }
      let (old, new) = (matcher.known[match].card.context, matcher.new[card].context)
      if old != new { counts[old, default: [:]][new, default: 0] += 1 }
    }
    return counts.mapValues { counts in
      counts.max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }?.key ?? []
    }
  }

  func candidates(forNew card: Int) -> [Int] { neighbourhood.candidates(forNew: card) }

  func setting(_ matcher: Matcher, known: Int, new: Int) -> SameFact.Setting {
    let (stored, card) = (matcher.known[known], matcher.new[new])
    let file = matcher.fileOfNew[new]
    return SameFact.Setting(
      place: neighbourhood.place(ofNew: new, old: known),
      isSameFile: !stored.isRetired && neighbourhood.isSameFile(file, as: stored.file),
      isSameContext: stored.card.context == card.context
        || headings[file][stored.card.context] == card.context,
      isSameRule: stored.card.rule == card.rule)
  }
}
