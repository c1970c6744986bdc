/// The cards in the order of the note, and what became of every bullet.
struct Reports {
  private(set) var cards: [Card] = []
  private(set) var bullets: [BulletReport] = []

  /// - Parameter unread: As ``Outline`` has it.
  init(_ walk: NoteWalk, _ choice: CardChoice, unread: [Int: String]) {
    let introduced = Self.introductions(walk, choice)
    cards.reserveCapacity(choice.cards.values.reduce(0) { $0 + $1.count })
    bullets.reserveCapacity(walk.places.count)
    for (index, place) in walk.places.enumerated() {
      let block = place.block
      let outcome: BulletReport.Outcome
      if let made = choice.cards[index] {
        outcome = .cards(Array(cards.count..<cards.count + made.count))
        cards += made
      } else if block.isBullet,
        let line = choice.parts[block.line] ?? introduced[index] ?? choice.cited[block.line]
      {
        outcome = .part(ofLine: line)
      } else if let reason = choice.reasons[index] {
        outcome = .skipped(reason: reason)
      } else if block.isBullet {
        outcome = .skipped(reason: SkipReason.of(place))
      } else {
        continue
      }
      bullets.append(
        BulletReport(
          line: block.line, text: Self.text(of: block), outcome: outcome,
          isBullet: block.isBullet))
    }
    guard !unread.isEmpty else { return }
    bullets += unread.map { line, start in
      BulletReport(line: line, text: start, outcome: .skipped(reason: SkipReason.endless))
    }
    bullets.sort { $0.line < $1.line }
  }

  /// Gives every card the tags of the note.
  mutating func tag(_ tags: [String]) {
    guard !tags.isEmpty else { return }
    for index in cards.indices { cards[index].tags = tags }
  }

  /// A table is told of by its header.
  private static func text(of block: Block) -> String {
    guard case .table(let table) = block.kind else { return block.text.plain }
    return table.header.map(\.plain).joined(separator: " | ")
  }

  /// Bullets that gave no card but stand, as context, above one: the line of the first such card.
  private static func introductions(_ walk: NoteWalk, _ choice: CardChoice) -> [Int: Int] {
    var lines: [Int: Int] = [:]
    for index in walk.places.indices where choice.cards[index] != nil {
      var above = walk.places[index].parent
      while let parent = above, lines[parent] == nil {
        lines[parent] = walk.places[index].block.line
        above = walk.places[parent].parent
      }
    }
    return lines
  }
}
