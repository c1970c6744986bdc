import Cards
import GRDB
import Scheduler

/// Writes derived rows of cards, of one card or of a hundred thousand.
final class CardRows {
  private let schema: String
  private let db: Database
  private let verb: String
  private lazy var card = statement("card", marks: 20)
  private lazy var study = statement("study", marks: 21)
  /// Facets that are known to be stored.
  private var facets: Set<Int64> = []
  /// The last names and their keys: cards mostly come from one file.
  private var (deck, path) = (Name(), Name())

  private struct Name {
    var text = ""
    var key = CardContent.key("")

    mutating func key(of name: String) -> Int64 {
      if name != text { (text, key) = (name, CardContent.key(name)) }
      return key
    }
  }

  /// - Parameters:
  ///   - schema: `main`, or `temp` for a replay that is only compared.
  ///   - areNew: No card has a row yet; so SQLite need not be ready to take back half a replacement,
  ///     for which it copies each page before it writes it.
  init(in schema: String = "main", areNew: Bool = false, _ db: Database) {
    self.schema = schema
    self.db = db
    verb = areNew ? "INSERT" : "INSERT OR REPLACE"
  }

  /// Writes a card's whole derived state.
  func store(_ state: CardState, line: Int) throws {
    let (content, card) = (state.content, state.content.card)
    if !facets.contains(state.facet.key) {
      try CardStore.add(state.facet, in: schema, db)
      facets.insert(state.facet.key)
    }
    let row = try self.card.get()
    row.add(state.id.rawValue)
    row.add(path.key(of: content.path))
    row.add(line)
    row.add(deck.key(of: content.deck))
    row.add(card.kind.rawValue)
    row.add(card.rule)
    row.add(card.context.joined(separator: "\n"))
    row.add(card.question)
    row.add(card.answer)
    row.add(card.note)
    row.add(card.bulletLine)
    row.add(card.confidence)
    row.add(card.isDraft)
    row.add(state.revision)
    row.add(state.status.rawValue)
    row.add(state.isRetired)
    row.add(state.isEdited)
    row.add(state.isFlagged)
    row.add(card.tags.joined(separator: " "))
    row.add(state.remark)
    try row.run()
    try storeStudy(state)
  }

  /// Writes only what the scheduler, the queue and the statistics read.
  func storeStudy(_ state: CardState) throws {
    let row = try study.get()
    row.add(state.id.rawValue)
    row.add(deck.key(of: state.content.deck))
    row.add(state.content.bullet)
    row.add(state.content.position)
    row.add(state.queue)
    row.add(state.due?.rawValue)
    row.add(state.memory?.interval.rawValue)
    row.add(state.memory?.ease.rawValue)
    row.add(state.memory?.repetitions)
    row.add(state.memory?.lapses)
    row.add(state.lastDay?.rawValue)
    row.add(state.buriedUntil?.rawValue)
    row.add(state.reviews)
    row.add(state.last.at)
    row.add(state.last.id)
    row.add(state.facet.key)
    row.add(Standing(state).code)
    row.add(state.spent)
    row.add(state.trend.sum)
    row.add(state.trend.code)
    row.add(state.trend.fall)
    try row.run()
  }

  private func statement(_ table: String, marks: Int) -> Result<RowWriter, any Error> {
    let marks = Array(repeating: "?", count: marks).joined(separator: ",")
    let sql = "\(verb) INTO \(schema).\(table) VALUES (\(marks))"
    return Result { RowWriter(try db.cachedStatement(sql: sql), db) }
  }
}
