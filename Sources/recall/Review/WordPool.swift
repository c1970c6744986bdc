/// The words of a typed answer that no part of the card's answer has taken yet.
struct WordPool {
  struct Match: Hashable {
    /// Words that count.
    var required: Int
    var missed: [String]
    var misspelt: [String]
  }

  private(set) var words: [AnswerWord]
  private(set) var taken = 0

  init(_ typed: String) { words = AnswerWord.words(of: typed) }

  /// Takes the words of one part of the card's answer.
  mutating func take(_ expected: [AnswerWord]) -> Match {
    var required = expected.filter { !$0.isOptional }
    if required.isEmpty { required = expected }
    var match = Match(required: required.count, missed: [], misspelt: [])
    // Exact words first, so that a misspelt word does not take another one's place.
    for word in required.filter({ word in !remove { $0.key == word.key } }) {
      if remove({ word.isLike($0) }) {
        match.misspelt.append(word.text)
      } else {
        match.missed.append(word.text)
      }
    }
    for word in expected where word.isOptional { remove { $0.key == word.key } }
    return match
  }

  @discardableResult
  private mutating func remove(_ isIt: (AnswerWord) -> Bool) -> Bool {
    guard let index = words.firstIndex(where: isIt) else { return false }
    words.remove(at: index)
    taken += 1
    return true
  }
}
