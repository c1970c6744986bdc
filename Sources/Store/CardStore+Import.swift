package import Cards
import GRDB
package import Scheduler

/// Notes coming in.
extension CardStore {
  /// The digest a file had when it was last imported.
  package func digest(ofSource path: String) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT digest FROM source WHERE id = ?"),
        arguments: [CardContent.key(path)])
    }
  }

  package func sourcePaths() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT path FROM source ORDER BY path") }
  }

  /// Every card that was last seen in this file, retired ones included.
  package func cards(ofSource path: String) throws(StoreError) -> [StoredCard] {
    try read { db in
      try states(
        db, "WHERE card.source = ? ORDER BY card.line, study.position, card.id",
        [CardContent.key(path)]
      ).map(StoredCard.init)
    }
  }

  package func exists(_ id: CardID) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM card WHERE id = ?"), arguments: [id.rawValue])
        ?? false
    }
  }

  /// Writes an import into the log and the derived tables, whole or not at all.
  package func apply(_ batch: ImportBatch, at moment: Moment) throws(StoreError) {
    try keepJournalsInMemory(true)
    defer { try? keepJournalsInMemory(false) }
    try write { db in
      let importID = try newID(db, at: moment)
      let isFirst = try Row.fetchOne(db, sql: "SELECT 1 FROM change") == nil
      // Rows take effect in the order of their instants, and some in the log may be later.
      let isLate = importID.milliseconds > moment.milliseconds
      try insert(.import, id: importID, at: moment, db)
      for source in batch.sources {
        try insertSource(source, target: importID, at: moment, db)
      }
      try handingOver(db) { step in
        try withoutIndexes(for: batch, db) {
          try apply(batch, target: importID, at: moment, isFirst: isFirst, isLate: isLate, db, step)
        }
      }
      if isLate || !isFirst {
        for source in batch.sources { try place(source.lines, of: source.path, db) }
      }
      if isLate {
        let cards = batch.sources.flatMap { $0.lines.map(\.id) + $0.changes.map(\.id) }
        try restoreSources(batch.sources.map(\.path), of: cards, db)
      }
      try dropUnusedDecks(db)
    }
  }

  /// Card by card in the order of their ids: so the log, its index and the tables all grow at their
  /// ends, and no page has to be read and written again for every card.
  private func apply(
    _ batch: ImportBatch, target: EventID, at moment: Moment, isFirst: Bool, isLate: Bool,
    _ db: Database, _ step: () throws -> Void
  ) throws {
    let log = try ChangeRows(device: device(db), db)
    let cards = CardRows(areNew: isFirst, db)
    let order = batch.steps
    let returning = isFirst || isLate ? [] : try returning(order.map(\.card), db)
    for place in order {
      let event = event(place, of: batch, target: target, at: moment)
      if isLate || returning.contains(event.card) {
        try replaying(event.card, db) { try log.insert(event) }
      } else {
        try log.insert(event)
        try derive(event, isNew: isFirst, cards, db)
      }
      try step()
    }
  }

  func insertSource(
    _ source: SourceImport, target: EventID, at moment: Moment, _ db: Database
  ) throws {
    let lines = source.lines.map { "\($0.id.rawValue):\($0.line)" }.joined(separator: " ")
    try db.cachedStatement(
      sql: """
        INSERT INTO change VALUES (?, ?, ?, ?, 'source', NULL, ?, json_object(
          'path', ?, 'deck', ?, 'digest', ?, 'language', ?, 'lines', ?))
        """
    ).execute(arguments: [
      nextID(at: moment), moment.milliseconds, moment.utcOffset, device(db), target, source.path,
      source.deck, source.digest, source.language, lines,
    ])
    try Self.storeSource(
      path: source.path, deck: source.deck, digest: source.digest, language: source.language,
      at: moment.milliseconds, db)
  }

  static func storeSource(
    path: String, deck: String, digest: String, language: String, at: Int64,
    in schema: String = "main", _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO \(schema).source VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      CardContent.key(path), path, CardContent.key(deck), digest, language, at,
    ])
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(schema).deck VALUES (?, ?)").execute(
      arguments: [CardContent.key(deck), deck])
  }

  private func event(
    _ step: ImportBatch.Step, of batch: ImportBatch, target: EventID, at moment: Moment
  ) -> ChangeEvent {
    let source = batch.sources[step.source]
    let (kind, id, card) = source.changes[step.change].parts
    let content = card.map { card in
      var card = card
      // JSON keeps fifteen digits; what a replay reads must be what is stored now.
      card.confidence = (card.confidence * 1000).rounded() / 1000
      return CardContent(
        card: card, deck: source.deck, path: source.path,
        position: moment.milliseconds << 20 + Int64(step.number))
    }
    return ChangeEvent(
      id: nextID(at: moment), at: moment, kind: kind, card: id, target: target,
      payload: content.map { .content($0) } ?? .none)
  }

  /// Brings a card's tables up to a row of the log.
  ///
  /// - Parameter isNew: The tables held no cards when the import began.
  private func derive(
    _ event: ChangeEvent, isNew: Bool, _ rows: CardRows, _ db: Database
  ) throws {
    let known = try isNew ? nil : states(db, "WHERE card.id = ?", [event.card.rawValue]).first
    var state = known?.state
    var tallies: [TallyKey: Tally] = [:]
    CardHistory.step(.change(event), &state, &tallies, try rollover(db))
    guard let state else { throw StoreError.noSuchCard(id: event.card.description) }
    try rows.store(state, line: known?.line ?? state.content.card.line)
  }

  /// Cards that are not there and of which the log knows: their import was taken back.
  private func returning(_ cards: [CardID], _ db: Database) throws -> Set<CardID> {
    try Set(
      cards.filter { card in
        try Row.fetchOne(
          db.cachedStatement(sql: "SELECT 1 FROM card WHERE id = ?"), arguments: [card.rawValue])
          == nil && hasRows(card, db)
      })
  }

  private func hasRows(_ card: CardID, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM review WHERE card = ?1)
            OR EXISTS (SELECT 1 FROM change WHERE card = ?1)
          """), arguments: [card.rawValue]) ?? false
  }

  /// Says on which lines of a file the cards stand that are in it.
  func place(
    _ lines: [(id: CardID, line: Int)], of path: String, in schema: String = "main", _ db: Database
  ) throws {
    let source = CardContent.key(path)
    var stored: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, line FROM \(schema).card WHERE source = ?", arguments: [source])
    while let row = try rows.next() { stored[row[0]] = row[1] }
    let update = try db.cachedStatement(
      sql: "UPDATE \(schema).card SET line = ? WHERE id = ? AND source = ?")
    for (id, line) in lines where stored[id.rawValue] ?? line != line {
      try update.execute(arguments: [line, id.rawValue, source])
    }
  }

  /// A facet is known as long as a card or a total has it, a deck as long as a facet or a file.
  func dropUnusedDecks(in schema: String = "main", _ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM \(schema).facet WHERE id NOT IN (SELECT facet FROM \(schema).study)
          AND id NOT IN (SELECT facet FROM \(schema).total);
        DELETE FROM \(schema).deck WHERE id NOT IN (SELECT deck FROM \(schema).facet)
          AND id NOT IN (SELECT deck FROM \(schema).source)
        """)
  }
}
