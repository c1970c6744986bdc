/// Cards whose text is in the notes as it was.
extension Matcher {
  /// The same text in the same place first, then in its file, then in any other.
  mutating func matchSameText() {
    let standing = standing()
    for file in files.indices { walk(standing[file], files[file]) }
    guard matches.contains(where: { $0 == nil }) else { return }
    matchSame(within: true) { Self.hash($0.card.context, $0.card.question, $0.card.answer) }
    matchSame(within: true) { Self.hash([], $0.card.question, $0.card.answer) }
    matchSame(within: true) { known in
      known.edit.map { Self.hash([], $0.question, $0.answer) }
    }
    matchSame(within: false) { Self.hash([], $0.card.question, $0.card.answer) }
  }

  /// Goes along both sides as long as they agree but for a few cards, which is nearly always.
  ///
  /// So the neighbours decide which of two cards with the same text is which.
  private mutating func walk(_ standing: [Int], _ range: Range<Int>) {
    var (old, card) = (0, range.lowerBound)
    while old < standing.count, card < range.upperBound {
      if agree(standing[old], card) {
        pair(card, standing[old])
        (old, card) = (old + 1, card + 1)
      } else if let skip = (1...Self.window).first(where: { skip in
        old + skip < standing.count && agree(standing[old + skip], card)
      }) {
        old += skip
      } else if let skip = (1...Self.window).first(where: { skip in
        card + skip < range.upperBound && agree(standing[old], card + skip)
      }) {
        card += skip
      } else {
        (old, card) = (old + 1, card + 1)
      }
    }
  }

  private static let window = 6

  private func agree(_ stored: Int, _ card: Int) -> Bool {
    let (old, new) = (known[stored].card, new[card])
    return old.question == new.question && old.answer == new.answer && old.context == new.context
  }

  /// Pairs cards with the same key in order of lines, live cards first.
  ///
  /// - Parameters:
  ///   - within: Only cards of the file itself.
  ///   - key: Of a known card; `nil` leaves it out. A new card is taken as known by its text.
  private mutating func matchSame(
    within: Bool, key: (Reconciliation.Known) -> UInt64?
  ) {
    var waiting: [UInt64: [Int]] = [:]
    for index in known.indices where !isTaken[index] && (isHere(index) || !within) {
      guard let key = key(known[index]) else { continue }
      waiting[Self.hash(key, within ? known[index].file : nil), default: []].append(index)
    }
    guard !waiting.isEmpty else { return }
    for queue in waiting.keys {
      waiting[queue]?.sort { precedes($1, $0) }
    }
    for index in new.indices where matches[index] == nil {
      let card = Reconciliation.Known(
        id: CardID(rawValue: 0), card: new[index], edit: Reconciliation.Text(new[index]))
      guard let key = key(card) else { continue }
      if let match = waiting[Self.hash(key, within ? fileOfNew[index] : nil)]?.popLast() {
        pair(index, match)
      }
    }
  }

  private static func hash(_ context: [String], _ question: String, _ answer: String) -> UInt64 {
    var hash = StableHash()
    for step in context { hash.combine(step) }
    hash.combine(question)
    hash.combine(answer)
    return hash.value
  }

  private static func hash(_ key: UInt64, _ file: Int?) -> UInt64 {
    key ^ UInt64(bitPattern: Int64(file ?? -1)) &* 0x9e37_79b9_7f4a_7c15
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    func rank(_ index: Int) -> (Int, Int, Int, Int) {
      let card = known[index]
      return (card.isRetired ? 1 : 0, isHere(index) ? 0 : 1, card.card.line, index)
    }
    return rank(left) < rank(right)
  }

  /// Of twins of which not all are left, the one that was answered stays, else the older one.
  mutating func preferAnswered() {
    let left = known.indices.filter { !isTaken[$0] && !known[$0].isRetired }
    guard !left.isEmpty else { return }
    var twins: [Reconciliation.Text: [Int]] = [:]
    for index in left { twins[Reconciliation.Text(known[index].card), default: []].append(index) }
    for card in new.indices {
      guard let match = matches[card], let others = twins[Reconciliation.Text(new[card])],
        Reconciliation.Text(known[match].card) == Reconciliation.Text(new[card]),
        let best = others.min(by: { isSenior($0, to: $1) }), isSenior(best, to: match)
      else { continue }
      exchange(card, for: best)
      twins[Reconciliation.Text(new[card])] = others.filter { $0 != best } + [match]
    }
  }

  private func isSenior(_ one: Int, to other: Int) -> Bool {
    func rank(_ index: Int) -> (Int, Int64) {
      let card = known[index]
      let isWorked = card.isAnswered || card.edit != nil
      return isWorked ? (0, 0) : (1, card.order)
    }
    return rank(one) < rank(other)
  }
}
