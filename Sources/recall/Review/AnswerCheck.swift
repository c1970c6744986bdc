import Scheduler

/// A typed answer beside the card's own: what was missed, and the grade it suggests.
///
/// Case, accents, punctuation, articles, number words and small typing errors are forgiven;
/// wrong numbers and a `not` too many or too few are not. What the card has in brackets may be
/// left out, and the items of a list may come in any order.
struct AnswerCheck: Hashable {
  enum Verdict: Hashable {
    case matches
    /// At least half of it, but not all.
    case partly
    case differs
  }

  var verdict: Verdict
  /// Words of the answer that were not typed, as the card writes them.
  var missed: [String]
  /// Words that are right but for a typing error, as the card writes them.
  var misspelt: [String]

  init(typed: String, answer: String) {
    let typed = AnswerWord.words(of: typed)
    let expected = AnswerWord.words(of: answer)
    var open = typed
    var required = expected.filter { !$0.isOptional }
    if required.isEmpty { required = expected }
    (missed, misspelt) = ([], [])
    // Exact words first, so that a misspelt word does not take another one's place.
    let near = required.filter { word in
      guard let index = open.firstIndex(where: { $0.key == word.key }) else { return true }
      open.remove(at: index)
      return false
    }
    for word in near {
      if let index = open.firstIndex(where: { word.isLike($0) }) {
        open.remove(at: index)
        misspelt.append(word.text)
      } else {
        missed.append(word.text)
      }
    }
    let optional = Set(expected.map(\.key))
    let added = open.filter { !optional.contains($0.key) }
    verdict = Self.verdict(
      required: required.count, missed: missed.count,
      contradicts: added.contains(where: \.isNegation), added: added.count)
  }

  private static func verdict(
    required: Int, missed: Int, contradicts: Bool, added: Int
  ) -> Verdict {
    guard required > 0, !contradicts else { return .differs }
    if missed == 0 { return added <= 4 + 2 * required ? .matches : .partly }
    return missed * 2 <= required ? .partly : .differs
  }

  /// 4 for an answer that came whole, 3 for one with a gap, 1 for another one.
  var proposal: Grade {
    switch verdict {
    case .matches: .good
    case .partly: .hard
    case .differs: .wrong
    }
  }
}
