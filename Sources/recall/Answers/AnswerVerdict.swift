/// What a typed answer is beside the card's.
enum AnswerVerdict: Hashable {
  case matches
  /// At least half of it, but not all; or nothing but right words, two at least.
  case partly
  case differs
}

extension AnswerVerdict {
  /// For an answer of one part.
  ///
  /// - Parameters:
  ///   - answer: The card's, as written.
  ///   - pool: What was typed, after the match has taken from it.
  init(_ match: WordMatch, answer: String, _ pool: WordPool) {
    let left = pool.left.filter { !$0.isInBrackets }
    guard match.required > 0, !Self.isTurnedRound(match, left), !Self.isContradicted(match, left)
    else {
      self = .differs
      return
    }
    if !match.missed.isEmpty, left.isEmpty, Self.isAbbreviation(match) {
      self = .matches
      return
    }
    let syllables = match.expected.count { $0.key.first?.isSyllabic == true }
    if match.missed.isEmpty {
      let extra = left.count { !$0.isOptional }
      let isTooMuch = extra > 4 + 2 * pool.takenCount
      let isHedged = extra > 0 && Self.hasOr(pool.words) && !Self.hasOr(match.expected)
      let isNear =
        match.hasNear || isHedged || !Self.keepsOrder(match, answer)
        || Self.hasOtherArticle(match, pool)
      self = isTooMuch ? .differs : isNear ? .partly : .matches
    } else if syllables * 2 > match.required {
      self = match.said * 5 >= match.required * 3 ? .partly : .differs
    } else if match.isHalf || Self.isCore(match, left) {
      self = .partly
    } else {
      self = .differs
    }
  }

  /// A short answer where the card says more: `58 boxes` for `58 boxes on the deck of a tanker`.
  private static func isCore(_ match: WordMatch, _ left: [AnswerWord]) -> Bool {
    !left.contains { !$0.isOptional } && match.said > 1
      && match.missed.count * 4 <= match.required * 3
      && !match.expected.contains { $0.isNegation }
  }

  /// `DNA` for `deoxyribonucleic acid (DNA)`.
  private static func isAbbreviation(_ match: WordMatch) -> Bool {
    let inBrackets = match.expected.indices.filter { match.expected[$0].isInBrackets }
    guard inBrackets.count == 1, match.said == 0, let index = inBrackets.first else { return false }
    let text = match.expected[index].text
    return text.count > 1 && text.allSatisfy(\.isUppercase) && match.states[index] == .said
  }

  /// A `not` too many or too few. Where more is missed than the `not`, it is one word of those.
  private static func isTurnedRound(_ match: WordMatch, _ left: [AnswerWord]) -> Bool {
    if left.contains(where: { $0.isNegation }) { return true }
    let missed = match.missed.filter { !isPolarity($0, in: match) }
    return missed.contains { $0.isNegation } && missed.allSatisfy { $0.isNegation }
  }

  /// The `No` of `No, it is hardware`.
  private static func isPolarity(_ word: AnswerWord, in match: WordMatch) -> Bool {
    ["no", "yes"].contains(word.key) && match.expected.first == word && match.required > 1
  }

  /// Another number, or the opposite word, where the card has one that was not typed.
  private static func isContradicted(_ match: WordMatch, _ left: [AnswerWord]) -> Bool {
    let missed = match.missed
    for word in missed where missed.count * left.count <= 4000 {
      for typed in left where WordContrasts.areOpposed(word.key, typed.key) { return true }
    }
    let numbers = missed.count { $0.quantity != nil }
    let others = left.count { $0.quantity != nil }
    return min(numbers, others) * 3 >= match.required && numbers > 0 && others > 0
  }

  private static func hasOr(_ words: [AnswerWord]) -> Bool {
    words.contains { ["or", "oder", "ou"].contains($0.key) }
  }

  /// Numbers keep their order unless they are a date or a row of things; so does what an arrow joins.
  private static func keepsOrder(_ match: WordMatch, _ answer: String) -> Bool {
    if answer.contains(where: { "→⇒⟶<>".contains($0) }) || answer.contains("->") {
      return match.isInOrder { !$0.isOptional }
    }
    if answer.contains(where: { ",;".contains($0) }) || answer.contains(" and ")
      || match.expected.contains(where: \.isMonth)
    {
      return true
    }
    return match.isInOrder { $0.quantity != nil }
  }

  /// `der Haus` for `das Haus`.
  private static func hasOtherArticle(_ match: WordMatch, _ pool: WordPool) -> Bool {
    guard let ours = match.expected.first, let theirs = pool.words.first, match.expected.count > 1,
      ours.isOptional, ours.key != theirs.key
    else { return false }
    return SmallWords.articles.contains { $0.contains(ours.key) && $0.contains(theirs.key) }
  }
}
