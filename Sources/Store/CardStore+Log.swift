import Cards
import GRDB
import Scheduler

/// Reading the log's rows about one card.
extension CardStore {
  static let reviewColumns = "id, card, grade, kind, at, utcOffset, device, took, revision"

  static func review(_ row: Row) -> ReviewEvent {
    ReviewEvent(
      id: row[0], card: CardID(rawValue: row[1]), grade: Grade(rawValue: row[2]) ?? .blackout,
      kind: ReviewKind(rawValue: row[3]) ?? .cram,
      at: Moment(milliseconds: row[4], utcOffset: row[5]), device: row[6], took: row[7],
      revision: row[8])
  }

  /// The payload of each kind of change, unpacked by SQLite.
  static let changeColumns = """
    id, at, utcOffset, kind, card, target, data ->> 'deck', data ->> 'path', data ->> 'kind',
    data ->> 'rule', data ->> 'context', data ->> 'question', data ->> 'answer', data ->> 'note',
    data ->> 'line', data ->> 'bulletLine', data ->> 'confidence', data ->> 'isDraft',
    data ->> 'position', data ->> 'until', data ->> 'on', data ->> 'tags',
    data ->> 'remark'
    """

  static func change(_ row: Row) -> ChangeEvent? {
    guard let kind = ChangeKind(rawValue: row[3]), let card: Int64 = row[4] else { return nil }
    let payload: ChangeEvent.Payload =
      switch kind {
      case .added, .updated, .moved, .revived: .content(content(row))
      case .edit: .edit(question: row[11] ?? "", answer: row[12] ?? "", remark: row[22])
      case .remark: .remark(row[22] ?? "")
      case .accept: accepted(row)
      case .bury: .bury(until: Day(rawValue: row[19] ?? 0))
      case .flag: .flag((row[20] as Int? ?? 0) != 0)
      default: .none
      }
    return ChangeEvent(
      id: row[0], at: Moment(milliseconds: row[1], utcOffset: row[2]), kind: kind,
      card: CardID(rawValue: card), target: row[5], payload: payload)
  }

  private static func accepted(_ row: Row) -> ChangeEvent.Payload {
    guard let question: String = row[11], let answer: String = row[12] else { return .none }
    return .edit(question: question, answer: answer, remark: row[22])
  }

  private static func content(_ row: Row) -> CardContent {
    let context: String = row[10] ?? ""
    return CardContent(
      card: Card(
        question: row[11] ?? "", answer: row[12] ?? "",
        kind: CardKind(rawValue: row[8] ?? "") ?? .explicit, rule: row[9] ?? "",
        context: split(context), line: row[14] ?? 0, bulletLine: row[15] ?? 0,
        note: row[13] ?? "", confidence: row[16] ?? 1, isDraft: (row[17] as Int? ?? 0) != 0,
        tags: words(row[21] ?? "")),
      deck: row[6] ?? "", path: row[7] ?? "", position: row[18] ?? 0)
  }

  /// Tags are stored with a space between.
  static func words(_ tags: String) -> [String] { tags.split(separator: " ").map(String.init) }

  /// A context is stored with a line a step.
  static func split(_ context: String) -> [String] {
    context.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.isEmpty }
  }

  /// The rows about a card that were not taken back.
  func history(_ db: Database, of id: CardID) throws -> CardHistory {
    let undone = "SELECT 1 FROM change u WHERE u.kind = 'undo' AND u.target = "
    let reviews = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(Self.reviewColumns) FROM review r
          WHERE card = ? AND NOT EXISTS (\(undone) r.id)
          """), arguments: [id.rawValue]
    ).map(Self.review)
    let changes = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(Self.changeColumns) FROM change c WHERE card = ? AND kind <> 'undo'
            AND NOT EXISTS (\(undone) c.id) AND NOT EXISTS (\(undone) c.target)
          """), arguments: [id.rawValue]
    ).compactMap(Self.change)
    return CardHistory(reviews: reviews, changes: changes, rollover: try rollover(db))
  }

  func insert(_ review: ReviewEvent, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        review.id, review.card.rawValue, review.grade.rawValue, review.kind.rawValue,
        review.at.milliseconds, review.at.utcOffset, review.device, review.took, review.revision,
      ])
  }

  /// Adds a row to the change log.
  ///
  /// - Parameter data: JSON, or `nil`.
  func insert(
    _ kind: ChangeKind, id: EventID, at moment: Moment, card: CardID? = nil,
    target: EventID? = nil, data: String? = nil, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        id, moment.milliseconds, moment.utcOffset, device(db), kind.rawValue, card?.rawValue,
        target, data,
      ])
  }
}
