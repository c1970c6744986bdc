import Foundation

/// One word of an answer in the form in which it is compared.
struct AnswerWord: Hashable {
  /// As it was written.
  var text: String
  /// Without case, accents, punctuation; numbers in digits.
  var key: String
  /// In brackets, or a word that carries little.
  var isOptional: Bool

  var isNegation: Bool {
    if ["not", "no", "never", "none"].contains(key) { return true }
    return key.hasSuffix("nt") && text.contains { $0 == "'" || $0 == "’" }
  }

  /// The same word with a typing error: one in a word of four letters, two from eight; never in a
  /// number.
  func isLike(_ other: AnswerWord) -> Bool {
    let (left, right) = (Array(key), Array(other.key))
    guard !key.contains(where: \.isNumber), !isNegation, !other.isNegation else { return false }
    let limit = left.count < 4 ? 0 : left.count < 8 ? 1 : 2
    return limit > 0 && editDistance(left, right, limit: limit) <= limit
  }

  static func words(of text: String) -> [AnswerWord] {
    var words: [AnswerWord] = []
    var depth = 0
    var current = ""
    func close() {
      if let word = AnswerWord(current, isInBrackets: depth > 0) { words.append(word) }
      current = ""
    }
    for character in text {
      if "([".contains(character) {
        close()
        depth += 1
      } else if ")]".contains(character) {
        close()
        depth = max(0, depth - 1)
      } else if character == "%" {
        close()
        current = "%"
        close()
      } else if character.isWhitespace || "-–—/,;、。，；・".contains(character),
        !current.isInNumber(character)
      {
        close()
      } else {
        current.append(character)
      }
    }
    close()
    return words
  }

  private init?(_ text: String, isInBrackets: Bool) {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    var key = folded.filter { $0.isLetter || $0.isNumber || "%+°€$£=<>".contains($0) }
    // A lone sign, such as an emoji or an operator, is compared as it is.
    if key.isEmpty, text.contains(where: { !$0.isPunctuation }) { key = text }
    guard !key.isEmpty else { return nil }
    self.text = text
    self.key = Self.numbers[key] ?? key
    isOptional = isInBrackets || Self.fillers.contains(key)
  }

  private static let fillers: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "as",
    "is", "are", "was", "were", "be", "it", "its", "they", "that", "this", "der", "die", "das",
    "ein", "eine", "le", "la", "les", "un", "une", "el", "los", "las", "unsure", "%",
  ]

  private static let numbers: [String: String] = {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    var numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, String($0)) })
    for (index, tens) in ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
      .enumerated()
    {
      numbers[tens] = String((index + 3) * 10)
    }
    numbers["hundred"] = "100"
    numbers["thousand"] = "1000"
    numbers["percent"] = "%"
    return numbers
  }()
}

extension String {
  /// A comma between digits, as in 1,000, does not end the word.
  fileprivate func isInNumber(_ next: Character) -> Bool {
    next == "," && last?.isNumber == true
  }
}
