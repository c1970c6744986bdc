import Cards
import Store

/// Deck and headings of a card, in one quiet line.
struct CardPath {
  let text: StyledText

  init(_ card: StoredCard) {
    let deck = visible(card.deck, keepingLines: false)
    var steps = card.card.context.map { visible($0, keepingLines: false) }
    // A note's own title is usually its deck's name; it is not said twice.
    if steps.first == card.deck { steps.removeFirst() }
    let path = deck.split(separator: "/").map(\.trimmed) + steps
    text = StyledText(path.joined(separator: " › "), .dim)
  }
}
