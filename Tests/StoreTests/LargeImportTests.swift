import Cards
import GRDB
import Testing

@testable import Store

/// Imports so large that the indexes are made anew.
struct LargeImportTests {
  private static let count = 2500

  private func expectWhole(_ store: CardStore, cards: Int) throws {
    let report = try store.doctor()
    #expect(report.isHealthy, "\(report.damage) \(report.differences)")
    #expect(report.cards == cards)
    let schema = try store.queue.read(Schema.init)
    #expect(try Schema.current().missing(from: schema) == [])
  }

  @Test func everythingFollowsFromTheLogAndEveryIndexIsBack() throws {
    let fixture = try Fixture()
    try fixture.add((1...Self.count).map { Fixture.card($0) })
    try expectWhole(fixture.store, cards: Self.count)
    try fixture.add(
      (1...Self.count + 1).map { Fixture.card($0, text: " more") }, path: "/more.md", day: 1)
    try expectWhole(fixture.store, cards: 2 * Self.count + 1)
  }

  @Test func newCardsAreAskedInTheOrderOfTheNote() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...Self.count).map { Fixture.card($0) })
    let stored = try fixture.store.queue.read { db in
      try Int64.fetchAll(db, sql: "SELECT card FROM study ORDER BY position")
    }
    #expect(stored == ids.map(\.rawValue))
  }

  @Test func linesChangesAndLossesAreTaken() throws {
    let fixture = try Fixture()
    let cards = (1...Self.count).map { Fixture.card($0) }
    let ids = try fixture.add(cards)
    var moved = cards.map { card in
      var card = card
      card.line += 3
      return card
    }
    moved[7].answer = "seven"
    let changes = zip(ids, moved).enumerated().map { index, pair -> SourceImport.Change in
      index % 5 == 4 ? .retired(pair.0) : .updated(pair.0, pair.1)
    }
    let kept = zip(ids, moved).enumerated().filter { $0.offset % 5 != 4 }.map(\.element)
    let source = SourceImport(
      path: "/notes.md", deck: "Deck", digest: "2", language: "en",
      lines: kept.map { ($0, $1.line) }, changes: changes)
    try fixture.store.apply(ImportBatch(sources: [source]), at: Fixture.moment(day: 1))
    try expectWhole(fixture.store, cards: Self.count)
    let seventh = try #require(try fixture.store.card(ids[7]))
    #expect(seventh.card.answer == "seven")
    #expect(seventh.card.line == 11)
    #expect(try fixture.store.card(ids[4])?.isRetired == true)
  }

  @Test func whatFailsInTheMiddleLeavesNothing() throws {
    let fixture = try Fixture()
    let cards = (1...Self.count).map { Fixture.card($0) }
    #expect(throws: (any Error).self) { try fixture.add(cards + [cards[0]]) }
    try expectWhole(fixture.store, cards: 0)
    try fixture.add(cards)
    try expectWhole(fixture.store, cards: Self.count)
  }
}
