/// Whether words make a sentence or only name something.
enum Clause {
  /// A finite verb stands before any `that`, `which` or `who` that would open a relative clause.
  static func isSentence(_ text: String) -> Bool {
    for (index, word) in Words.all(in: text).enumerated() {
      if relatives.contains(word) { return false }
      if index == 0 { continue }
      if FunctionWords.auxiliaries.contains(word) && word != "be" && word != "been" { return true }
      if VerbForms.isThirdPerson(word) { return true }
    }
    return false
  }

  private static let relatives: Set<String> = [
    "that", "which", "what", "how", "why", "who", "whose", "where", "when", "if", "so", "because",
    "as", "while",
  ]
}
