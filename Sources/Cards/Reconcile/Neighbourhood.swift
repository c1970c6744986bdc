/// Where the bullets of which no card has been found again stand between those of which one has.
struct Neighbourhood {
  private let old: Bullets
  private let new: Bullets
  /// The old bullets that became each new one, and the other way round.
  private var origins: [[Int]]
  private var heirs: [[Int]]
  private let oldRuns: Runs
  private let newRuns: Runs
  /// For each new file the old one that most of its bullets come from.
  private var oldFile: [Int]

  /// - Parameter matches: The old card that a new one was.
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
    oldRuns = Runs(heirs.map(\.isEmpty), old.ranges)
    newRuns = Runs(origins.map(\.isEmpty), new.ranges)
    oldFile = new.ranges.enumerated().map { file, range in
      var counts: [Int: Int] = [:]
      for origin in range.compactMap({ origins[$0].first }) {
        counts[old.file[origin], default: 0] += 1
      }
      let own = (counts[file] ?? 0, file)
      let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.map { $0.value > own.0 ? $0.key : file } ?? file
    }
  }

  /// How a new card's bullet lies to a stored card's.
  func place(ofNew card: Int, old stored: Int) -> SameFact.Place {
    guard let here = new.bullet[card], let there = old.bullet[stored] else { return .elsewhere }
    if origins[here].contains(there) { return .same }
    guard origins[here].isEmpty, heirs[there].isEmpty else { return .elsewhere }
    let isSameStart = isHeir(newRuns.before[here], of: oldRuns.before[there], here, there)
    let isSameEnd = isHeir(newRuns.after[here], of: oldRuns.after[there], here, there)
    let isBehind = isSameStart && newRuns.offset[here] == oldRuns.offset[there]
    let isBefore = isSameEnd && newRuns.distance[here] == oldRuns.distance[there]
    if isBehind && isBefore { return .here }
    if isBehind || isBefore { return .beside }
    return isSameStart && isSameEnd ? .between : .elsewhere
  }

  /// The same neighbour, or the same end of a file.
  private func isHeir(_ new: Int?, of old: Int?, _ here: Int, _ there: Int) -> Bool {
    guard let new, let old else {
      return new == nil && old == nil && oldFile[self.new.file[here]] == self.old.file[there]
    }
    return origins[new].contains(old)
  }

  /// Stored cards that may be what a new card was, because they stand where it stands.
  func candidates(forNew card: Int) -> [Int] {
    guard let here = new.bullet[card] else { return [] }
    guard origins[here].isEmpty else { return origins[here].flatMap { old.cards[$0] } }
    let file = oldFile[new.file[here]]
    let ends = old.ranges.indices.contains(file) ? old.ranges[file] : 0..<0
    let starts = newRuns.before[here].map { origins[$0] } ?? [ends.lowerBound - 1]
    let afters = newRuns.after[here].map { origins[$0] } ?? [ends.upperBound]
    var found: [Int] = []
    for start in starts {
      found.append(start + 1 + newRuns.offset[here])
      found += (start + 1..<start + 1 + Self.reach)
    }
    for after in afters { found.append(after - 1 - newRuns.distance[here]) }
    var seen: Set<Int> = []
    return found.filter { number in
      old.cards.indices.contains(number) && heirs[number].isEmpty && seen.insert(number).inserted
    }.flatMap { old.cards[$0] }
  }

  private static let reach = 4

  func isSameFile(_ new: Int, as old: Int?) -> Bool { oldFile[new] == old }
}

/// Runs of open bullets between those that are not.
private struct Runs {
  /// The last bullet before each that is not open; `nil` where the file begins.
  private(set) var before: [Int?]
  /// How many open ones are between them.
  private(set) var offset: [Int]
  /// The same towards the end of the file.
  private(set) var after: [Int?]
  private(set) var distance: [Int]

  init(_ isOpen: [Bool], _ files: [Range<Int>]) {
    before = Array(repeating: nil, count: isOpen.count)
    after = before
    offset = Array(repeating: 0, count: isOpen.count)
    distance = offset
    for file in files {
      var (last, count): (Int?, Int) = (nil, 0)
      for index in file {
        (before[index], offset[index]) = (last, count)
        (last, count) = isOpen[index] ? (last, count + 1) : (index, 0)
      }
      (last, count) = (nil, 0)
      for index in file.reversed() {
        (after[index], distance[index]) = (last, count)
        (last, count) = isOpen[index] ? (last, count + 1) : (index, 0)
      }
    }
  }
}
