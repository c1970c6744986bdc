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
}

/// One line of the daily totals.
package struct DailyTotal: Hashable, Sendable {
  package var day: Day
  package var deck: String
  package var kind: ReviewKind
  package var stage: Stage
  package var grade: Grade
  package var answers: Int
  /// Milliseconds.
  package var took: Int
}

/// Figures for the screens that report.
extension CardStore {
  /// By name; decks without cards are left out.
  package func deckCounts(today: Day) throws(StoreError) -> [DeckCount] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.name, sum(s.queue = 0),
            sum(s.queue = 1 AND s.due <= ?1 AND coalesce(s.buriedUntil, 0) <= ?1), sum(s.queue = 1),
            sum(c.status = 1 AND NOT c.isRetired), sum(c.status = 2 AND NOT c.isRetired),
            sum(c.isRetired)
          FROM card c JOIN study s ON s.card = c.id JOIN deck d ON d.id = c.deck
          GROUP BY d.id ORDER BY d.name
          """, arguments: [today.rawValue])
      return rows.map {
        DeckCount(
          name: $0[0], new: $0[1], due: $0[2], learned: $0[3], drafts: $0[4], suspended: $0[5],
          retired: $0[6])
      }
    }
  }

  package func deckNames() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT name FROM deck ORDER BY name") }
  }

  /// The daily totals of some decks, by day.
  package func dailyTotals(decks: [String]?) throws(StoreError) -> [DailyTotal] {
    try read { db in
      let filter = try deckFilter(db, decks)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT day, deck.name, kind, stage, grade, answers, took FROM daily
          JOIN deck ON deck.id = daily.deck WHERE 1 \(filter) ORDER BY day, deck, kind, stage, grade
          """)
      return rows.map {
        DailyTotal(
          day: Day(rawValue: $0[0]), deck: $0[1], kind: ReviewKind(rawValue: $0[2]) ?? .cram,
          stage: Stage(rawValue: $0[3]) ?? .new, grade: Grade(rawValue: $0[4]) ?? .blackout,
          answers: $0[5], took: $0[6])
      }
    }
  }

  /// Learned cards by the day they are due, what is overdue under its own day.
  package func dueDays(
    until last: Day, decks: [String]?
  ) throws(StoreError) -> [(day: Day, count: Int)] {
    try read { db in
      let filter = try deckFilter(db, decks)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT due, count(*) FROM study WHERE queue = 1 AND due <= ? \(filter)
          GROUP BY due ORDER BY due
          """, arguments: [last.rawValue]
      ).map { (Day(rawValue: $0[0]), $0[1]) }
    }
  }

  /// Interval in days and E-Factor of every learned card, with how many cards have both.
  package func memories(
    decks: [String]?
  ) throws(StoreError) -> [(interval: Days, ease: Ease, count: Int)] {
    try read { db in
      let filter = try deckFilter(db, decks)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT interval, ease, count(*) FROM study WHERE queue = 1 \(filter)
          GROUP BY interval, ease
          """
      ).map { (Days($0[0]), Ease(rawValue: $0[1]), $0[2]) }
    }
  }

  /// Cards whose question, answer or note holds the text, in the order of their notes.
  package func search(_ text: String, limit: Int) throws(StoreError) -> [StoredCard] {
    try read { db in
      try states(
        db,
        """
        WHERE instr(lower(card.question || char(10) || card.answer || char(10) || card.note),
          lower(?)) > 0
        ORDER BY source.path, card.line, study.position, card.id LIMIT ?
        """, [text, limit]
      ).map(StoredCard.init)
    }
  }
}
