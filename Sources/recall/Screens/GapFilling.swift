import Cards

/// A sentence with its gaps filled and the answers standing out.
struct GapFilling {
  let text: StyledText

  /// `nil` when the card is a list, has no gaps, or not one answer for each of them.
  ///
  /// - Parameter marked: The answer with what a typed one missed; shown where there is one gap.
  init?(_ card: Card, marked: StyledText? = nil) {
    let question = StyledText(markdown: card.question)
    let gaps = question.gapCount
    guard gaps > 0, card.kind != .list else { return nil }
    let answer = visible(card.answer)
    let several = answer.split(separator: " / ").map(String.init)
    // Two gaps for three words, or three for two: no telling which belongs where.
    guard gaps == several.count || several.count == 1 || gaps == 1 else { return nil }
    if gaps == 1, let marked {
      text = question.filled(with: [marked])
      return
    }
    let fillings = gaps == several.count ? several : Array(repeating: answer, count: gaps)
    text = question.filled(with: fillings.map { StyledText(markdown: $0, .bold, .green) })
  }
}
