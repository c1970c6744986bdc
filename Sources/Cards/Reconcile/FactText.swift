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
    if one.isEmpty || other.isEmpty { return one.isEmpty && other.isEmpty ? 1 : 0 }
    var total = 0.0
    var common = 0.0
    var left: [Number] = []
    for word in one {
      total += weights[Int(word)]
      if other.contains(word) {
        common += 2 * weights[Int(word)]
      } else {
        left.append(word)
      }
    }
    var right: [Number] = []
    for word in other {
      total += weights[Int(word)]
      if !one.contains(word) { right.append(word) }
    }
    guard !left.isEmpty, left.count <= 40, right.count <= 40 else { return common / total }
    for word in left.sorted() {
      guard let match = right.filter({ areAlike(word, $0) }).min() else { continue }
      common += 0.8 * (weights[Int(word)] + weights[Int(match)])
      right.removeAll { $0 == match }
    }
    return common / total
  }

  /// Two answers: their words, or, where they have none, their characters.
  func likeness(ofAnswers one: FactText, _ other: FactText) -> Double {
    if one.answer.isEmpty || other.answer.isEmpty {
      return one.rawAnswer == other.rawAnswer ? 1 : 0
    }
    return likeness(one.answer, other.answer)
  }

  /// The same question with the same gaps, but for one slip.
  func areSame(_ one: FactText, _ other: FactText) -> Bool {
    guard one.pieces.count == other.pieces.count,
      !one.question.isEmpty || one.isGap
    else { return false }
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
    func own(_ text: Set<Number>, _ others: Set<Number>) -> Bool {
      text.contains { word in
        (hasDigit[Int(word)] || isName[Int(word)]) && !others.contains(word)
          && !others.contains { areAlike(word, $0) }
      }
    }
    return own(one, other) && own(other, one)
  }
}
