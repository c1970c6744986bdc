import Scheduler

/// A typed answer beside the card's own: what was missed, and the grade it suggests.
///
/// Case, accents, punctuation, articles, number words and small typing errors are forgiven;
/// wrong numbers and a `not` too many or too few are not. What the card has in brackets may be
/// left out. The items of a list, one a line, may come in any order, and each counts as said
/// when half of its words were.
struct AnswerCheck: Hashable {
  enum Verdict: Hashable {
    case matches
    /// At least half of it, but not all; or nothing but right words, two at least.
    case partly
    case differs
  }

  private(set) var verdict: Verdict
  /// Words, or items of a list, that were not typed, as the card writes them.
  private(set) var missed: [String] = []
  /// Words that are right but for a typing error, as the card writes them.
  private(set) var misspelt: [String] = []
  /// Which items of a list were said; empty for an answer of one line.
  private(set) var said: [Bool] = []

  init(typed: String, answer: String) {
    let items = answer.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    var pool = WordPool(typed)
    let matches = items.map { pool.take(AnswerWord.words(of: $0)) }
    misspelt = matches.flatMap(\.misspelt)
    verdict = .differs
    if items.count > 1 {
      said = matches.map { $0.required > 0 && $0.missed.count * 2 <= $0.required }
      missed = zip(items, said).filter { !$0.1 }.map(\.0)
      verdict = Self.verdict(required: items.count, missed: missed.count, pool)
    } else if let match = matches.first {
      missed = match.missed
      verdict = Self.verdict(required: match.required, missed: missed.count, pool)
      if verdict == .differs, isCore(match, of: items[0], pool) { verdict = .partly }
    }
  }

  /// A short answer where the card says more: `58 boxes` for `58 boxes on the deck of a tanker`.
  private func isCore(_ match: WordPool.Match, of answer: String, _ left: WordPool) -> Bool {
    left.words.isEmpty && left.taken > 1 && match.missed.count * 4 <= match.required * 3
      && !AnswerWord.words(of: answer).contains(where: \.isNegation)
  }

  private static func verdict(required: Int, missed: Int, _ left: WordPool) -> Verdict {
    guard required > 0, !left.words.contains(where: \.isNegation) else { return .differs }
    if missed == 0 { return left.words.count <= 4 + 2 * left.taken ? .matches : .partly }
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
