/// First letters.
enum Sentence {
  /// Lower case for a first word that is no name, acronym or `I`.
  static func lowerFirst(_ text: String) -> String {
    guard let first = text.utf8.first, first.isUpper else { return text }
    let word = text.prefix { !$0.isWhitespace }
    guard !word.utf8.dropFirst().contains(where: { $0.isUpper || $0.isDigit }), word != "I" else {
      return text
    }
    let isCommon =
      FunctionWords.contains(word.lowercased()) || VerbForms.looksVerbal(word.lowercased())
      || TermWording.isPlural(word.lowercased())
    guard isCommon || word.utf8.count == 1 else { return text }
    return text.loweredFirst
  }
}
