import Cards
import Store

/// Deck and headings of a card, in one quiet line.
struct CardPath {
  let text: StyledText

  init(_ card: StoredCard) {
    let deck = visible(card.deck, keepingLines: false)
    var steps = card.card.context
    // A note's own title is usually its deck's name; it is not said twice.
    if steps.first == card.deck { steps.removeFirst() }
    var text = StyledText(deck.split(separator: "/").map(\.trimmed).joined(separator: " › "))
    for step in steps {
      text.append(text.isEmpty ? "" : " › ")
      text.append(StyledText(markdown: step).onOneLine)
    }
    self.text = text.with(.dim)
  }
}
