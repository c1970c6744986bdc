/// A typed answer beside the items of a list, in any order.
struct ListMatch {
  private(set) var items: [AnswerCheck.Item]
  private(set) var verdict: AnswerVerdict
  private(set) var extra: [String]
  /// The items were typed in another order than the card has them.
  private(set) var isOutOfOrder: Bool

  /// - Parameters:
  ///   - items: As the card writes them, one a line.
  ///   - keepsOrder: Whether the order belongs to the answer.
  init(typed: String, items lines: [String], keepsOrder: Bool = false) {
    let expected = lines.map { AnswerReader.words(of: Self.unnumbered($0)) }
    let parts = Self.parts(of: typed, beside: lines.count)
    var result = Self.byWords(typed, expected)
    if parts.count > 1, parts.count * lines.count <= Self.mostPairs {
      let other = Self.byParts(parts, expected)
      if other.said.count(where: \.self) >= result.said.count(where: \.self) { result = other }
    }
    items = zip(lines, zip(result.matches, result.said)).map { line, found in
      let text = Self.unnumbered(line)
      let head = String(line.dropLast(text.count))
      var pieces =
        found.1
        ? AnswerCheck.Piece.pieces(of: text, found.0)
        : [AnswerCheck.Piece(text: text, state: .missed)]
      if !head.isEmpty { pieces.insert(AnswerCheck.Piece(text: head, state: .plain), at: 0) }
      return AnswerCheck.Item(pieces: pieces, isSaid: found.1, isTouched: found.1)
    }
    extra = result.extra
    let order = result.order.compactMap(\.self)
    isOutOfOrder = keepsOrder && zip(order, order.dropFirst()).contains { $0 > $1 }
    let missed = result.said.count { !$0 }
    if result.isTurnedRound {
      verdict = .differs
    } else if missed == 0 {
      verdict = isOutOfOrder ? .partly : .matches
    } else {
      verdict = missed * 2 <= lines.count ? .partly : .differs
    }
  }

  /// The words by which an item is told from the others.
  private struct Distinction {
    private let own: [Set<String>]

    init(_ items: [[AnswerWord]]) {
      let keys = items.map { Set($0.filter { !$0.isOptional }.map(\.key)) }
      own = keys.indices.map { index in
        keys.indices.filter { $0 != index }.reduce(keys[index]) { $0.subtracting(keys[$1]) }
      }
    }

    func isSaid(_ match: WordMatch, _ item: Int) -> Bool {
      guard !own[item].isEmpty, !match.missed.isEmpty else { return true }
      return match.expected.indices.contains {
        match.states[$0] != .missed && own[item].contains(match.expected[$0].key)
      }
    }
  }

  /// Parts beside items that are looked at closely.
  private static let mostPairs = 600

  private struct Result {
    var matches: [WordMatch]
    var said: [Bool]
    var extra: [String]
    /// Where each item was typed; `nil` for those that were not.
    var order: [Int?]
    var isTurnedRound = false
  }

  // MARK: What was typed, cut at commas

  /// At line ends, semicolons, commas, slashes; at `and` when there are too few of them.
  private static func parts(of typed: String, beside count: Int) -> [String] {
    for marks in ["\n;", "\n;,、，；،", "\n;,/、，；،・"] {
      let parts = typed.split { $0.isNewline || marks.contains($0) }.map(\.trimmed)
        .filter { !$0.isEmpty }
      guard parts.count > 1 else { continue }
      if parts.count >= count { return parts.map(unnumbered) }
      let more = parts.flatMap { split($0) }
      return more.map(unnumbered)
    }
    return split(typed).map(unnumbered)
  }

  private static func split(_ part: String) -> [String] {
    [" and ", " und ", " et ", " y "].reduce([part]) { parts, word in
      parts.flatMap { $0.split(separator: word).map(\.trimmed) }
    }.filter { !$0.isEmpty }
  }

  /// Without `1.` or `2)` at the beginning.
  private static func unnumbered(_ text: String) -> String {
    let rest = text.drop(while: \.isNumber)
    guard rest.count < text.count, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " "
    else { return text }
    return String(rest.dropFirst(2)).trimmed
  }

  /// Each part goes to the item it fits best, the best fits first.
  private static func byParts(_ parts: [String], _ expected: [[AnswerWord]]) -> Result {
    let words = parts.map { AnswerReader.words(of: $0) }
    var result = Result(
      matches: expected.map { WordMatch($0) }, said: expected.map { _ in false }, extra: [],
      order: expected.map { _ in nil })
    let distinction = Distinction(expected)
    var fits: [(score: Int, part: Int, item: Int, match: WordMatch)] = []
    for (part, typed) in words.enumerated() {
      for (item, expected) in expected.enumerated() {
        var pool = WordPool(typed)
        let match = pool.take(expected)
        let left = pool.left.filter { !$0.isOptional }
        guard match.said > 0, distinction.isSaid(match, item),
          !left.contains(where: { $0.isNegation }),
          match.isHalf || left.isEmpty && match.said * 3 >= match.required,
          AnswerVerdict(match, answer: "", pool) != .differs || match.said * 2 < match.required
        else { continue }
        let score = 100 * match.said / max(1, match.required) * 2 - 30 * left.count
        fits.append((score, part, item, match))
      }
    }
    var isUsed = parts.map { _ in false }
    for fit in fits.sorted(by: { $0.score > $1.score })
    where !isUsed[fit.part] && !result.said[fit.item] {
      isUsed[fit.part] = true
      result.said[fit.item] = true
      result.order[fit.item] = fit.part
      result.matches[fit.item] = fit.match
    }
    result.extra = zip(parts, isUsed).filter { !$0.1 }.map(\.0)
    return result
  }

  // MARK: What was typed, as words

  private static func byWords(_ typed: String, _ expected: [[AnswerWord]]) -> Result {
    var pool = WordPool(
      AnswerReader.words(of: typed), beside: expected.reduce(0) { $0 + $1.count })
    let matches = expected.map { pool.take($0) }
    let left = pool.left.filter { !$0.isOptional && !$0.text.isEmpty }
    let distinction = Distinction(expected)
    let said = matches.enumerated().map { item, match in
      match.said > 0 && match.isHalf && distinction.isSaid(match, item)
    }
    return Result(
      matches: matches, said: said, extra: left.map(\.text),
      order: zip(matches, said).map { $1 ? $0.places.compactMap(\.self).min() : nil },
      isTurnedRound: left.contains { $0.isNegation })
  }
}
