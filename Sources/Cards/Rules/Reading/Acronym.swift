/// Whether letters are the initials of words: `RL4LMs` of "Reinforcement Learning for Language
/// models".
enum Acronym {
  /// Two to eight letters, most of them capitals.
  static func looksLikeOne(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 2, bytes.count <= 8, bytes[0].isUpper else { return false }
    guard bytes.allSatisfy({ $0.isUpper || $0.isLower || $0.isDigit }) else { return false }
    return bytes.filter { $0.isUpper }.count >= max(2, (bytes.count + 1) / 2)
  }

  /// Every initial matches in order; small words may be left out, other words may not.
  static func matches(_ acronym: String, _ expansion: String) -> Bool {
    let letters = Array(acronym.lowercased().utf8).filter { $0.isLower || $0.isDigit }
    let words = Words.all(in: expansion.filter { $0 != "&" })
    guard letters.count >= 2, words.count >= 2, words.count <= letters.count + 4 else {
      return false
    }
    return fits(letters[...], words[...])
      || letters.last == 0x73 && fits(letters.dropLast(), words[...])
  }

  /// A short head whose letters hold the initials in order, though not only them: `ppo` of "policy
  /// optimization".
  static func abbreviates(_ head: String, _ meaning: String) -> Bool {
    let initials = Words.all(in: meaning).compactMap(\.utf8.first)
    var letters = Array(head.lowercased().utf8)[...]
    guard initials.count > 1, letters.count <= 6, letters.first == initials[0] else { return false }
    for initial in initials {
      guard let found = letters.firstIndex(of: initial) else { return false }
      letters = letters[(found + 1)...]
    }
    return true
  }

  /// Small words of other languages, left out of initials.
  private static let linking: Set<String> = [
    "de", "des", "du", "la", "le", "les", "et", "der", "die", "das", "und", "für", "el", "los", "y",
    "di", "da", "do", "dos", "e", "van", "en", "het", "l", "d",
  ]

  private static func fits(_ letters: ArraySlice<UInt8>, _ words: ArraySlice<String>) -> Bool {
    guard let word = words.first else { return letters.isEmpty }
    let small = FunctionWords.contains(word) || linking.contains(word)
    if let letter = letters.first {
      if word.utf8.first == letter, fits(letters.dropFirst(), words.dropFirst()) { return true }
      if letter == 0x34, word == "for", fits(letters.dropFirst(), words.dropFirst()) { return true }
      if letter == 0x32, word == "to", fits(letters.dropFirst(), words.dropFirst()) { return true }
    }
    return small && fits(letters, words.dropFirst())
  }
}
