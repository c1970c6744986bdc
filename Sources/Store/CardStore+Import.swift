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
    try write { db in
      let importID = try newID(db, at: moment)
      let isFirst = try Row.fetchOne(db, sql: "SELECT 1 FROM change") == nil
      // Rows take effect in the order of their instants, and some in the log may be later.
      let isLate = importID.milliseconds > moment.milliseconds
      try insert(.import, id: importID, at: moment, db)
      var position = moment.milliseconds << 20
      for source in batch.sources {
        try insertSource(source, target: importID, at: moment, db)
        let ids = source.changes.map { _ in nextID(at: moment) }
        func event(_ index: Int) -> ChangeEvent {
          self.event(
            source.changes[index], id: ids[index], of: source, target: importID, at: moment,
            position: position + Int64(index))
        }
        if isLate {
          for index in ids.indices {
            let event = event(index)
            try replaying(event.card, db) { try insert(event, db) }
          }
        } else {
          // The log grows in the order of the note and the tables in that of their keys, so that
          // each grows at its end, and no page has to be read and written again for every card.
          let cards = source.changes.map(\.id)
          let returning = isFirst ? [] : try returning(cards, db)
          for index in ids.indices where !returning.contains(cards[index]) {
            try insert(event(index), db)
          }
          for index in ids.indices.sorted(by: { cards[$0] < cards[$1] }) {
            let event = event(index)
            if returning.contains(event.card) {
              try replaying(event.card, db) { try insert(event, db) }
            } else {
              try derive(event, isNew: isFirst, db)
            }
          }
        }
        position += Int64(ids.count)
        if isLate || !isFirst { try place(source.lines, of: source.path, db) }
      }
      if isLate {
        let cards = batch.sources.flatMap { $0.lines.map(\.id) + $0.changes.map(\.parts.id) }
        try restoreSources(batch.sources.map(\.path), of: cards, db)
      }
      try dropUnusedDecks(db)
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
    _ change: SourceImport.Change, id eventID: EventID, of source: SourceImport, target: EventID,
    at moment: Moment, position: Int64
  ) -> ChangeEvent {
    let (kind, id, card) = change.parts
    let content = card.map { card in
      var card = card
      // JSON keeps fifteen digits; what a replay reads must be what is stored now.
      card.confidence = (card.confidence * 1000).rounded() / 1000
      return CardContent(card: card, deck: source.deck, path: source.path, position: position)
    }
    return ChangeEvent(
      id: eventID, at: moment, kind: kind, card: id, target: target,
      payload: content.map { .content($0) } ?? .none)
  }

  /// Brings a card's tables up to a row of the log.
  ///
  /// - Parameter isNew: The tables held no cards when the import began.
  private func derive(_ event: ChangeEvent, isNew: Bool, _ db: Database) throws {
    let known = try isNew ? nil : states(db, "WHERE card.id = ?", [event.card.rawValue]).first
    var state = known?.state
    var tallies: [TallyKey: Tally] = [:]
    CardHistory.step(.change(event), &state, &tallies, try rollover(db))
    guard let state else { throw StoreError.noSuchCard(id: event.card.description) }
    try Self.store(state, line: known?.line ?? state.content.card.line, db)
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

  func insert(_ event: ChangeEvent, _ db: Database) throws {
    guard case .content(let content) = event.payload else {
      return try insert(
        event.kind, id: event.id, at: event.at, card: event.card, target: event.target, db)
    }
    let card = content.card
    try db.cachedStatement(
      sql: """
        INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, json_object(
          'deck', ?, 'path', ?, 'kind', ?, 'rule', ?, 'context', ?, 'question', ?, 'answer', ?,
          'note', ?, 'line', ?, 'bulletLine', ?, 'confidence', ?, 'isDraft', ?, 'position', ?,
          'tags', ?))
        """
    ).execute(arguments: [
      event.id, event.at.milliseconds, event.at.utcOffset, device(db), event.kind.rawValue,
      event.card.rawValue, event.target, content.deck, content.path, card.kind.rawValue, card.rule,
      card.context.joined(separator: "\n"), card.question, card.answer, card.note, card.line,
      card.bulletLine, card.confidence, card.isDraft ? 1 : 0, content.position,
      card.tags.joined(separator: " "),
    ])
  }

  /// Says on which lines of a file the cards stand that are in it.
  func place(
    _ lines: [(id: CardID, line: Int)], of path: String, in schema: String = "main", _ db: Database
  ) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE \(schema).card SET line = ?1 WHERE id = ?2 AND line <> ?1 AND source = ?3")
    let source = CardContent.key(path)
    for (id, line) in lines { try update.execute(arguments: [line, id.rawValue, source]) }
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
