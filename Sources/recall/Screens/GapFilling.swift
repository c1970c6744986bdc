import Cards

/// A sentence with its gaps filled and the answers standing out.
struct GapFilling {
  let text: StyledText

  /// `nil` when the card is a list, has no gaps, or not one answer for each of them.
  init?(_ card: Card) {
    let parts = visible(card.question).split(
      separator: Card.gap, omittingEmptySubsequences: false)
    guard parts.count > 1, card.kind != .list else { return nil }
    let gaps = parts.count - 1
    let answer = visible(card.answer)
    let several = answer.split(separator: " / ").map(String.init)
    let fillings = gaps == several.count ? several : Array(repeating: answer, count: gaps)
    // Two gaps for three words, or three for two: no telling which belongs where.
    guard gaps == several.count || several.count == 1 || gaps == 1 else { return nil }
    var text = StyledText(String(parts[0]))
    for (filling, part) in zip(fillings, parts.dropFirst()) {
      text.append(filling, .bold, .green)
      text.append(String(part))
    }
    self.text = text
  }
}
