import Cards

/// A sentence with its gaps filled and the answers standing out.
struct GapFilling {
  let text: StyledText

  /// `nil` when the card is a list, has no gaps, or not one answer for each of them.
  ///
  /// - Parameter marked: The answer with what a typed one missed; shown where there is one gap.
  init?(_ card: Card, marked: StyledText? = nil) {
    let parts = visible(card.question).split(
      separator: Card.gap, omittingEmptySubsequences: false)
    guard parts.count > 1, card.kind != .list else { return nil }
    let gaps = parts.count - 1
    let answer = visible(card.answer)
    let several = answer.split(separator: " / ").map(String.init)
    // Two gaps for three words, or three for two: no telling which belongs where.
    guard gaps == several.count || several.count == 1 || gaps == 1 else { return nil }
    var text = StyledText(String(parts[0]))
    for (index, part) in parts.dropFirst().enumerated() {
      if gaps == 1, let marked {
        text.append(marked)
      } else {
        text.append(gaps == several.count ? several[index] : answer, .bold, .green)
      }
      text.append(String(part))
    }
    self.text = text
  }
}
