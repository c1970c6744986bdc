import Cards
import Foundation
import Scheduler
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
}
