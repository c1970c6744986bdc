/// What a card says, as words.
struct FactText {
  typealias Number = FactWords.Number

  /// The bullet with the answer: for a list the label and its items.
  var bullet: Set<Number>
  var question: Set<Number>
  var answer: Set<Number>
  /// The bullet's words that the answer does not have, or else the question's.
  var rest: Set<Number>
  /// The question in order, cut at its gaps.
  var pieces: [[Number]]
  /// The bullet in order, without its punctuation.
  var note: UInt64
  var rawAnswer: String
  var isGap: Bool

  init(_ card: Card, _ words: inout FactWords) {
    let note = words.read(card.note)
    answer = Set(words.read(card.answer))
    bullet = Set(note).union(answer)
    pieces = Self.pieces(card.question).map { words.read($0) }
    question = Set(pieces.joined())
    rest = bullet.subtracting(answer)
    if rest.isEmpty { rest = question }
    var hash = StableHash()
    for word in note {
      hash.combine(words.letters[Int(word)].lazy.map(UInt8.init(truncatingIfNeeded:)))
    }
    if note.isEmpty { hash.combine(card.note) }
    self.note = hash.value
    rawAnswer = card.answer
    isGap = pieces.count > 1
  }

  private static func pieces(_ question: String) -> [String] {
    guard question.utf8.contains(UInt8(ascii: "_")) else { return [question] }
    return question.split(separator: Card.gap, omittingEmptySubsequences: false).map(String.init)
  }
}

extension FactWords {
  /// The share of two texts that is the same: 2 · common / (one + other), each word by its weight,
  /// words that are alike as 0.8; in 0...1.
  func likeness(_ one: Set<Number>, _ other: Set<Number>) -> Double {
    likeness(one, other, by: weights)
  }

  /// Two answers: their words, or, where they have none, their characters.
  func likeness(ofAnswers one: FactText, _ other: FactText) -> Double {
    if one.answer.isEmpty || other.answer.isEmpty {
      return one.rawAnswer == other.rawAnswer ? 1 : 0
    }
    return likeness(one.answer, other.answer, by: ownWeights)
  }

  private func likeness(
    _ one: Set<Number>, _ other: Set<Number>, by weights: [Double]
  ) -> Double {
    if one.isEmpty || other.isEmpty { return one.isEmpty && other.isEmpty ? 1 : 0 }
    func sum(_ words: some Sequence<Number>) -> Double {
      words.reduce(0) { $0 + weights[Int($1)] }
    }
    let rest = differences(one, other)
    let total = sum(one) + sum(other)
    return (total - sum(rest.one) - sum(rest.other) - 0.2 * sum(rest.alike)) / total
  }

  /// The words that only one of two texts has, and those of both that are but alike.
  func differences(
    _ one: Set<Number>, _ other: Set<Number>
  ) -> (one: [Number], other: [Number], alike: [Number]) {
    var (left, right) = (one.subtracting(other).sorted(), other.subtracting(one).sorted())
    guard !left.isEmpty, !right.isEmpty, left.count <= 40, right.count <= 40 else {
      return (left, right, [])
    }
    var alike: [Number] = []
    left.removeAll { word in
      guard let match = right.firstIndex(where: { areAlike(word, $0) }) else { return false }
      alike += [word, right.remove(at: match)]
      return true
    }
    return (left, right, alike)
  }

  /// The same question with the same gaps, but for one slip.
  func areSame(_ one: FactText, _ other: FactText) -> Bool {
    guard one.pieces.count == other.pieces.count, !one.question.isEmpty || one.isGap else {
      return false
    }
    var slips = 0
    for (left, right) in zip(one.pieces, other.pieces) {
      guard left.count == right.count else { return false }
      for (word, match) in zip(left, right) where word != match {
        guard areAlike(word, match) else { return false }
        slips += 1
      }
    }
    return slips <= 1
  }

  /// Each text has a name or a number that the other lacks: they are about different things.
  func disagree(_ one: Set<Number>, _ other: Set<Number>) -> Bool {
    let rest = differences(one, other)
    func isTelling(_ word: Number) -> Bool { hasDigit[Int(word)] || isName[Int(word)] }
    return rest.one.contains(where: isTelling) && rest.other.contains(where: isTelling)
  }
}
