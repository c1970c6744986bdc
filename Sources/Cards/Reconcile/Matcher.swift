/// Pairs the cards of notes with stored ones; each is used once.
///
/// New cards are numbered through all files in order.
struct Matcher {
  let known: [Reconciliation.Known]
  let new: [Card]
  /// The numbers of each file's new cards.
  let files: [Range<Int>]
  /// The file of each new card.
  let fileOfNew: [Int]
  /// The index of the stored card for each new one.
  private(set) var matches: [Int?]
  private(set) var isTaken: [Bool]

  init(known: [Reconciliation.Known], files cards: [[Card]]) {
    self.known = known
    new = cards.count == 1 ? cards[0] : cards.flatMap(\.self)
    var start = 0
    files = cards.map { cards in
      defer { start += cards.count }
      return start..<start + cards.count
    }
    fileOfNew = files.enumerated().flatMap { file, range in range.map { _ in file } }
    matches = Array(repeating: nil, count: new.count)
    isTaken = Array(repeating: false, count: known.count)
  }

  mutating func pair(_ card: Int, _ stored: Int) {
    matches[card] = stored
    isTaken[stored] = true
  }

  /// Gives a new card the history of another stored card than it had.
  mutating func exchange(_ card: Int, for stored: Int) {
    if let before = matches[card] { isTaken[before] = false }
    pair(card, stored)
  }

  /// The stored card was last seen in one of the files that are imported.
  func isHere(_ stored: Int) -> Bool {
    known[stored].file.map(files.indices.contains) ?? false
  }

  /// Stored cards that stood in each file, in the order in which they stood.
  func standing() -> [[Int]] {
    let count = known.reduce(files.count) { max($0, ($1.file ?? -1) + 1) }
    var standing: [[Int]] = Array(repeating: [], count: count)
    for index in known.indices where !known[index].isRetired {
      if let file = known[index].file { standing[file].append(index) }
    }
    for file in standing.indices where !isInOrder(standing[file]) {
      standing[file].sort { (known[$0].card.line, $0) < (known[$1].card.line, $1) }
    }
    return standing
  }

  private func isInOrder(_ indices: [Int]) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy { known[$0].card.line <= known[$1].card.line }
  }
}
