package import Cards
import GRDB
package import Scheduler

/// A card that a person parts into several.
extension CardStore {
  /// Adds the new cards where the old one stands, and asks that one no more; one step, which an undo
  /// takes back whole. Imports leave the new cards alone, because no note has their text.
  ///
  /// - Parameter parts: Question and answer of each; at least two.
  /// - Returns: The new cards.
  package func split(
    _ id: CardID, into parts: [(question: String, answer: String)], at moment: Moment
  ) throws(StoreError) -> [StoredCard] {
    try write { db in
      let (state, line) = try state(db, of: id)
      let head = ChangeEvent(
        id: try newID(db, at: moment), at: moment, kind: .split, card: id, target: nil,
        payload: .none)
      var cards: [StoredCard] = []
      _ = try replaying(id, db) {
        try insert(.split, id: head.id, at: moment, card: id, db)
      }
      // They keep the old card's place among the new ones.
      let log = try ChangeRows(device: device(db), db)
      for part in parts {
        var content = state.content
        content.card.question = part.question
        content.card.answer = part.answer
        content.card.kind = Self.kind(of: part, state.content.card.kind)
        content.card.rule = Card.splitRule
        content.card.line = line
        content.card.isDraft = false
        let event = ChangeEvent(
          id: nextID(at: moment), at: moment, kind: .added, card: try newCard(content, db),
          target: head.id, payload: .content(content))
        if let card = try replaying(event.card, db, { try log.insert(event) }) {
          cards.append(card)
        }
      }
      return cards
    }
  }

  /// The id of a card that is not there and never was.
  private func newCard(_ content: CardContent, _ db: Database) throws -> CardID {
    var occurrence = 0
    while true {
      let id = CardID(card: content.card, deck: content.deck, occurrence: occurrence)
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE card = ?)", arguments: [id.rawValue])
      if isKnown != true { return id }
      occurrence += 1
    }
  }

  private static func kind(
    of part: (question: String, answer: String), _ kind: CardKind
  ) -> CardKind {
    if part.question.contains(Card.gap) { return .gap }
    if part.answer.contains(where: \.isNewline) { return .list }
    return kind == .gap || kind == .list ? .question : kind
  }
}

extension Card {
  /// Of cards that a person made of one.
  package static let splitRule = "split"
}
