import Cards
import GRDB
package import Scheduler

/// What an undo took back.
package enum Undone: Hashable, Sendable {
  /// An answer; the card is as it was before it.
  case answer(StoredCard, ReviewEvent)
  case action(StoredCard, CardAction)
  /// An import of these files, which had touched this many cards.
  case importing(paths: [String], cards: Int)
}

extension CardStore {
  /// Takes back the newest row of this device that still counts; an import is taken back whole, and
  /// rows of cards that are not there wait for them to come back.
  ///
  /// - Parameter imports: Whether an import may be taken back, too.
  /// - Returns: What was taken back; `nil` when nothing is left.
  package func undo(at moment: Moment, imports: Bool = true) throws(StoreError) -> Undone? {
    try write { db in
      let review = try newest(db, "review", "1")
      let change = try newest(
        db, "change", "target IS NULL AND kind NOT IN ('undo', 'setting', 'restore')")
      switch (review, change) {
      case (nil, nil): return nil
      case (let review?, let change) where change.map { $0 < review } ?? true:
        return try undoReview(review, at: moment, db)
      case (_, let change?): return try undoChange(change, at: moment, imports: imports, db)
      default: return nil
      }
    }
  }

  private func newest(_ db: Database, _ table: String, _ filter: String) throws -> EventID? {
    try EventID.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM \(table) t WHERE device = ? AND \(filter) AND NOT EXISTS
            (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = t.id)
            AND (card IS NULL OR EXISTS (SELECT 1 FROM card WHERE card.id = t.card))
          ORDER BY id DESC LIMIT 1
          """), arguments: [device(db)])
  }

  private func undoReview(_ id: EventID, at moment: Moment, _ db: Database) throws -> Undone? {
    guard
      let review = try Row.fetchOne(
        db, sql: "SELECT \(Self.reviewColumns) FROM review WHERE id = ?", arguments: [id]
      ).map(Self.review)
    else { return nil }
    let card = try replaying(review.card, db) {
      try insert(.undo, id: newID(db, at: moment), at: moment, card: review.card, target: id, db)
    }
    return card.map { .answer($0, review) }
  }

  private func undoChange(
    _ id: EventID, at moment: Moment, imports: Bool, _ db: Database
  ) throws -> Undone? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(Self.changeColumns) FROM change WHERE id = ?", arguments: [id])
    guard let change = row.flatMap(Self.change), let action = CardAction(change) else {
      return imports ? try undoImport(id, at: moment, db) : nil
    }
    if action == .split { return try undoSplit(change, at: moment, db) }
    let card = try replaying(change.card, db) {
      try insert(.undo, id: newID(db, at: moment), at: moment, card: change.card, target: id, db)
    }
    return card.map { .action($0, action) }
  }

  /// The card is asked again, and those that were made of it are gone.
  private func undoSplit(_ split: ChangeEvent, at moment: Moment, _ db: Database) throws -> Undone?
  {
    let parts = try cards(ofImport: split.id, db)
    var before: [CardID: [TallyKey: Tally]] = [:]
    for card in parts + [split.card] { before[card] = try history(db, of: card).replay().tallies }
    try insert(
      .undo, id: newID(db, at: moment), at: moment, card: split.card, target: split.id, db)
    for card in parts { _ = try settle(card, before: before[card] ?? [:], db) }
    let card = try settle(split.card, before: before[split.card] ?? [:], db)
    try dropUnusedDecks(db)
    return card.map { .action($0, .split) }
  }

  /// Cards of which rows belong to this one.
  private func cards(ofImport id: EventID, _ db: Database) throws -> [CardID] {
    try Int64.fetchAll(
      db,
      sql: "SELECT DISTINCT card FROM change WHERE id > ? AND target = ? AND card IS NOT NULL",
      arguments: [id, id]
    ).map(CardID.init(rawValue:))
  }

  private func undoImport(_ id: EventID, at moment: Moment, _ db: Database) throws -> Undone? {
    let cards = try cards(ofImport: id, db)
    let paths = try String.fetchAll(
      db,
      sql: """
        SELECT json_extract(data, '$.path') FROM change
        WHERE id > ? AND target = ? AND kind = 'source' ORDER BY id
        """, arguments: [id, id])
    var before: [CardID: [TallyKey: Tally]] = [:]
    for card in cards { before[card] = try history(db, of: card).replay().tallies }
    try insert(.undo, id: newID(db, at: moment), at: moment, target: id, db)
    for card in cards { _ = try settle(card, before: before[card] ?? [:], db) }
    try restoreSources(paths, of: cards, db)
    try dropUnusedDecks(db)
    return .importing(paths: paths, cards: cards.count)
  }

  /// Puts files back to their last import that still counts, and the cards to their last lines.
  func restoreSources(_ paths: [String], of cards: [CardID], _ db: Database) throws {
    var all = Set(paths)
    for card in cards {
      all.formUnion(try states(db, "WHERE card.id = ?", [card.rawValue]).map(\.state.content.path))
    }
    for path in all {
      try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [CardContent.key(path)])
    }
    let marks = all.map { _ in "?" }.joined(separator: ",")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.sourceColumns) FROM change c
        WHERE kind = 'source' AND json_extract(data, '$.path') IN (\(marks))
          AND NOT EXISTS (SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = c.target)
        ORDER BY at, id
        """, arguments: StatementArguments(all.sorted()))
    for row in rows { try restore(row, db) }
  }

  static let sourceColumns = """
    at, data ->> 'path', data ->> 'deck', data ->> 'digest', data ->> 'language', data ->> 'lines'
    """

  /// - Parameter row: Of ``sourceColumns``.
  func restore(_ row: Row, in schema: String = "main", _ db: Database) throws {
    try Self.storeSource(
      path: row[1], deck: row[2], digest: row[3], language: row[4], at: row[0], in: schema, db)
    let text: String = row[5]
    let lines = text.split(separator: " ").compactMap { place -> (id: CardID, line: Int)? in
      let parts = place.split(separator: ":")
      guard parts.count == 2, let id = Int64(parts[0]), let line = Int(parts[1]) else {
        return nil
      }
      return (CardID(rawValue: id), line)
    }
    try place(lines, of: row[1], in: schema, db)
  }
}
