/// Tells questions from statements by how they begin and end.
enum Question {
  /// Ends in a question mark and begins, or goes on after a comma, like a question.
  static func isAsked(_ text: String) -> Bool {
    endsInMark(text) && (opens(text) || text.has(", ") && clauses(text).contains(where: opens))
  }

  /// A question or an exercise ("Explain how …"), with or without a question mark.
  static func isOpen(_ text: String) -> Bool {
    guard text.utf8.count > 2 else { return false }
    return isAsked(text) || asksWithoutMark(text)
      || exercises.contains(Words.leading(1, in: text).first ?? "") && Words.count(in: text) > 1
  }

  static func endsInMark(_ text: String) -> Bool {
    guard text.utf8.contains(0x3f) || text.utf8.contains(0xef) else { return false }
    let bare = text.dropping(trailing: closing)
    return bare.hasSuffix("?") || bare.hasSuffix("？")
  }

  /// The first word asks: `what`, `why`, `is`, `können` …
  static func opens(_ text: String) -> Bool {
    let words = Words.leading(2, in: text)
    guard let first = words.first else { return false }
    if let base = first.split(separator: "'").first, asking.contains(String(base)) { return true }
    if asking.contains(first) || FunctionWords.auxiliaries.contains(first) { return true }
    guard words.count > 1, FunctionWords.prepositions.contains(first) else { return false }
    return asking.contains(words[1])
  }

  /// `how much better would … be`, `how to …`: asks although the mark is missing.
  static func asksWithoutMark(_ text: String) -> Bool {
    let words = Words.leading(5, in: text)
    guard let first = words.first, english.contains(first) else { return false }
    if words.dropFirst().first == "to" { return true }
    return words.dropFirst().contains { FunctionWords.auxiliaries.contains($0) }
  }

  /// The text up to and with its first question mark, if that ends its first sentence, and what
  /// follows.
  static func leading(_ text: String) -> (question: String, rest: String)? {
    guard let first = Sentences.ranges(in: text).first else { return nil }
    let question = text.slice(first)
    guard isAsked(question) else { return nil }
    return (question, text.slice(first.upperBound..<text.utf8.count).trimmed)
  }

  private static func clauses(_ text: String) -> [String] {
    text.split(separator: ",").dropFirst().map { String($0).trimmed }
  }

  private static let closing: [Unicode.Scalar] = [
    "\"", "”", "“", ")", "*", "_", "👀", "!", "»", "…",
  ]
  private static let exercises: Set<String> = ["explain", "describe", "discuss", "compare"]
  private static let english: Set<String> = [
    "what", "who", "whom", "whose", "which", "when", "where", "why", "how",
  ]
  private static let asking: Set<String> = english.union([
    "qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "pourquoi", "comment", "combien",
    "où", "quand", "est", "qu", "wer", "was", "wann", "wo", "warum", "wie", "welche", "welcher",
    "welches", "wieso", "weshalb", "wozu", "qué", "quién", "cuál", "cuáles", "cuándo", "dónde",
    "cómo", "cuánto", "cuántos", "chi", "cosa", "perché", "quando", "dove", "come", "quale",
  ])
}
