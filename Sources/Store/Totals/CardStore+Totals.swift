import Foundation
import GRDB
import Scheduler

/// Keeping the totals: with each answer, three lines move.
///
/// - a day's total over everything, which most figures are made of,
/// - a day's total of the card's facet, for what a deck, a rule or a tag is asked about,
/// - the facet's total of some days together, so that facets can be set side by side.
extension CardStore {
  /// Days in the longer totals. Not a month: no calendar is needed to find them.
  static let span = 32
  /// The facet of the totals over everything; no facet's hash is 0.
  static let everything: Int64 = 0

  private struct Line: Hashable, Comparable {
    var span: Int
    var facet: Int64
    /// The first day, in units of the span.
    var start: Int

    static func < (left: Line, right: Line) -> Bool {
      (left.span, left.facet, left.start) < (right.span, right.facet, right.start)
    }
  }

  /// Adds to the totals; a negative tally takes away.
  static func add(
    _ tallies: [TallyKey: Tally], in schema: String = "main", _ db: Database
  ) throws {
    var lines: [Line: Tally] = [:]
    var facets: Set<Facet> = []
    for (key, tally) in tallies where !tally.isEmpty {
      let (day, facet) = (key.day.rawValue, key.facet.key)
      let long = longStart(of: day)
      lines[Line(span: 1, facet: everything, start: day), default: Tally()] += tally
      lines[Line(span: 1, facet: facet, start: day)] = tally
      lines[Line(span: span, facet: facet, start: long), default: Tally()] += tally
      facets.insert(key.facet)
    }
    for facet in facets { try add(facet, in: schema, db) }
    for line in lines.keys.sorted() {
      guard let tally = lines[line] else { continue }
      try add(tally, to: line, in: schema, db)
    }
  }

  /// The span that a day is in.
  static func longStart(of day: Int) -> Int { (day >= 0 ? day : day - span + 1) / span }

  static func add(_ facet: Facet, in schema: String = "main", _ db: Database) throws {
    let deck = CardContent.key(facet.deck)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(schema).facet VALUES (?, ?, ?, ?)")
      .execute(arguments: [facet.key, deck, facet.rule, facet.tags.joined(separator: " ")])
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(schema).deck VALUES (?, ?)")
      .execute(arguments: [deck, facet.deck])
  }

  private static func add(
    _ tally: Tally, to line: Line, in schema: String, _ db: Database
  ) throws {
    let key: StatementArguments = [line.span, line.facet, line.start]
    let place = "\(schema).total WHERE span = ? AND facet = ? AND start = ?"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT counts FROM \(place)"), arguments: key)
    var sum = tally
    if let row = try rows.next() {
      let stored = try row.withUnsafeData(atIndex: 0) { data in
        data.map { data in data.withUnsafeBytes { Tally(bytes: $0) } }
      }
      sum += stored ?? Tally()
    }
    if sum.isEmpty {
      try db.cachedStatement(sql: "DELETE FROM \(place)").execute(arguments: key)
      if line.span > 1 { try dropIfUnused(line.facet, in: schema, db) }
    } else {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO \(schema).total VALUES (?, ?, ?, ?)")
        .execute(arguments: key + [Data(sum.bytes)])
    }
  }
  /// Forgets a facet when its last answer was taken back, unless a card has it.
  private static func dropIfUnused(_ facet: Int64, in schema: String, _ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM \(schema).facet WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM \(schema).study WHERE facet = ?1)
          AND NOT EXISTS (SELECT 1 FROM \(schema).total WHERE span = ?2 AND facet = ?1)
        """, arguments: [facet, span])
    guard db.changesCount > 0 else { return }
    try db.execute(
      sql: """
        DELETE FROM \(schema).deck WHERE id NOT IN (SELECT deck FROM \(schema).facet)
          AND id NOT IN (SELECT deck FROM \(schema).source)
        """)
  }
}
