import GRDB
package import Scheduler

/// How many cards a deck has, and where they are in their lives.
package struct DeckCount: Hashable, Sendable {
  package var name: String
  package var new = 0
  /// Learned cards due today or earlier.
  package var due = 0
  package var learned = 0
  package var drafts = 0
  package var suspended = 0
  package var retired = 0

  mutating func add(_ state: Standing.State, _ cards: Int) {
    switch state {
    case .new: new += cards
    case .learning, .young, .mature: learned += cards
    case .draft: drafts += cards
    case .suspended: suspended += cards
    case .retired: retired += cards
    case .deleted, .rejected: break
    }
  }
}

/// Figures for the screens that report.
extension CardStore {
  /// By name; decks without cards are left out.
  package func deckCounts(today: Day) throws(StoreError) -> [DeckCount] {
    try read { db in
      var decks: [String: DeckCount] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT d.name, s.standing, s.cards FROM
            (SELECT facet, standing, count(*) AS cards FROM study GROUP BY facet, standing) s
          JOIN facet f ON f.id = s.facet JOIN deck d ON d.id = f.deck
          """)
      while let row = try rows.next() {
        decks[row[0], default: DeckCount(name: row[0])].add(Standing(code: row[1]).state, row[2])
      }
      let due = try dueNow(db, today, CardChoice(nil), facets(db))
      for (name, count) in due { decks[name]?.due = count }
      return decks.values.sorted { $0.name < $1.name }
    }
  }

  /// Of each deck what is due, what is new and what waits for a yes or a no, by name. Decks without any
  /// of it are left out. Other cards are not even counted.
  package func waitingCounts(today: Day) throws(StoreError) -> [DeckCount] {
    try read { db in
      var decks: [String: DeckCount] = [:]
      let facets = try self.facets(db)
      for state in [Standing.State.new, .draft] {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT id, (SELECT count(*) FROM study WHERE facet = facet.id AND standing = ?) FROM facet
            """, arguments: [state.code])
        while let row = try rows.next() {
          guard let deck = facets[row[0]]?.deck, row[1] > 0 else { continue }
          decks[deck, default: DeckCount(name: deck)].add(state, row[1])
        }
      }
      for (name, count) in try dueNow(db, today, CardChoice(nil), facets) {
        decks[name, default: DeckCount(name: name)].due = count
      }
      return decks.values.sorted { $0.name < $1.name }
    }
  }

  package func deckNames() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT name FROM deck ORDER BY name") }
  }

  /// What `card` has to hold for the text that is the argument.
  static let searchSQL = """
    instr(lower(card.question || char(10) || card.answer || char(10) || card.note), lower(?)) > 0
    """

  /// Cards whose question, answer or note holds the text, in the order of their notes.
  package func search(_ text: String, limit: Int) throws(StoreError) -> [StoredCard] {
    try read { db in
      try states(
        db,
        """
        WHERE \(Self.searchSQL)
        ORDER BY source.path, card.line, study.position, card.id LIMIT ?
        """, [text, limit]
      ).map(StoredCard.init)
    }
  }
}
