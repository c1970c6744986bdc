import Cards
import Foundation
import GRDB
import Scheduler
import TestSupport
import Testing

@testable import Store

struct QueueTests {
  private let limits = DailyLimits(new: 20, reviews: 200)

  private func day(_ number: Int) -> Day { Day(rawValue: number) }

  @Test func newCardsComeInTheOrderOfTheNote() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...5).map { Fixture.card($0) })
    var queue = try fixture.store.queue(today: day(1), decks: nil, limits: limits)
    var asked: [CardID] = []
    while let item = queue.next {
      asked.append(item.id)
      queue.answer(item.id, grade: .good)
    }
    #expect(asked == ids)
  }

  @Test func aSessionThatWasCutGoesOnWhereItStood() throws {
    let fixture = try Fixture()
    try fixture.add((1...15).map { Fixture.card($0) })
    let grades: [Grade] = [.good, .wrong, .easy, .hard, .good, .blackout, .good, .good, .good]
    var whole = try fixture.store.queue(today: day(1), decks: nil, limits: limits)
    var step = 0
    while let item = whole.next {
      let again = try fixture.store.queue(today: day(1), decks: nil, limits: limits)
      #expect(again.next == item)
      let grade = step < grades.count ? grades[step] : .good
      _ = try fixture.store.answer(
        item.id, grade: grade, kind: item.reason == .drill ? .drill : .scheduled,
        at: Fixture.moment(day: 1, minute: step), took: 0)
      whole.answer(item.id, grade: grade)
      step += 1
    }
    #expect(step >= 18)
    #expect(try fixture.store.queue(today: day(1), decks: nil, limits: limits).isEmpty)
  }

  @Test func siblingsWaitForAnotherDay() throws {
    let fixture = try Fixture()
    var (first, second) = (Fixture.card(1), Fixture.card(2))
    first.note = "one bullet"
    second.note = "one bullet"
    try fixture.add([first, second])
    #expect(try fixture.store.queue(today: day(1), decks: nil, limits: limits).newCount == 1)
  }

  @Test func aDeckIncludesTheDecksBelowIt() throws {
    let fixture = try Fixture()
    try fixture.add([Fixture.card(1)], path: "/a.md", deck: "Earth/Rivers")
    try fixture.add([Fixture.card(2)], path: "/b.md", deck: "Earth")
    try fixture.add([Fixture.card(3)], path: "/c.md", deck: "Earthworms")
    let queue = try fixture.store.queue(today: day(1), decks: ["Earth"], limits: limits)
    #expect(queue.newCount == 2)
  }

  @Test func suspendedBuriedAndDraftCardsAreNotAsked() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...4).map { Fixture.card($0, isDraft: $0 == 4) })
    let moment = Fixture.moment(day: 1)
    _ = try fixture.store.record(.suspend, on: ids[0], at: moment)
    _ = try fixture.store.record(.bury(until: day(2)), on: ids[1], at: moment)
    #expect(try fixture.store.queue(today: day(1), decks: nil, limits: limits).newCount == 1)
    #expect(try fixture.store.queue(today: day(2), decks: nil, limits: limits).newCount == 2)
    _ = try fixture.store.record(.accept, on: ids[3], at: moment)
    _ = try fixture.store.record(.resume, on: ids[0], at: moment)
    #expect(try fixture.store.queue(today: day(2), decks: nil, limits: limits).newCount == 4)
  }

  @Test func theRolloverHourHoldsFromWhenItWasSet() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1), Fixture.card(2)])
    let night = Fixture.moment(day: 10, hour: 2)
    _ = try fixture.store.answer(ids[0], grade: .good, kind: .scheduled, at: night, took: 0)
    try fixture.store.setRolloverHour(0, at: Fixture.moment(day: 12))
    #expect(try fixture.store.card(ids[0])?.due == day(10))
    let later = try fixture.store.answer(
      ids[1], grade: .good, kind: .scheduled, at: Fixture.moment(day: 20, hour: 2), took: 0)
    #expect(later.due == day(21))
    #expect(try fixture.store.doctor().isHealthy)
  }

  /// The first cards of every late day are merged; what comes of it is what all that is due gives.
  @Test(arguments: [1, 7, 40, 1000], 0..<4 as Range<UInt64>)
  func theQueueIsThatOfAllThatIsDue(reviews: Int, seed: UInt64) throws {
    let fixture = try Fixture()
    var random = SplitMix64(seed: seed)
    let cards = (1...120).map { number in
      var card = Fixture.card(number)
      card.note = "bullet \(Int.random(in: 0..<70, using: &random))"
      return card
    }
    let ids = try fixture.add(cards)
    for id in ids.dropLast(20) {
      let day = Int.random(in: 1...40, using: &random)
      for step in 0..<Int.random(in: 1...3, using: &random) {
        let grade = try #require(Grade(rawValue: Int.random(in: 2...5, using: &random)))
        _ = try fixture.store.answer(
          id, grade: grade, kind: .scheduled,
          at: Fixture.moment(day: day + step * Int.random(in: 1...9, using: &random)), took: 0)
      }
    }
    for id in ids.shuffled(using: &random).prefix(6) {
      _ = try fixture.store.record(.bury(until: day(61)), on: id, at: Fixture.moment(day: 59))
    }
    let limits = DailyLimits(new: 8, reviews: reviews)
    let queue = try fixture.store.queue(today: day(60), decks: nil, limits: limits)
    let expected = try Self.queue(of: fixture.store, today: day(60), limits)
    #expect(queue.reviewCount == expected.reviewCount && queue.newCount == expected.newCount)
    #expect(Self.order(queue) == Self.order(expected))
  }

  @Test func whatWaitsIsCountedAsAllCardsAre() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...9).map { Fixture.card($0, isDraft: $0 > 6) })
    try fixture.add([Fixture.card(20)], path: "/b.md", deck: "Answered")
    let moment = Fixture.moment(day: 1)
    for id in ids.prefix(2) + [Fixture.id(Fixture.card(20), deck: "Answered")] {
      _ = try fixture.store.answer(id, grade: .good, kind: .scheduled, at: moment, took: 0)
    }
    _ = try fixture.store.record(.suspend, on: ids[3], at: moment)
    for number in 1...3 {
      let all = try fixture.store.deckCounts(today: day(number)).map { deck in
        var waiting = DeckCount(name: deck.name)
        (waiting.new, waiting.due, waiting.drafts) = (deck.new, deck.due, deck.drafts)
        return waiting
      }
      let waiting = try fixture.store.waitingCounts(today: day(number))
      #expect(waiting == all.filter { $0.new + $0.due + $0.drafts > 0 })
      #expect(waiting.count == (number == 1 ? 1 : 2))
    }
  }

  /// Of every row, sorted at once.
  private static func queue(
    of store: CardStore, today: Day, _ limits: DailyLimits
  ) throws -> CardQueue {
    let rows = try store.queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT card, bullet, due, interval, position, queue FROM study
          WHERE queue < 2 AND coalesce(due, 0) <= ?1 AND coalesce(buriedUntil, 0) <= ?1
          ORDER BY position, card
          """, arguments: [today.rawValue])
    }
    let place = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { (CardID(rawValue: $1[0]), $0) })
    let due = rows.filter { $0[5] == 1 }.map { row in
      StudyDay<CardID>.Due(
        id: CardID(rawValue: row[0]), bullet: row[1], due: Day(rawValue: row[2]),
        interval: Days(row[3]))
    }
    let new = rows.filter { $0[5] == 0 }.map { row in
      (id: CardID(rawValue: row[0]), bullet: row[1] as Int64)
    }
    return StudyDay(today: today, limits: limits, answered: [], drillable: [])
      .queue(due: due, new: new) { place[$0] ?? 0 < place[$1] ?? 0 }
  }

  private static func order(_ queue: CardQueue) -> [CardID] {
    var (queue, ids): (CardQueue, [CardID]) = (queue, [])
    while let item = queue.next {
      ids.append(item.id)
      queue.remove(item.id)
    }
    return ids
  }
}
