/// The bullets of a file that give cards, old and new, and which became which.
struct Bullets {
  /// Numbers of cards, bullet by bullet in order.
  var cards: [[Int]] = []
  /// The bullet of each card.
  private(set) var bullet: [Int: Int] = [:]

  /// - Parameter isNext: Whether a card comes from the same bullet as the one before it.
  init(_ cards: some Sequence<Int>, isNext: (Int, Int) -> Bool) {
    for card in cards {
      if let last = self.cards.last?.last, isNext(last, card) {
        self.cards[self.cards.count - 1].append(card)
      } else {
        self.cards.append([card])
      }
      bullet[card] = self.cards.count - 1
    }
  }
}

/// Where the bullets of a file that no card has been found again of stand between those of which one
/// has.
struct Neighbourhood {
  private let old: Bullets
  private let new: Bullets
  /// The old bullets that became each new one, and the other way round.
  private var origins: [[Int]]
  private var heirs: [[Int]]
  /// For each bullet that is open: how many open ones are before it up to the first that is not, and
  /// that one's number (-1 and the count stand for the ends of the file).
  private var newRuns: Runs
  private var oldRuns: Runs

  init(old: Bullets, new: Bullets, matches: (Int) -> Int?) {
    self.old = old
    self.new = new
    var origins: [[Int]] = new.cards.map { _ in [] }
    var heirs: [[Int]] = old.cards.map { _ in [] }
    for (number, cards) in new.cards.enumerated() {
      for origin in cards.compactMap({ matches($0).flatMap { old.bullet[$0] } })
      where !origins[number].contains(origin) {
        origins[number].append(origin)
        heirs[origin].append(number)
      }
    }
    self.origins = origins
    self.heirs = heirs
    newRuns = Runs(isOpen: origins.map(\.isEmpty))
    oldRuns = Runs(isOpen: heirs.map(\.isEmpty))
  }

  /// How a new card's bullet lies to a stored card's.
  func place(ofNew card: Int, old stored: Int) -> SameFact.Place {
    guard let here = new.bullet[card], let there = old.bullet[stored] else { return .elsewhere }
    if origins[here].contains(there) { return .same }
    guard origins[here].isEmpty, heirs[there].isEmpty else { return .elsewhere }
    let isSameStart = isHeir(newRuns.before(here), of: oldRuns.before(there))
    let isSameEnd = isHeir(newRuns.after(here), of: oldRuns.after(there))
    let isBehind = isSameStart && newRuns.offset(here) == oldRuns.offset(there)
    let isBefore = isSameEnd && newRuns.distance(here) == oldRuns.distance(there)
    if isBehind && isBefore { return .here }
    if isBehind || isBefore { return .beside }
    return isSameStart && isSameEnd ? .between : .elsewhere
  }

  private func isHeir(_ new: Int, of old: Int) -> Bool {
    if new < 0 || old < 0 { return new < 0 && old < 0 }
    let isEnd = (new == origins.count, old == heirs.count)
    if isEnd.0 || isEnd.1 { return isEnd.0 && isEnd.1 }
    return origins[new].contains(old)
  }

  /// Stored cards that may be what a new card was, because they stand where it stands.
  func candidates(forNew card: Int) -> [Int] {
    guard let here = new.bullet[card] else { return [] }
    guard origins[here].isEmpty else { return origins[here].flatMap { old.cards[$0] } }
    let (before, after) = (newRuns.before(here), newRuns.after(here))
    let starts = before < 0 ? [-1] : origins[before]
    let ends = after == origins.count ? [heirs.count] : origins[after]
    var found: [Int] = []
    for start in starts {
      found.append(start + 1 + newRuns.offset(here))
      found += (start + 1..<start + 1 + Self.reach)
    }
    for end in ends { found.append(end - 1 - newRuns.distance(here)) }
    var seen: Set<Int> = []
    return found.filter { number in
      old.cards.indices.contains(number) && heirs[number].isEmpty && seen.insert(number).inserted
    }.flatMap { old.cards[$0] }
  }

  private static let reach = 4
}

/// Runs of open bullets between those that are not.
private struct Runs {
  private var starts: [Int]
  private var ends: [Int]

  init(isOpen: [Bool]) {
    starts = Array(repeating: -1, count: isOpen.count)
    ends = Array(repeating: isOpen.count, count: isOpen.count)
    var last = -1
    for index in isOpen.indices {
      starts[index] = last
      if !isOpen[index] { last = index }
    }
    last = isOpen.count
    for index in isOpen.indices.reversed() {
      ends[index] = last
      if !isOpen[index] { last = index }
    }
  }

  func before(_ index: Int) -> Int { starts[index] }
  func after(_ index: Int) -> Int { ends[index] }
  func offset(_ index: Int) -> Int { index - starts[index] - 1 }
  func distance(_ index: Int) -> Int { ends[index] - index - 1 }
}
