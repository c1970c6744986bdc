/// The words of a command as a shell takes them apart, and nothing else that a shell does.
enum CommandWords {
  /// Parted by white space; `'…'` is as it stands, in `"…"` and outside quotes a backslash makes
  /// the next character one like any other.
  ///
  /// - Returns: `nil` when a quote is not closed.
  static func of(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = text.makeIterator()
    while let character = characters.next() {
      switch (character, quote) {
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (_, character?): quote = nil
      case ("\\", nil), ("\\", "\""):
        guard let next = characters.next() else { return nil }
        let stays = quote == "\"" && !"\"\\$`".contains(next)
        word = (word ?? "") + (stays ? "\\" : "") + String(next)
      case (_, nil) where character.isWhitespace:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(word) }
    return words
  }
}
