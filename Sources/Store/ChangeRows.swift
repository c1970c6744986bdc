import Cards
import GRDB
import Scheduler

/// Adds rows about cards to the change log.
final class ChangeRows {
  private let device: Int64
  private let plain: RowWriter
  private let content: RowWriter

  init(device: Int64, _ db: Database) throws {
    self.device = device
    plain = RowWriter(
      try db.cachedStatement(sql: "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, NULL)"), db)
    content = RowWriter(
      try db.cachedStatement(
        sql: """
          INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, json_object(
            'deck', ?, 'path', ?, 'kind', ?, 'rule', ?, 'context', ?, 'question', ?, 'answer', ?,
            'note', ?, 'line', ?, 'bulletLine', ?, 'confidence', ?, 'isDraft', ?, 'position', ?,
            'tags', ?))
          """), db)
  }

  /// - Parameter event: Carries a whole card or nothing.
  func insert(_ event: ChangeEvent) throws {
    guard case .content(let content) = event.payload else {
      begin(event, plain)
      return try plain.run()
    }
    let (row, card) = (self.content, content.card)
    begin(event, row)
    row.add(content.deck)
    row.add(content.path)
    row.add(card.kind.rawValue)
    row.add(card.rule)
    row.add(card.context.joined(separator: "\n"))
    row.add(card.question)
    row.add(card.answer)
    row.add(card.note)
    row.add(card.line)
    row.add(card.bulletLine)
    row.add(card.confidence)
    row.add(card.isDraft)
    row.add(content.position)
    row.add(card.tags.joined(separator: " "))
    try row.run()
  }

  private func begin(_ event: ChangeEvent, _ row: RowWriter) {
    row.add(event.id)
    row.add(event.at.milliseconds)
    row.add(event.at.utcOffset)
    row.add(device)
    row.add(event.kind.rawValue)
    row.add(event.card.rawValue)
    row.add(event.target)
  }
}
