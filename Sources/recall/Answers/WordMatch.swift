/// The words of one part of the card's answer, with what was typed for each.
struct WordMatch {
  enum State: Hashable {
    case missed, said
    /// Right but for a slip; as it was typed.
    case misspelt(String)
    /// A rounded number, one without its unit, a part of a word; as it was typed.
    case near(String)
  }

  let expected: [AnswerWord]
  private(set) var states: [State]
  /// Which typed word stands for each.
  private(set) var places: [Int?]
  /// Nothing but words that carry little, so all of them count.
  private let countsAll: Bool

  init(_ expected: [AnswerWord]) {
    self.expected = expected
    states = expected.map { _ in .missed }
    places = expected.map { _ in nil }
    countsAll = expected.allSatisfy(\.isOptional)
  }

  func isOptional(_ index: Int) -> Bool { expected[index].isOptional && !countsAll }

  mutating func take(
    _ index: Int, by typed: AnswerWord, _ place: Int, _ likeness: AnswerWord.Likeness
  ) {
    places[index] = place
    states[index] =
      switch likeness {
      case .same, .form: .said
      case .slip: .misspelt(typed.text)
      case .near: .near(typed.text)
      }
  }

  private var counted: [Int] { expected.indices.filter { !isOptional($0) } }
  var required: Int { counted.count }
  var missed: [AnswerWord] { counted.filter { states[$0] == .missed }.map { expected[$0] } }
  var said: Int { required - missed.count }
  var hasNear: Bool { states.contains { if case .near = $0 { true } else { false } } }
  /// At least half of what counts.
  var isHalf: Bool { required > 0 && missed.count * 2 <= required }

  /// True when the taken words that a test picks stand in the order in which they were typed.
  func isInOrder(_ test: (AnswerWord) -> Bool = { _ in true }) -> Bool {
    let order = expected.indices.filter { test(expected[$0]) }.compactMap { places[$0] }
    return zip(order, order.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
