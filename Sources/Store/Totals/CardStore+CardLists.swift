import Cards
import Foundation
import GRDB
import Scheduler

/// SQL that keeps the cards of some facets.
struct CardChoice {
  let filter: String
  let arguments: StatementArguments

  /// - Parameter facets: `nil` for all.
  init(_ facets: Set<Int64>?) {
    guard let facets else {
      (filter, arguments) = ("", [])
      return
    }
    let list = facets.sorted().map(String.init).joined(separator: ",")
    (filter, arguments) = ("AND facet IN (SELECT value FROM json_each(?))", ["[\(list)]"])
  }
}

/// Cards that are due, and those that stand out. Each query walks an index.
extension CardStore {
  func dueDays(
    _ db: Database, until horizon: Day, _ cards: CardChoice
  ) throws -> [(day: Day, cards: Int)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT due, count(*) FROM study WHERE queue = 1 AND due <= ? \(cards.filter)
        GROUP BY due ORDER BY due
        """, arguments: [horizon.rawValue] + cards.arguments
    ).map { (Day(rawValue: $0[0]), $0[1]) }
  }

  func dueNow(
    _ db: Database, _ today: Day, _ cards: CardChoice, _ facets: [Int64: Facet]
  ) throws -> [String: Int] {
    let names = Dictionary(
      facets.values.map { (CardContent.key($0.deck), $0.deck) }, uniquingKeysWith: { $1 })
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT deck, count(*) FROM study
        WHERE queue = 1 AND due <= ? AND coalesce(buriedUntil, 0) <= ? \(cards.filter)
        GROUP BY deck
        """, arguments: [today.rawValue, today.rawValue] + cards.arguments)
    var due: [String: Int] = [:]
    for row in rows { if let name = names[row[0]] { due[name] = row[1] } }
    return due
  }

  func readLists(_ db: Database, _ cards: CardChoice, _ figures: inout Figures) throws {
    // The border is in the index, so it is in the text.
    let isLeech = "lapses >= \(Figures.leechLapses) AND queue = 1"
    let leeches = try Row.fetchOne(
      db, sql: "SELECT count(*), sum(spent) FROM study WHERE \(isLeech) \(cards.filter)",
      arguments: cards.arguments)
    if let leeches { (figures.leeches, figures.leechesTook) = (leeches[0], leeches[1] ?? 0) }
    figures.worstLeeches = try list(db, "\(isLeech)", by: "lapses", cards)
    figures.costliest = try list(db, "spent > 0 AND queue < 2", by: "spent", cards)
    figures.falling = try list(db, "fall > 0 AND queue = 1", by: "fall", cards)
  }

  /// The first cards of an order, ties by id.
  private func list(
    _ db: Database, _ condition: String, by order: String, _ cards: CardChoice
  ) throws -> [StoredCard] {
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT card FROM study WHERE \(condition) \(cards.filter)
        ORDER BY \(order) DESC, card LIMIT \(Figures.listLength)
        """, arguments: cards.arguments)
    return try ids.compactMap { id in
      try states(db, "WHERE card.id = ?", [id]).first.map(StoredCard.init)
    }
  }
}
