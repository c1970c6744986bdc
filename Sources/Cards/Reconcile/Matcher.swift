/// Pairs new cards with stored ones; each is used once.
struct Matcher {
  private let known: [Reconciliation.Known]
  private let new: [Card]
  /// The index of the stored card for each new one.
  private(set) var matches: [Int?]
  private var isTaken: [Bool]

  /// Below this share of common letter triples two texts are different cards.
  static let threshold = 0.5

  init(known: [Reconciliation.Known], new: [Card]) {
    self.known = known
    self.new = new
    matches = Array(repeating: nil, count: new.count)
    isTaken = Array(repeating: false, count: known.count)
  }

  /// Pairs cards with the same key in order of lines; live cards of this file come first.
  mutating func matchSame(key: (Card) -> [String]) {
    guard !known.isEmpty else { return }
    var waiting: [[String]: [Int]] = [:]
    for index in known.indices.sorted(by: precedes) where !isTaken[index] {
      waiting[key(known[index].card), default: []].append(index)
    }
    for queue in waiting.keys { waiting[queue]?.reverse() }
    for index in new.indices where matches[index] == nil {
      if let match = waiting[key(new[index])]?.popLast() { pair(index, match) }
    }
  }

  /// Pairs the most similar texts first, as long as they share half of their letter triples.
  mutating func matchSimilar() {
    let stored = known.indices.filter { !isTaken[$0] }
    let fresh = new.indices.filter { matches[$0] == nil }
    guard !stored.isEmpty, !fresh.isEmpty else { return }
    let shingles = stored.map { Shingles(known[$0].card) }
    var index: [UInt64: [Int]] = [:]
    for (position, shingle) in shingles.enumerated() {
      for triple in shingle.triples { index[triple, default: []].append(position) }
    }
    var pairs: [(score: Double, new: Int, known: Int)] = []
    for card in fresh {
      let shingle = Shingles(new[card])
      for (position, common) in shingle.common(in: index) {
        guard mayBecome(known[stored[position]], new[card]) else { continue }
        let score = 2 * Double(common) / Double(shingle.count + shingles[position].count)
        if score >= Self.threshold {
          pairs.append((score + bonus(known[stored[position]], new[card]), card, stored[position]))
        }
      }
    }
    pairs.sort { ($1.score, $0.new, $0.known) < ($0.score, $1.new, $1.known) }
    for found in pairs where matches[found.new] == nil && !isTaken[found.known] {
      pair(found.new, found.known)
    }
  }

  /// A no to one wording is no answer to what another rule makes of the bullet.
  private func mayBecome(_ stored: Reconciliation.Known, _ card: Card) -> Bool {
    !stored.isRejected || stored.card.rule == card.rule
  }

  /// Prefers the same rule and place among texts that are equally alike.
  private func bonus(_ stored: Reconciliation.Known, _ card: Card) -> Double {
    (stored.card.rule == card.rule ? 0.1 : 0) + (stored.card.context == card.context ? 0.05 : 0)
      + (stored.isHere && !stored.isRetired && !stored.isRejected ? 0.05 : 0)
      + (stored.card.line == card.line ? 0.02 : 0)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let card = known[index]
      return (card.isRetired ? 1 : 0, card.isHere ? 0 : 1, card.card.line)
    }
    return rank(left) < rank(right)
  }

  private mutating func pair(_ card: Int, _ stored: Int) {
    matches[card] = stored
    isTaken[stored] = true
  }
}

/// The set of letter triples of a card's question and answer, case and punctuation aside.
struct Shingles {
  let triples: Set<UInt64>

  init(_ card: Card) {
    var window: (UInt64, UInt64) = (0x20, 0x20)
    var triples: Set<UInt64> = []
    for scalar in (card.question + " " + card.answer + " ").lowercased().unicodeScalars {
      let letter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let value = UInt64(letter ? scalar.value : 0x20)
      if value == 0x20 && window.1 == 0x20 { continue }
      triples.insert(window.0 << 42 | window.1 << 21 | value)
      window = (window.1, value)
    }
    self.triples = triples
  }

  var count: Int { triples.count }

  /// How many triples are shared with each entry; triples that many entries have are passed over.
  func common(in index: [UInt64: [Int]]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for triple in triples {
      guard let entries = index[triple], entries.count <= 2_000 else { continue }
      for entry in entries { counts[entry, default: 0] += 1 }
    }
    return counts
  }
}
