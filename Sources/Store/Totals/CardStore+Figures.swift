import Foundation
import GRDB
package import Scheduler

/// Reading the totals. Nothing here looks at the log.
extension CardStore {
  /// - Parameters:
  ///   - days: Which answers count. What is said of cards is always as they stand now.
  ///   - horizon: The last day of the forecast.
  package func figures(
    _ filter: FigureFilter, days: ClosedRange<Day>, today: Day, horizon: Day
  ) throws(StoreError) -> Figures {
    try read { db in
      let facets = try self.facets(db)
      let matching = Set(facets.values.filter(filter.includes).map(\.key))
      let chosen = matching.count == facets.count ? nil : matching
      var figures = Figures()
      let clipped = try clip(days, db)
      if let range = clipped {
        figures.days = try dayTotals(db, range, chosen)
        figures.facets = try facetTotals(db, range, chosen ?? Set(facets.keys)).compactMap {
          key, tally in facets[key].map { ($0, tally) }
        }
      }
      figures.standings = try standings(db, chosen, facets)
      let cards = CardChoice(chosen)
      figures.due = try dueDays(db, until: horizon, cards)
      figures.dueNow = try dueNow(db, today, cards, facets)
      try readLists(db, cards, &figures)
      return figures
    }
  }

  /// Every facet that a card or an answer has.
  package func facets() throws(StoreError) -> [Facet] {
    try read { db in try facets(db).values.sorted { $0.key < $1.key } }
  }

  func facets(_ db: Database) throws -> [Int64: Facet] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT facet.id, deck.name, facet.rule, facet.tags FROM facet
        JOIN deck ON deck.id = facet.deck
        """)
    var facets: [Int64: Facet] = [:]
    while let row = try rows.next() {
      let tags: String = row[3]
      facets[row[0]] = Facet(
        deck: row[1], rule: row[2], tags: tags.split(separator: " ").map(String.init))
    }
    return facets
  }

  /// The days of a range on which anything was answered, so that whole spans can be told.
  private func clip(_ days: ClosedRange<Day>, _ db: Database) throws -> ClosedRange<Int>? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT min(start) FROM total WHERE span = 1 AND facet = 0),
          (SELECT max(start) FROM total WHERE span = 1 AND facet = 0)
        """)
    guard let row, let first: Int = row[0], let last: Int = row[1] else { return nil }
    // Nothing before the first day or after the last: then the spans around them are whole.
    let low = days.lowerBound.rawValue <= first ? Self.start(of: first) : days.lowerBound.rawValue
    let high =
      days.upperBound.rawValue >= last
      ? Self.start(of: last) + Self.span - 1 : days.upperBound.rawValue
    return low <= high ? low...high : nil
  }

  /// The first day of the span that a day is in.
  private static func start(of day: Int) -> Int { longStart(of: day) * span }

  private func dayTotals(
    _ db: Database, _ days: ClosedRange<Int>, _ chosen: Set<Int64>?
  ) throws -> [(day: Day, tally: Tally)] {
    var sums: [Int: Tally] = [:]
    for facet in chosen ?? [Self.everything] {
      try totals(db, span: 1, facet, days, before: .max) { sums[$0, default: Tally()] += $1 }
    }
    return sums.sorted { $0.key < $1.key }.map { (Day(rawValue: $0.key), $0.value) }
  }

  private func facetTotals(
    _ db: Database, _ days: ClosedRange<Int>, _ chosen: Set<Int64>
  ) throws -> [Int64: Tally] {
    let first = Self.longStart(of: days.lowerBound + Self.span - 1)
    let last = Self.longStart(of: days.upperBound + 1) - 1
    let end = TallySlot.endOfWork
    var sums: [Int64: Tally] = [:]
    for facet in chosen {
      let add = { (_: Int, tally: Tally) in sums[facet, default: Tally()] += tally }
      guard first <= last else {
        try totals(db, span: 1, facet, days, before: end, add)
        continue
      }
      try totals(db, span: Self.span, facet, first...last, before: end, add)
      if days.lowerBound < first * Self.span {
        let head = days.lowerBound...first * Self.span - 1
        try totals(db, span: 1, facet, head, before: end, add)
      }
      if days.upperBound >= (last + 1) * Self.span {
        let tail = (last + 1) * Self.span...days.upperBound
        try totals(db, span: 1, facet, tail, before: end, add)
      }
    }
    return sums
  }

  private func totals(
    _ db: Database, span: Int, _ facet: Int64, _ starts: ClosedRange<Int>, before end: UInt16,
    _ body: (Int, Tally) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT start, counts FROM total WHERE span = ? AND facet = ? AND start BETWEEN ? AND ?
          """), arguments: [span, facet, starts.lowerBound, starts.upperBound])
    while let row = try rows.next() {
      let tally = try row.withUnsafeData(atIndex: 1) { data in
        data.map { data in data.withUnsafeBytes { Tally(bytes: $0, before: end) } }
      }
      if let tally { body(row[0], tally) }
    }
  }

  private func standings(
    _ db: Database, _ chosen: Set<Int64>?, _ facets: [Int64: Facet]
  ) throws -> [(facet: Facet, standing: Standing, cards: Int)] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT facet, standing, count(*) FROM study GROUP BY facet, standing")
    var standings: [(facet: Facet, standing: Standing, cards: Int)] = []
    while let row = try rows.next() {
      guard let facet = facets[row[0]], chosen?.contains(facet.key) ?? true else { continue }
      standings.append((facet, Standing(code: row[1]), row[2]))
    }
    return standings
  }
}
