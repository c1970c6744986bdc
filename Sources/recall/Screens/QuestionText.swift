import Cards

/// A question with its gaps standing out.
struct QuestionText {
  let text: StyledText

  init(_ card: Card) {
    var text = StyledText()
    let parts = visible(card.question).split(
      separator: Card.gap, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { text.append(Card.gap, .bold, .cyan) }
      text.append(String(part), .bold)
    }
    self.text = text
  }

  func lines(on display: Display) -> [String] { display.lines(text) }
}
