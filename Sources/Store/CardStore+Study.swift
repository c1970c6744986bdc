package import Cards
import GRDB
package import Scheduler

/// Answers, actions and their undoing.
extension CardStore {
  package func card(_ id: CardID) throws(StoreError) -> StoredCard? {
    try read { db in
      try states(db, "WHERE card.id = ?", [id.rawValue]).first.map(StoredCard.init)
    }
  }

  /// The card's answers that still count, oldest first.
  package func history(of id: CardID) throws(StoreError) -> [ReviewEvent] {
    try read { db in
      try history(db, of: id).rows.compactMap { row in
        if case .review(let event) = row { event } else { nil }
      }
    }
  }

  /// Logs an answer and moves the memory (scheduled answers only) in one durable transaction.
  ///
  /// - Parameter took: Milliseconds from question to grade.
  /// - Returns: The card as it is afterwards.
  package func answer(
    _ id: CardID, grade: Grade, kind: ReviewKind, at moment: Moment, took: Int
  ) throws(StoreError) -> StoredCard {
    try write { db in
      let (state, line) = try state(db, of: id)
      let review = ReviewEvent(
        id: try newID(db, at: moment), card: id, grade: grade, kind: kind, at: moment,
        device: try device(db), took: min(max(0, took), ReviewEvent.longestAnswer),
        revision: state.revision)
      return try append(.review(review), to: state, line: line, db) { try insert(review, db) }
    }
  }

  /// Logs an answer to a card that was taken away while it was asked. It counts as soon as the card
  /// is back.
  package func keep(
    _ id: CardID, grade: Grade, kind: ReviewKind, at moment: Moment, took: Int, revision: Int
  ) throws(StoreError) {
    try write { db in
      let review = ReviewEvent(
        id: try newID(db, at: moment), card: id, grade: grade, kind: kind, at: moment,
        device: try device(db), took: min(max(0, took), ReviewEvent.longestAnswer),
        revision: revision)
      try replaying(id, db) { try insert(review, db) }
    }
  }

  /// Logs what the person did to a card.
  ///
  /// - Returns: The card as it is afterwards.
  package func record(
    _ action: CardAction, on id: CardID, at moment: Moment
  ) throws(StoreError) -> StoredCard {
    try write { db in
      let (state, line) = try state(db, of: id)
      let change = ChangeEvent(
        id: try newID(db, at: moment), at: moment, kind: action.kind, card: id, target: nil,
        payload: action.payload)
      return try append(.change(change), to: state, line: line, db) {
        try insert(
          change.kind, id: change.id, at: moment, card: id, data: json(action, db), db)
      }
    }
  }

  /// Writes a row and what follows from it: one step when it is the card's last row, a replay of
  /// the card when the clock was set back.
  private func append(
    _ row: CardHistory.Row, to before: CardState, line: Int, _ db: Database,
    insertRow: () throws -> Void
  ) throws -> StoredCard {
    guard row.order > before.last else {
      return try replaying(before.id, db, insertRow) ?? StoredCard(before, line: line)
    }
    try insertRow()
    var (state, tallies): (CardState?, [TallyKey: Tally]) = (before, [:])
    CardHistory.step(row, &state, &tallies, try rollover(db))
    guard let state else { return StoredCard(before, line: line) }
    try Self.add(tallies, db)
    if case .review = row {
      try CardRows(db).storeStudy(state)
    } else {
      try CardRows(db).store(state, line: line)
    }
    return StoredCard(state, line: line)
  }

  /// Replays a card before and after a change of its log, and moves the derived tables by the
  /// difference.
  ///
  /// - Returns: `nil` when no row says any more what the card is.
  @discardableResult
  func replaying(
    _ id: CardID, _ db: Database, _ change: () throws -> Void
  ) throws -> StoredCard? {
    let before = try history(db, of: id).replay()
    try change()
    return try settle(id, before: before.tallies, db)
  }

  /// Brings the derived tables to what the card's log says now.
  ///
  /// - Parameter before: The tallies that are counted for the card so far.
  func settle(_ id: CardID, before: [TallyKey: Tally], _ db: Database) throws -> StoredCard? {
    let after = try history(db, of: id).replay()
    var change = after.tallies
    for (key, tally) in before { change[key, default: Tally()] += -tally }
    try Self.add(change, db)
    guard let state = after.state else {
      for table in ["card WHERE id", "study WHERE card"] {
        try db.execute(sql: "DELETE FROM \(table) = ?", arguments: [id.rawValue])
      }
      return nil
    }
    let line =
      try Int.fetchOne(db, sql: "SELECT line FROM card WHERE id = ?", arguments: [id.rawValue])
      ?? state.content.card.line
    try CardRows(db).store(state, line: line)
    return StoredCard(state, line: line)
  }

  private func json(_ action: CardAction, _ db: Database) throws -> String? {
    switch action {
    case .bury(let day): "{\"until\":\(day.rawValue)}"
    case .flag(let on): "{\"on\":\(on ? 1 : 0)}"
    case .edit(let question, let answer, let remark),
      .acceptEdited(let question, let answer, let remark):
      try String.fetchOne(
        db,
        sql: """
          SELECT CASE WHEN ?3 IS NULL THEN json_object('question', ?1, 'answer', ?2)
            ELSE json_object('question', ?1, 'answer', ?2, 'remark', ?3) END
          """, arguments: [question, answer, remark])
    case .remark(let text):
      try String.fetchOne(db, sql: "SELECT json_object('remark', ?)", arguments: [text])
    default: nil
    }
  }
}

extension CardAction {
  var kind: ChangeKind {
    switch self {
    case .suspend: .suspend
    case .resume: .resume
    case .bury: .bury
    case .edit: .edit
    case .remark: .remark
    case .split: .split
    case .delete: .delete
    case .flag: .flag
    case .reset: .reset
    case .accept, .acceptEdited: .accept
    case .reject: .reject
    }
  }

  var payload: ChangeEvent.Payload {
    switch self {
    case .bury(let day): .bury(until: day)
    case .flag(let on): .flag(on)
    case .edit(let question, let answer, let remark),
      .acceptEdited(let question, let answer, let remark):
      .edit(question: question, answer: answer, remark: remark)
    case .remark(let text): .remark(text)
    default: .none
    }
  }

  /// The action a row of the log stands for; `nil` for rows of an import.
  init?(_ change: ChangeEvent) {
    switch (change.kind, change.payload) {
    case (.suspend, _): self = .suspend
    case (.resume, _): self = .resume
    case (_, .bury(let day)): self = .bury(until: day)
    case (.accept, .edit(let question, let answer, let remark)):
      self = .acceptEdited(question: question, answer: answer, remark: remark)
    case (_, .edit(let question, let answer, let remark)):
      self = .edit(question: question, answer: answer, remark: remark)
    case (_, .remark(let text)): self = .remark(text)
    case (.split, _): self = .split
    case (.delete, _): self = .delete
    case (_, .flag(let on)): self = .flag(on)
    case (.reset, _): self = .reset
    case (.accept, _): self = .accept
    case (.reject, _): self = .reject
    default: return nil
    }
  }
}
