/// The sentences of a paragraph that answer the heading above it.
struct HeadingAnswer {
  var question: String

  /// Sentences up to thirty words, the first up to sixty; `nil` when the paragraph only leads to
  /// code, a list or an example.
  func answer(in paragraph: String) -> String? {
    let opening = Words.all(in: paragraph).first ?? ""
    guard !Self.asides.contains(opening) else { return nil }
    let asked = Words.all(in: question)
    let limit = asked.contains("difference") ? 60 : 30
    var kept: [String] = []
    for sentence in Sentences.all(in: paragraph.split(separator: "\n").joined(separator: " ")) {
      if Question.endsInMark(sentence) || Self.pointsOn(sentence) { break }
      let words = Words.count(in: (kept + [sentence]).joined(separator: " "))
      if words > (kept.isEmpty ? 60 : limit) { break }
      kept.append(sentence)
    }
    guard let first = kept.first, fits(first, kept, asked) else { return nil }
    return kept.joined(separator: " ")
  }

  private func fits(_ first: String, _ kept: [String], _ asked: [String]) -> Bool {
    let words = Words.all(in: first)
    if asked.first == "how", ["to", "do", "can"].contains(asked.dropFirst().first ?? "") {
      return words.contains(where: Self.instructing.contains) && !words.contains("try")
    }
    if asked.contains("difference") || asked.contains("differences") {
      let contrast = words.contains { ["while", "whereas", "but"].contains($0) }
      return (contrast || kept.count > 1) && words.first != "both"
    }
    return words.count > 3 || first.hasSuffix(".")
  }

  /// Speaks of what stands below it, or of how many there are.
  private static func pointsOn(_ sentence: String) -> Bool {
    let words = Words.all(in: sentence)
    guard let last = words.last, !sentence.hasSuffix(":"), !sentence.hasSuffix(",") else {
      return true
    }
    if last == "follows" || words.contains(where: pointing.contains) { return true }
    let counts = words.contains {
      Numeral.value($0) != nil || amounts.contains($0)
    }
    return counts && words.contains(where: countable.contains)
  }

  private static let asides: Set<String> = [
    "eg", "e.g", "see", "below", "example", "note", "apart", "let's", "first", "legacy",
    "deprecated", "warning", "update",
  ]
  private static let pointing: Set<String> = ["below", "following", "above", "let's", "outdated"]
  private static let amounts: Set<String> = ["several", "many", "few", "different", "various"]
  private static let countable: Set<String> = [
    "ways", "steps", "types", "reasons", "approaches", "options", "kinds", "methods", "limitations",
    "advantages", "differences", "rules", "caveats", "drawbacks", "issues", "problems", "features",
    "phases", "principles", "possibilities",
  ]
  private static let instructing: Set<String> = [
    "can", "should", "need", "use", "using", "by", "must", "similar", "with",
  ]
}
