package import Cards
import GRDB

/// A card of the collection beside what the notes last made of it.
package struct NotedCard: Sendable {
  package var stored: StoredCard
  /// As last imported: the stored card without the person's own words.
  package var card: Card
  /// Grows with every card that is imported for the first time.
  package var order: Int64
}

/// A note file as last imported.
package struct StoredSource: Hashable, Sendable {
  package var path: String
  package var deck: String
  package var digest: String
  package var language: String
  /// Unix milliseconds, UTC.
  package var importedAt: Int64
}

/// What an import compares the notes with.
extension CardStore {
  /// Every card that was last seen in this file, retired ones included, in the order of the file.
  package func notedCards(ofSource path: String) throws(StoreError) -> [NotedCard] {
    try read { db in
      try noted(
        db,
        """
        WHERE card.source = ? AND card.rule <> ? ORDER BY card.line, study.position, card.id
        """, [CardContent.key(path), Card.splitRule])
    }
  }

  /// The deck a file was last imported into.
  package func deck(ofSource path: String) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT name FROM source JOIN deck ON deck.id = source.deck WHERE source.id = ?",
        arguments: [CardContent.key(path)])
    }
  }

  /// Every card whose text is gone from the notes.
  package func retiredCards() throws(StoreError) -> [NotedCard] {
    try read { db in try noted(db, "WHERE card.isRetired ORDER BY card.id", []) }
  }

  /// By path.
  package func sources() throws(StoreError) -> [StoredSource] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT path, name, digest, language, importedAt
          FROM source JOIN deck ON deck.id = source.deck ORDER BY path
          """
      ).map {
        StoredSource(path: $0[0], deck: $0[1], digest: $0[2], language: $0[3], importedAt: $0[4])
      }
    }
  }

  private func noted(
    _ db: Database, _ filter: String, _ arguments: StatementArguments
  ) throws -> [NotedCard] {
    try states(db, filter, arguments).map { state, line in
      let stored = StoredCard(state, line: line)
      var card = stored.card
      if stored.isEdited, let text = try notedText(db, of: stored.id) {
        (card.question, card.answer) = text
      }
      return NotedCard(stored: stored, card: card, order: state.content.position)
    }
  }

  /// The text of an edited card that the newest import of it that still counts brought.
  private func notedText(
    _ db: Database, of id: CardID
  ) throws -> (question: String, answer: String)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT data ->> 'question', data ->> 'answer' FROM change c
          WHERE card = ? AND kind IN ('added', 'updated', 'moved', 'revived')
            AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = c.id)
            AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = c.target)
          ORDER BY at DESC, id DESC LIMIT 1
          """), arguments: [id.rawValue]
    ).map { ($0[0] ?? "", $0[1] ?? "") }
  }
}
