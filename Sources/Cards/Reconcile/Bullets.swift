/// The bullets that give cards, file by file in order.
struct Bullets {
  /// Numbers of cards, by bullet.
  private(set) var cards: [[Int]] = []
  /// The bullet of each card.
  private(set) var bullet: [Int: Int] = [:]
  private(set) var file: [Int] = []
  /// The bullets of each file.
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter isNext: Whether a card comes from the same bullet as the one before it.
  init(_ files: some Sequence<some Sequence<Int>>, isNext: (Int, Int) -> Bool) {
    for (number, numbers) in files.enumerated() {
      let start = cards.count
      for card in numbers {
        if cards.count > start, let last = cards[cards.count - 1].last, isNext(last, card) {
          cards[cards.count - 1].append(card)
        } else {
          cards.append([card])
          file.append(number)
        }
        bullet[card] = cards.count - 1
      }
      ranges.append(start..<cards.count)
    }
  }
}
