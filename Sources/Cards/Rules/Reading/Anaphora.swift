/// Questions that say "this" or "it" of something that stands elsewhere.
enum Anaphora {
  /// The question as it can be asked alone: with the label before it where it needs one, `nil` where
  /// there is none.
  static func resolve(_ question: String, in context: RuleContext) -> String? {
    guard isOpen(question) else { return question }
    return context.label.map { "\($0): \(question)" }
  }

  /// A pronoun whose noun is not in the question itself.
  static func isOpen(_ question: String) -> Bool {
    let words = Words.all(in: question)
    for (index, word) in words.enumerated() {
      if word == "this" || word == "these" || word == "that" || word == "those" {
        let next = index + 1 < words.count ? words[index + 1] : ""
        if next.isEmpty || FunctionWords.contains(next) || VerbForms.isInflected(next) {
          if word != "that" { return true }
          if index <= 1 { return true }
        }
      } else if leaning.contains(word), index < 4 {
        let before = words[..<index].filter { !FunctionWords.contains($0) }
        if before.isEmpty { return true }
      }
    }
    return false
  }

  private static let leaning: Set<String> = [
    "it", "they", "he", "she", "them", "him", "his", "their", "its",
  ]
}
