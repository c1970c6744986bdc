/// One word of an answer, or one number with its unit, in the forms in which it is compared.
struct AnswerWord: Hashable {
  enum Likeness: Int, Comparable {
    case same, form, slip, near
    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it stands in the text; a number with its unit is one word.
  var range: Range<String.Index>
  /// As it was written.
  var text: String
  /// Folded; two words are the same when they share one. The first is the usual one.
  var keys: [String]
  var quantity: Quantity?
  /// In brackets, or a word that carries little.
  var isOptional = false
  var isInBrackets = false
  var isMonth = false

  var key: String { keys[0] }
  var isNegation: Bool { SmallWords.negations.contains(key) }
  var isArticle: Bool { SmallWords.allArticles.contains(key) }

  /// How far a typed word is this one of the card's; `nil` when it is another.
  func likeness(of typed: AnswerWord, upTo limit: Likeness) -> Likeness? {
    if keys.contains(where: typed.keys.contains) { return .same }
    if let ours = quantity, let theirs = typed.quantity {
      switch ours.likeness(of: theirs) {
      case .same: return .same
      case .near: return limit >= .near ? .near : nil
      case .different: return nil
      }
    }
    if limit >= .form, SmallWords.sameNegations.contains(key),
      SmallWords.sameNegations.contains(typed.key)
    {
      return .form
    }
    guard limit >= .form, quantity == nil, typed.quantity == nil else { return nil }
    if WordForms.areForms(key, typed.key) { return .form }
    if limit >= .slip, isSlip(typed) { return .slip }
    return limit >= .near && isPart(typed) ? .near : nil
  }

  /// The same word with slips of the fingers: one from four letters, two from eight, three from
  /// fourteen; never in the first letter, and never into another word of the language, unless both
  /// are written as names are.
  private func isSlip(_ typed: AnswerWord) -> Bool {
    let (left, right) = (Array(key), Array(typed.key))
    guard !isNegation, !typed.isNegation, let first = left.first, first.isLetter,
      !first.isSyllabic, !key.contains(where: \.isNumber), !typed.key.contains(where: \.isNumber)
    else { return false }
    let limit = left.count < 4 ? 0 : left.count < 8 ? 1 : left.count < 14 ? 2 : 3
    guard limit > 0, editDistance(left, right, limit: limit) <= limit else { return false }
    let startsAlike = first == right.first || (left.starts(with: right.prefix(2).reversed()))
    guard startsAlike, !WordContrasts.areOpposed(key, typed.key) else { return false }
    let areNames = text.first?.isUppercase == true && typed.text.first?.isUppercase == true
    // Two letters that changed places are hardly another word when there are many.
    let isSwap = left.count >= 6 && left.sorted() == right.sorted()
    return areNames || isSwap || !WordForms.isKnown(typed.key)
  }

  /// An initial for a name, or a part of a word in a script without spaces.
  private func isPart(_ typed: AnswerWord) -> Bool {
    if key.first?.isUnspaced == true {
      return key.contains(typed.key) && typed.key.count * 2 >= key.count
    }
    return false
  }

  /// `A.` for `Albert`.
  func isInitial(_ typed: AnswerWord) -> Bool {
    typed.key.count == 1 && key.count > 2 && key.allSatisfy(\.isLetter)
      && typed.key.first == key.first
      && text.first?.isUppercase == true && typed.text.first?.isUppercase == true
  }
}
