/// The part of what follows a question that answers it.
enum AnswerText {
  /// Sentences up to the first question or doubt; `nil` when there is none.
  ///
  /// - Parameter limit: At most this many words; the first sentence may be longer.
  static func leading(_ rest: String, limit: Int = 40) -> String? {
    var kept: [String] = []
    for sentence in Sentences.all(in: withoutLaughter(rest)) {
      if Question.endsInMark(sentence) || isInterjection(sentence) { break }
      if !kept.isEmpty, Words.count(in: (kept + [sentence]).joined(separator: " ")) > limit {
        break
      }
      kept.append(sentence)
    }
    guard !kept.isEmpty else { return nil }
    let answer = withoutArrow(kept.joined(separator: " "))
    return kept.count == 1 ? answer.dropping(trailing: ["."]) : answer
  }

  /// `-> 42` → `42`
  private static func withoutArrow(_ text: String) -> String {
    for arrow in ["->", "-->", "=>", "→", "⇒", ":"] where text.hasPrefix(arrow + " ") {
      return String(text.dropFirst(arrow.count)).trimmed
    }
    return text
  }

  /// `lol mitochondria` → `mitochondria`
  private static func withoutLaughter(_ text: String) -> String {
    let first = Words.leading(1, in: text).first ?? ""
    guard laughter.contains(first), text.lowercased().hasPrefix(first) else { return text }
    return String(text.dropFirst(first.count).drop { $0 == "," || $0 == "." || $0 == " " })
  }

  private static let laughter: Set<String> = [
    "lol", "lmao", "haha", "hahaha", "omg", "wow", "hmm", "hm", "well", "uh", "um",
  ]

  static func isInterjection(_ sentence: String) -> Bool {
    let words = Words.all(in: sentence)
    return words.count <= 3 && words.allSatisfy(interjections.contains) || words.isEmpty
  }

  private static let interjections: Set<String> = [
    "debatable", "maybe", "probably", "depends", "perhaps", "possibly", "wtf", "lol", "lmao",
    "haha", "hmm", "huh", "what", "confused", "idk", "unsure", "wow", "omg",
    "holy", "shit", "damn", "tbd", "todo", "ok", "not", "sure", "no", "idea", "crazy", "why", "how",
    "unclear", "unknown", "dunno", "interesting", "nice", "cool", "see", "below", "above", "later",
  ]
}
