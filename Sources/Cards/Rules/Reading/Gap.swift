/// Sentences with hidden spans.
enum Gap {
  /// The text with each range replaced by a gap, and a hint behind it where there is one.
  static func question(_ text: String, hiding hidden: [(range: Range<Int>, hint: String?)])
    -> String
  {
    var question = ""
    var start = 0
    for (range, hint) in hidden.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      question += text.slice(start..<range.lowerBound) + Card.gap
      if let hint, !hint.isEmpty { question += " (\(hint))" }
      start = range.upperBound
    }
    return (question + text.slice(start..<text.utf8.count)).trimmed
  }

  /// What several hidden spans give as one answer; the same words count once.
  static func answer(_ spans: [String]) -> String {
    var seen: [String] = []
    for span in spans where !seen.contains(span) { seen.append(span) }
    return seen.joined(separator: " / ")
  }
}
