import Cards
import GRDB
import Scheduler

/// Reading the derived tables of cards.
extension CardStore {
  private static let stateSQL = """
    SELECT card.id, source.path, card.line, deck.name, card.kind, card.rule, card.context,
      card.question, card.answer, card.note, card.bulletLine, card.confidence, card.isDraft,
      card.revision, card.status, card.isRetired, card.isEdited, card.isFlagged,
      study.position, study.interval, study.ease, study.repetitions, study.lapses, study.lastDay,
      study.buriedUntil, study.reviews, study.lastAt, study.lastID,
      study.spent, study.grades, study.recent, card.tags, card.remark
    FROM card JOIN study ON study.card = card.id JOIN deck ON deck.id = card.deck
      JOIN source ON source.id = card.source
    """

  /// - Parameter filter: SQL after the joins, such as `WHERE card.id = ?`.
  func states(
    _ db: Database, _ filter: String, _ arguments: StatementArguments
  ) throws -> [(state: CardState, line: Int)] {
    try Row.fetchAll(db.cachedStatement(sql: Self.stateSQL + " " + filter), arguments: arguments)
      .map(Self.state)
  }

  private static func state(_ row: Row) -> (state: CardState, line: Int) {
    let line: Int = row[2]
    let content = CardContent(
      card: Card(
        question: row[7], answer: row[8], kind: CardKind(rawValue: row[4]) ?? .explicit,
        rule: row[5], context: split(row[6]), line: line, bulletLine: row[10], note: row[9],
        confidence: row[11], isDraft: row[12], tags: words(row[31])),
      deck: row[3], path: row[1], position: row[18])
    var state = CardState(
      id: CardID(rawValue: row[0]), content: content, last: RowOrder(at: row[26], id: row[27]))
    state.revision = row[13]
    state.status = CardStatus(rawValue: row[14]) ?? .suspended
    state.isRetired = row[15]
    state.isEdited = row[16]
    state.isFlagged = row[17]
    state.remark = row[32]
    if let interval: Int = row[19] {
      state.memory = SM2.Memory(
        repetitions: row[21], interval: Days(interval), ease: Ease(rawValue: row[20]),
        lapses: row[22])
    }
    state.lastDay = (row[23] as Int?).map(Day.init(rawValue:))
    state.buriedUntil = (row[24] as Int?).map(Day.init(rawValue:))
    state.reviews = row[25]
    state.spent = row[28]
    state.trend = GradeTrend(sum: row[29], count: state.reviews, code: row[30])
    return (state, line)
  }

  func state(_ db: Database, of id: CardID) throws -> (state: CardState, line: Int) {
    guard let found = try states(db, "WHERE card.id = ?", [id.rawValue]).first else {
      throw StoreError.noSuchCard(id: id.description)
    }
    return found
  }
}

extension StoredCard {
  init(_ state: CardState, line: Int) {
    var card = state.content.card
    card.line = line
    self.init(
      id: state.id, card: card, deck: state.content.deck, path: state.content.path,
      status: state.isRetired && !state.status.isGone ? .retired : state.status,
      memory: state.memory, due: state.due, buriedUntil: state.buriedUntil,
      revision: state.revision, isRetired: state.isRetired, isEdited: state.isEdited,
      isFlagged: state.isFlagged, remark: state.remark, reviews: state.reviews,
      spent: state.spent, trend: state.trend)
  }
}
