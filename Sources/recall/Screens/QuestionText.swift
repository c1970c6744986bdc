import Cards

/// A question with its gaps standing out.
struct QuestionText {
  let card: Card
  /// The note that the card was made of.
  let notePath: String

  init(_ card: Card, notePath: String) {
    self.card = card
    self.notePath = notePath
  }

  func lines(on display: Display) -> [String] {
    var question = card.question
    if display.isTerminal {
      question = NoteEmphasis(of: card, in: notePath).set(question, withLinks: display.hasLinks)
    }
    return display.lines(MarkdownText(question, styles: [.bold]), notePath: notePath)
  }
}
