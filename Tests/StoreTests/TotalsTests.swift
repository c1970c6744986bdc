import Cards
import Foundation
import GRDB
import Scheduler
import TestSupport
import Testing

@testable import Store

/// Totals say what the log says, for every span of days and every facet.
struct TotalsTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func tallySurvivesItsBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tally = Tally()
    for _ in 0..<Int(random.next() % 60) {
      let slot = TallySlot(rawValue: UInt16(random.next() % 160))
      tally.add(Int(random.next() % (1 << (random.next() % 40))), to: slot)
    }
    #expect(tally.bytes.withUnsafeBytes { Tally(bytes: $0) } == tally)
    var sum = tally
    sum += -tally
    #expect(sum.isEmpty)
    var other = Tally()
    for _ in 0..<Int(random.next() % 20) {
      other.add(1 + Int(random.next() % 9), to: TallySlot(rawValue: UInt16(random.next() % 160)))
    }
    var both = tally
    both += other
    for slot in 0..<160 {
      let slot = TallySlot(rawValue: UInt16(slot))
      #expect(both[slot] == tally[slot] + other[slot])
    }
    both += -other
    #expect(both == tally)
    for cut in 0..<tally.bytes.count {
      _ = tally.bytes.prefix(cut).withUnsafeBytes { Tally(bytes: $0) }
    }
  }

  /// Cards of three decks and two tags, answered over four months with gaps.
  private func life(seed: UInt64) throws -> (fixture: Fixture, random: SplitMix64, ids: [CardID]) {
    let fixture = try Fixture()
    var random = SplitMix64(seed: seed)
    var ids: [CardID] = []
    for (index, deck) in ["A", "A/B", "C"].enumerated() {
      let cards = (0..<4).map { Fixture.card(index * 4 + $0, text: $0 == 1 ? " #one" : " #two/x") }
      ids += try fixture.add(cards, path: "/\(index).md", deck: deck)
    }
    var day = 20
    for _ in 0..<150 {
      day += Int(random.next() % 3)
      let id = ids[Int(random.next() % UInt64(ids.count))]
      let grade = Grade.allCases[Int(random.next() % 6)]
      let kind = ReviewKind.allCases[Int(random.next() % 4) % 3]
      _ = try fixture.store.answer(
        id, grade: grade, kind: kind,
        at: Fixture.moment(day: day, hour: Int(random.next() % 24)), took: 1000)
    }
    return (fixture, random, ids)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func anySpanOfDaysAndFacetsIsTheSumOfItsAnswers(seed: UInt64) throws {
    var (fixture, random, _) = try life(seed: seed)
    let filters: [FigureFilter] = [
      FigureFilter(), .init(decks: ["A"]), .init(decks: ["C"]), .init(tags: ["two"]),
      .init(decks: ["A"], tags: ["one"]), .init(rules: ["test"]), .init(rules: ["other"]),
    ]
    for filter in filters {
      let low = Int(random.next() % 150)
      let days = Day(rawValue: low)...Day(rawValue: low + Int(random.next() % 150))
      let figures = try fixture.store.figures(
        filter, days: days, today: Day(rawValue: 200), horizon: Day(rawValue: 230))
      let answers = try answers(fixture, filter).filter { days.contains($0.day) }
      for kind in ReviewKind.allCases {
        for grade in Grade.allCases {
          let expected = answers.count { $0.kind == kind && $0.grade == grade }
          #expect(figures.days.reduce(0) { $0 + $1.tally.count(kind, grade) } == expected)
          #expect(figures.facets.reduce(0) { $0 + $1.tally.count(kind, grade) } == expected)
        }
      }
    }
  }

  private typealias Answer = (day: Day, kind: ReviewKind, grade: Grade)

  /// Straight from the log, with the text of the notes as the cards have it.
  private func answers(_ fixture: Fixture, _ filter: FigureFilter) throws -> [Answer] {
    try fixture.store.queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT r.at, r.utcOffset, r.kind, r.grade, d.name, c.rule, c.note FROM review r
          JOIN card c ON c.id = r.card JOIN deck d ON d.id = c.deck
          """
      ).filter { row in
        let (deck, rule, note): (String, String, String) = (row[4], row[5], row[6])
        let inDeck = filter.decks.contains { deck == $0 || deck.hasPrefix($0 + "/") }
        return (filter.decks.isEmpty || inDeck) && (filter.rules.isEmpty || filter.rules == [rule])
          && (filter.tags.isEmpty || note.contains("#" + filter.tags[0]))
      }.map { row in
        let at = Moment(milliseconds: row[0], utcOffset: row[1])
        return (
          Day(of: at, rolloverHour: 4), ReviewKind(rawValue: row[2]) ?? .cram,
          Grade(rawValue: row[3]) ?? .blackout
        )
      }
    }
  }

  @Test func aMovedCardLeavesItsAnswersWhereTheyWere() throws {
    let fixture = try Fixture()
    let card = Fixture.card(1)
    let id = try fixture.add([card])[0]
    for day in [5, 6] {
      _ = try fixture.store.answer(
        id, grade: .good, kind: .scheduled, at: Fixture.moment(day: day), took: 0)
    }
    let move = SourceImport(
      path: "/notes.md", deck: "Elsewhere", digest: "2", language: "en", lines: [(id, 1)],
      changes: [.moved(id, card)])
    try fixture.store.apply(ImportBatch(sources: [move]), at: Fixture.moment(day: 7))
    _ = try fixture.store.answer(
      id, grade: .good, kind: .scheduled, at: Fixture.moment(day: 12), took: 0)
    #expect(try answered(fixture, "Deck") == 2)
    #expect(try answered(fixture, "Elsewhere") == 1)
    #expect(try fixture.store.doctor().isHealthy)
    for _ in 0..<4 { _ = try fixture.store.undo(at: Fixture.moment(day: 13)) }
    #expect(try answered(fixture, "Deck") == 0)
    #expect(try fixture.store.deckNames() == ["Deck"])
  }

  private func answered(_ fixture: Fixture, _ deck: String) throws -> Int {
    try fixture.store.figures(
      .init(decks: [deck]), days: Day(rawValue: 0)...Day(rawValue: 99), today: Day(rawValue: 99),
      horizon: Day(rawValue: 99)
    ).days.reduce(0) { $0 + $1.tally.count(.scheduled, .good) }
  }

  @Test func aDayIsTheOneOnTheClockThatThePersonHad() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1), Fixture.card(2)])
    // One instant: half past one at night in Lisbon, half past ten in the morning in Tokyo.
    let instant = Fixture.moment(day: 30, hour: 1, minute: 30).milliseconds
    for (id, offset) in zip(ids, [0, 9 * 3600]) {
      _ = try fixture.store.answer(
        id, grade: .good, kind: .scheduled,
        at: Moment(milliseconds: instant, utcOffset: offset), took: 0)
    }
    let figures = try fixture.store.figures(
      FigureFilter(), days: Day(rawValue: 0)...Day(rawValue: 99), today: Day(rawValue: 99),
      horizon: Day(rawValue: 99))
    #expect(figures.days.map(\.day.rawValue) == [29, 30])
  }

  @Test func aCollectionOfTheFirstSchemaGetsItsTotals() throws {
    let (fixture, _, _) = try life(seed: 3)
    let before = try fixture.derived()
    let old = fixture.folder.appending(path: "old.db").path
    let queue = try DatabaseQueue(path: old)
    try Migrations.migrator.migrate(queue, upTo: "1 log and derived state")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS new", arguments: [fixture.path])
      for table in ["review", "change"] {
        try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM new.\(table)")
      }
    }
    try queue.close()
    let store = try #require(try CardStore.open(path: old, create: false))
    #expect(try store.doctor().isHealthy)
    let after = try store.queue.read { db in
      try Migrations.tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
    #expect(after == before)
  }

  @Test func aFallIsOfTheLastThreeAgainstAllBefore() throws {
    let fixture = try Fixture()
    let id = try fixture.add([Fixture.card(1)])[0]
    for (index, grade) in [Grade.good, .easy, .good, .good, .hard, .hard, .wrong].enumerated() {
      _ = try fixture.store.answer(
        id, grade: grade, kind: .scheduled, at: Fixture.moment(day: 10 + index), took: 500)
    }
    let card = try #require(
      try fixture.store.figures(
        FigureFilter(), days: Day(rawValue: 0)...Day(rawValue: 99), today: Day(rawValue: 99),
        horizon: Day(rawValue: 99)
      ).falling.first)
    #expect(card.trend.before?.mean == 4.25)
    #expect(card.trend.before?.count == 4)
    #expect(abs(card.trend.recentMean - 7.0 / 3) < 1e-9)
    #expect(card.spent == 3500)
  }
}

extension FigureFilter {
  fileprivate init(decks: [String] = [], tags: [String] = [], rules: [String] = []) {
    self.init()
    (self.decks, self.tags, self.rules) = (decks, tags, rules)
  }
}

extension Tally {
  fileprivate func count(_ kind: ReviewKind, _ grade: Grade) -> Int {
    switch kind {
    case .scheduled: Stage.allCases.reduce(0) { $0 + self[.answers($1, grade)] }
    case .drill: self[.drill(grade)]
    case .cram: self[.cram(grade)]
    }
  }
}
