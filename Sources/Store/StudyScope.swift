package import Cards
import GRDB
package import Scheduler

/// Which cards a session asks.
package struct StudyScope: Hashable, Sendable {
  /// Names of decks; `nil` for all. A deck named `A` includes `A/B`.
  package var decks: [String]?
  /// Only cards that `recall cards` finds with this; `nil` for all.
  package var search: String?
  /// Cards that are due within this many days are asked today.
  package var ahead: Days

  package init(decks: [String]? = nil, search: String? = nil, ahead: Days = Days(0)) {
    (self.decks, self.search, self.ahead) = (decks, search, ahead)
  }
}

/// In which order cards are crammed.
package enum CramOrder: Hashable, Sendable {
  /// Those due first, then new ones as they came.
  case due
  /// The same number gives the same order.
  case random(seed: UInt64)
}

extension CardStore {
  /// SQL that keeps the rows of `study s` in a scope.
  func scopeFilter(_ db: Database, _ scope: StudyScope) throws -> String {
    let decks = try deckFilter(db, scope.decks)
    guard let search = scope.search else { return decks }
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS found (card INTEGER PRIMARY KEY);
        DELETE FROM temp.found;
        """)
    try db.execute(
      sql: "INSERT INTO temp.found SELECT id FROM main.card AS card WHERE \(Self.searchSQL)",
      arguments: [search])
    return decks + " AND s.card IN (SELECT card FROM temp.found)"
  }

  /// Every card of the scope that may be asked, learned or new, siblings included.
  package func cram(
    today: Day, scope: StudyScope, order: CramOrder
  ) throws(StoreError) -> CardQueue {
    try read { db in
      let filter = try scopeFilter(db, scope)
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT s.card FROM study s WHERE queue < 2 AND coalesce(buriedUntil, 0) <= ? \(filter)
          ORDER BY due IS NULL, due, position, s.card
          """, arguments: [today.rawValue])
      guard case .random(let seed) = order else {
        return CardQueue(cramming: ids.map(CardID.init(rawValue:)))
      }
      let drawn = ids.map { id in
        var hash = StableHash(seed: seed)
        hash.combine(String(id))
        return (place: hash.value, id: id)
      }
      return CardQueue(
        cramming: drawn.sorted { $0 < $1 }.map { CardID(rawValue: $0.id) })
    }
  }

  /// How many cards of the scope there are in each state.
  package func states(_ scope: StudyScope) throws(StoreError) -> [Standing.State: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT standing, count(*) FROM study s WHERE 1 \(scopeFilter(db, scope))
          GROUP BY standing
          """)
      return Dictionary(
        rows.map { (Standing(code: $0[0]).state, $0[1] as Int) }, uniquingKeysWith: +)
    }
  }

  /// Some cards of the scope in a state, in the order in which they came.
  package func ids(
    _ state: Standing.State, _ scope: StudyScope, limit: Int
  ) throws(StoreError) -> [CardID] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT s.card FROM study s WHERE standing / 100 = ? \(scopeFilter(db, scope))
          ORDER BY position, s.card LIMIT ?
          """, arguments: [state.rawValue, limit]
      ).map(CardID.init(rawValue:))
    }
  }

  /// Learned cards of the scope due today or earlier, whatever limits and siblings say.
  package func dueCount(today: Day, scope: StudyScope) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM study s WHERE queue = 1 AND due <= ?1
            AND coalesce(buriedUntil, 0) <= ?1 \(scopeFilter(db, scope))
          """, arguments: [today.rawValue]) ?? 0
    }
  }
}
