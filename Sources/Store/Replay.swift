import Cards
import GRDB
import Scheduler

/// The whole log, applied in order: what every derived table must say.
struct Replay {
  private(set) var states: [CardID: CardState] = [:]
  private(set) var tallies: [TallyKey: Tally] = [:]
  /// Rows read, those taken back included.
  private(set) var rows = 0
  /// Rows about cards of which no row has yet said what they are.
  private var waiting: [CardID: [CardHistory.Row]] = [:]

  /// Streams both logs in order of (instant, id), leaving out what was taken back.
  init(_ db: Database, rollover: Rollover) throws {
    let undone = try Set(
      EventID.fetchAll(db, sql: "SELECT target FROM change WHERE kind = 'undo'"))
    let reviews = try Row.fetchCursor(
      db, sql: "SELECT \(CardStore.reviewColumns) FROM review ORDER BY at, id")
    let changes = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(CardStore.changeColumns) FROM change
        WHERE card IS NOT NULL AND kind <> 'undo' ORDER BY at, id
        """)
    var review = try reviews.next().map { CardHistory.Row.review(CardStore.review($0)) }
    var change = try Self.next(changes)
    while let row = Self.earlier(review, change) {
      apply(row, undone: undone, rollover)
      if case .review = row {
        review = try reviews.next().map { CardHistory.Row.review(CardStore.review($0)) }
      } else {
        change = try Self.next(changes)
      }
    }
  }

  /// The next row of a kind that this version knows.
  private static func next(_ changes: RowCursor) throws -> CardHistory.Row? {
    while let row = try changes.next() {
      if let change = CardStore.change(row) { return .change(change) }
    }
    return nil
  }

  private static func earlier(
    _ review: CardHistory.Row?, _ change: CardHistory.Row?
  ) -> CardHistory.Row? {
    guard let review, let change else { return review ?? change }
    return review.order < change.order ? review : change
  }

  private mutating func apply(
    _ row: CardHistory.Row, undone: Set<EventID>, _ rollover: Rollover
  ) {
    rows += 1
    let isUndone =
      switch row {
      case .review(let event): undone.contains(event.id)
      case .change(let event):
        undone.contains(event.id) || event.target.map { undone.contains($0) } ?? false
      }
    guard !isUndone else { return }
    let card = row.card
    guard states[card] != nil || row.isContent else {
      return waiting[card, default: []].append(row)
    }
    CardHistory.step(row, &states[card], &tallies, rollover)
    guard row.isContent, !waiting.isEmpty else { return }
    for row in waiting.removeValue(forKey: card) ?? [] {
      CardHistory.step(row, &states[card], &tallies, rollover)
    }
  }

  /// Fills empty derived tables.
  func write(to schema: String, store: CardStore, _ db: Database) throws {
    let rows = CardRows(in: schema, areNew: true, db)
    for id in states.keys.sorted() {
      guard let state = states[id] else { continue }
      try rows.store(state, line: state.content.card.line)
    }
    try CardStore.add(tallies, in: schema, db)
    let sources = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(CardStore.sourceColumns) FROM change c
        WHERE kind = 'source'
          AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = c.target)
        ORDER BY at, id
        """)
    while let row = try sources.next() { try store.restore(row, in: schema, db) }
    try store.dropUnusedDecks(in: schema, db)
  }
}
