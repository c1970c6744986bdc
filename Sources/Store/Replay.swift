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
  ///
  /// Ids only grow, so that their order is that of instants wherever no clock was set back; and in it
  /// the log is read from end to end, instead of a place of its own for each row.
  init(_ db: Database, rollover: Rollover) throws {
    guard try !stream(db, reviewsBy: "id", rollover) else { return }
    (states, tallies, rows, waiting) = ([:], [:], 0, [:])
    _ = try stream(db, reviewsBy: "at, id", rollover)
  }

  /// - Returns: False when the rows did not come in order; then nothing here holds.
  private mutating func stream(
    _ db: Database, reviewsBy order: String, _ rollover: Rollover
  ) throws -> Bool {
    let undone = try Set(
      EventID.fetchAll(db, sql: "SELECT target FROM change WHERE kind = 'undo'"))
    let reviews = try Row.fetchCursor(
      db, sql: "SELECT \(CardStore.reviewColumns) FROM review ORDER BY \(order)")
    let changes = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(CardStore.changeColumns) FROM change
        WHERE card IS NOT NULL AND kind <> 'undo' ORDER BY at, id
        """)
    var change = try Self.next(changes)
    var last = RowOrder(at: .min, id: EventID(high: 0, low: 0))
    while let row = try reviews.next() {
      let review = CardStore.review(row)
      let order = RowOrder(at: review.at.milliseconds, id: review.id)
      guard last < order else { return false }
      last = order
      while let row = change, row.order < order {
        apply(row, undone: undone, rollover)
        change = try Self.next(changes)
      }
      apply(review, undone: undone, rollover)
    }
    while let row = change {
      apply(row, undone: undone, rollover)
      change = try Self.next(changes)
    }
    return true
  }

  /// The next row of a kind that this version knows.
  private static func next(_ changes: RowCursor) throws -> CardHistory.Row? {
    while let row = try changes.next() {
      if let change = CardStore.change(row) { return .change(change) }
    }
    return nil
  }

  private mutating func apply(
    _ review: ReviewEvent, undone: Set<EventID>, _ rollover: Rollover
  ) {
    rows += 1
    guard !undone.contains(review.id) else { return }
    guard let place = states.index(forKey: review.card) else {
      return waiting[review.card, default: []].append(.review(review))
    }
    states.values[place].apply(review, day: rollover.day(of: review.at), to: &tallies)
  }

  private mutating func apply(
    _ row: CardHistory.Row, undone: Set<EventID>, _ rollover: Rollover
  ) {
    rows += 1
    guard case .change(let event) = row, !undone.contains(event.id),
      event.target.map({ !undone.contains($0) }) ?? true
    else { return }
    let card = event.card
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
