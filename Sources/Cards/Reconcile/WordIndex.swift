/// Finds the texts that share rare words with another, without comparing it with each.
struct WordIndex {
  private var entries: [FactWords.Number: [Int32]] = [:]
  private var notes: [UInt64: [Int32]] = [:]

  /// A word that more texts have finds none of them.
  private static let mostEntries = 64
  private static let mostFound = 12

  mutating func add(_ text: FactText, as number: Int) {
    for word in text.bullet { add(number, at: &entries[word, default: []]) }
    add(number, at: &notes[text.note, default: []])
  }

  private func add(_ number: Int, at entries: inout [Int32]) {
    if entries.count <= Self.mostEntries { entries.append(Int32(number)) }
  }

  /// Numbers of texts, those with the same bullet and those that share most first.
  func candidates(for text: FactText, _ words: FactWords) -> [Int] {
    var shares: [Int32: Double] = [:]
    for word in text.bullet {
      guard let found = entries[word], found.count <= Self.mostEntries else { continue }
      for number in found { shares[number, default: 0] += words.weights[Int(word)] }
    }
    for number in notes[text.note]?.prefix(Self.mostFound) ?? [] {
      shares[number, default: 0] += 1_000
    }
    guard shares.count > Self.mostFound else { return shares.keys.sorted().map(Int.init) }
    return shares.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostFound)
      .map { Int($0.key) }
  }
}
