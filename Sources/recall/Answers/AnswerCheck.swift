import Cards
import Scheduler

/// A typed answer beside the card's own: what was missed, and the grade it suggests.
///
/// Case, accents, punctuation, articles, forms, spellings, units and small slips are forgiven; wrong
/// numbers, opposites and a `not` too many or too few are not. What the card has in brackets may be
/// left out. The items of a list, one a line, may come in any order.
struct AnswerCheck: Hashable {
  typealias Verdict = AnswerVerdict

  /// A line of the card's answer: all of it, or an item of a list.
  struct Item: Hashable {
    var pieces: [Piece]
    /// At least half of it, or enough to know it by.
    var isSaid: Bool
    /// Something of it that counts was typed.
    var isTouched: Bool
    var text: String { pieces.map(\.text).joined() }
  }

  /// A stretch of an item's text; the pieces of an item make it up whole.
  struct Piece: Hashable {
    enum State: Hashable {
      /// Typed, or nothing that counts.
      case plain
      case missed
      /// As it was typed.
      case misspelt(String)
    }

    var text: String
    var state: State
  }

  private(set) var verdict: Verdict
  private(set) var items: [Item]
  /// What was typed and is no part of the answer, in the order typed.
  private(set) var extra: [String]

  /// All of a list, but in another order than the question asks for.
  private(set) var isOutOfOrder = false

  /// - Parameter keepsOrder: Whether the order of a list belongs to the answer.
  init(typed: String, answer: String, keepsOrder: Bool = false) {
    // What goes on far beyond the answer is none, and may be a paste of any length.
    let typed = String(typed.prefix(max(2000, 4 * answer.count)))
    let lines = answer.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    if lines.count > 1 {
      let list = ListMatch(typed: typed, items: lines, keepsOrder: keepsOrder)
      (verdict, items, extra) = (list.verdict, list.items, list.extra)
      isOutOfOrder = list.isOutOfOrder
      return
    }
    let line = lines.first ?? ""
    var pool = WordPool(AnswerReader.words(of: typed))
    let match = pool.take(AnswerReader.words(of: line))
    verdict =
      GapParts(typed: typed, answer: line)?.verdict ?? Verdict(match, answer: line, pool)
    items = [
      Item(
        pieces: Piece.pieces(of: line, match), isSaid: verdict != .differs,
        isTouched: match.said > 0)
    ]
    extra = pool.left.filter { !$0.isOptional && !$0.text.isEmpty }.map(\.text)
  }

  /// Words, or items of a list, that were not typed, as the card writes them.
  var missed: [String] {
    if items.count > 1 { return items.filter { !$0.isSaid }.map(\.text) }
    return items.flatMap(\.pieces).filter { $0.state == .missed }.map(\.text)
  }

  /// Words that are right but for a slip, as the card writes them and as they were typed.
  var slips: [(right: String, typed: String)] {
    items.flatMap(\.pieces).compactMap { piece in
      if case .misspelt(let typed) = piece.state { (piece.text, typed) } else { nil }
    }
  }

  var misspelt: [String] { slips.map(\.right) }

  /// Which items of a list were said; empty for an answer of one line.
  var said: [Bool] { items.count > 1 ? items.map(\.isSaid) : [] }

  /// 4 for an answer that came whole, 3 for one with a gap, 1 for another one.
  var proposal: Grade {
    switch verdict {
    case .matches: .good
    case .partly: .hard
    case .differs: .wrong
    }
  }
}

extension AnswerCheck {
  /// A chain of arrows is asked for in its order, any other list in any.
  init(typed: String, to card: Card) {
    self.init(
      typed: typed, answer: Self.bare(card.answer),
      keepsOrder: card.kind == .list && card.rule == ArrowChainRule.name)
  }

  /// Without Markdown's marks: nobody types them.
  private static func bare(_ answer: String) -> String {
    answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.hasPrefix("```") && $0 != "$$" }
      .map { StyledText(markdown: $0).plain }.joined(separator: "\n")
  }
}

extension AnswerCheck.Piece {
  /// - Parameter match: Of the words of the text.
  static func pieces(of text: String, _ match: WordMatch) -> [AnswerCheck.Piece] {
    var pieces: [AnswerCheck.Piece] = []
    var end = text.startIndex
    func append(_ range: Range<String.Index>, _ state: State) {
      guard !range.isEmpty else { return }
      if state == .plain, let last = pieces.indices.last, pieces[last].state == .plain {
        pieces[last].text += text[range]
      } else {
        pieces.append(AnswerCheck.Piece(text: String(text[range]), state: state))
      }
    }
    for (index, word) in match.expected.enumerated() where word.range.lowerBound >= end {
      append(end..<word.range.lowerBound, .plain)
      let state: State =
        switch match.states[index] {
        case .missed: match.isOptional(index) ? .plain : .missed
        case .said: .plain
        case .misspelt(let typed), .near(let typed): .misspelt(typed)
        }
      append(word.range, state)
      end = word.range.upperBound
    }
    append(end..<text.endIndex, .plain)
    return pieces
  }
}
