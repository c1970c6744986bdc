import Cards
import Scheduler
import Testing

@testable import Store

/// Streaks, backlogs, and what a session may ask besides today's cards.
struct PaceTests {
  private func day(_ number: Int) -> Day { Day(rawValue: number) }

  private func answer(_ fixture: Fixture, _ id: CardID, _ grade: Grade, day: Int) throws {
    _ = try fixture.store.answer(
      id, grade: grade, kind: .scheduled, at: Fixture.moment(day: day), took: 0)
  }

  // MARK: Streaks

  @Test func daysWithoutAnythingDueDoNotBreakAStreak() throws {
    let fixture = try Fixture()
    let id = try fixture.add([Fixture.card(1)])[0]
    // Due on days 2 and 8: between them there is nothing to do.
    for number in [1, 2, 8] { try answer(fixture, id, .good, day: number) }
    #expect(try fixture.store.pace(today: day(8)).streak == 3)
    #expect(try fixture.store.pace(today: day(23)).streak == 3)
  }

  @Test func aDayOnWhichACardWaitedBreaksIt() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1), Fixture.card(2)])
    // The first card is due on day 2 and is answered on day 4.
    for (card, number) in [(0, 1), (0, 4), (1, 5)] {
      try answer(fixture, ids[card], .good, day: number)
    }
    #expect(try fixture.store.pace(today: day(5)).streak == 2)
    // The second card is due on day 6; on that day the streak still stands, and on day 7 no more.
    #expect(try fixture.store.pace(today: day(6)).streak == 2)
    #expect(try fixture.store.pace(today: day(7)).streak == 0)
  }

  @Test func withoutAnswersThereIsNoStreak() throws {
    let fixture = try Fixture()
    try fixture.add([Fixture.card(1)])
    #expect(try fixture.store.pace(today: day(3)) == Pace())
  }

  @Test func theMonthIsThirtyDaysWithoutToday() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...4).map { Fixture.card($0) })
    for (card, number) in [(0, 69), (1, 70), (2, 99), (3, 100)] {
      try answer(fixture, ids[card], .good, day: number)
    }
    let pace = try fixture.store.pace(today: day(100))
    #expect(pace.today[.answers(.new, .good)] == 1)
    #expect(pace.month[.answers(.new, .good)] == 2)
  }

  // MARK: Backlogs

  @Test func aBacklogIsDoneWhenADayTakesAllThatIsDue() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...10).map { Fixture.card($0) })
    for id in ids { for number in [1, 2, 8] { try answer(fixture, id, .good, day: number) } }
    // All ten are due on day 23 for the first time, and 4 a day are asked; what passes comes back
    // after 38 days.
    let limits = DailyLimits(new: 0, reviews: 4)
    let queue = try fixture.store.queue(
      today: day(23), scope: StudyScope(), limits: limits, countsHeldBack: true)
    #expect((queue.reviewCount, queue.heldBack) == (4, 6))
    let backlog = try fixture.store.backlog(
      heldBack: queue.heldBack, left: queue.reviewCount, today: day(23), scope: StudyScope(),
      limits: limits)
    // 4 + 4 + 2; one of ten is forgotten, and comes back alone the day after.
    #expect(backlog == Backlog(cards: 6, perDay: 4, done: day(25)))
  }

  @Test func aPartOfTheCardsTellsTheDayOfAll() throws {
    func cards(_ count: Int) -> [Backlog.Learned] {
      (0..<count).map { number in
        Backlog.Learned(
          memory: SM2.Memory(
            repetitions: 4, interval: Days(30 + number % 40), ease: .initial, lapses: 0),
          due: -(number % 50), last: -80)
      }
    }
    let all = try #require(Backlog.days(cards(4000), today: 100, perDay: 100))
    let share = LearnedSample.Share(millionths: 250_000)
    let part = try #require(Backlog.days(cards(1000), today: 100, perDay: 100, share: share))
    #expect(abs(all - part) <= 3, "\(all) \(part)")
    #expect(share.total(1234) == 4900)
    #expect(LearnedSample.Share.whole.total(1234) == 1234)
  }

  @Test func aLimitBelowWhatComesBackNeverEnds() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...10).map { Fixture.card($0) })
    for id in ids { try answer(fixture, id, .wrong, day: 1) }
    let limits = DailyLimits(new: 0, reviews: 0)
    let backlog = try fixture.store.backlog(
      heldBack: 10, left: 0, today: day(2), scope: StudyScope(), limits: limits)
    #expect(backlog?.done == nil)
    #expect(backlog?.cards == 10)
  }

  @Test func withoutABreakThereIsNoBacklog() throws {
    let fixture = try Fixture()
    #expect(
      try fixture.store.backlog(
        heldBack: 0, left: 3, today: day(2), scope: StudyScope(), limits: DailyLimits()) == nil)
  }

  // MARK: Scopes

  @Test func aSearchIsADeck() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1, text: " Rhine"), Fixture.card(2, text: " o'Neil")])
    let limits = DailyLimits()
    let first = try fixture.store.queue(
      today: day(1), scope: StudyScope(search: "rhine"), limits: limits)
    #expect((first.next?.id, first.pendingCount) == (ids[0], 1))
    let second = try fixture.store.queue(
      today: day(1), scope: StudyScope(search: "O'NEIL"), limits: limits)
    #expect((second.next?.id, second.pendingCount) == (ids[1], 1))
    let none = try fixture.store.queue(
      today: day(1), scope: StudyScope(decks: ["Other"], search: "rhine"), limits: limits)
    #expect(none.isEmpty)
    #expect(try fixture.store.states(StudyScope(search: "neil")) == [.new: 1])
  }

  @Test func workingAheadAsksWhatIsDueSoonTheMostUrgentFirst() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...3).map { Fixture.card($0) })
    for number in [1, 2] { try answer(fixture, ids[0], .good, day: number) }
    try answer(fixture, ids[1], .good, day: 4)
    // On day 4 the first card is due in 4 of 6 days; the second, due tomorrow, was answered today.
    let limits = DailyLimits(new: 0)
    func queue(ahead: Int) throws -> CardQueue {
      try fixture.store.queue(
        today: day(4), scope: StudyScope(ahead: Days(ahead)), limits: limits)
    }
    #expect(try queue(ahead: 3).isEmpty)
    let four = try queue(ahead: 4)
    #expect((four.next?.id, four.pendingCount, four.heldBack) == (ids[0], 1, 0))
    // Passed after 2 of 6 days: of the step from 6 to 15 days a third has passed, 5, so 6 stay.
    try answer(fixture, ids[0], .good, day: 4)
    let card = try fixture.store.card(ids[0])
    #expect(card?.memory?.interval == Days(6))
    #expect(card?.due == day(10))
    #expect(try queue(ahead: 30).isEmpty)
    #expect(try fixture.store.doctor(rebuild: false).isHealthy)
  }

  @Test func crammingAsksEverythingAndChangesNothing() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...20).map { Fixture.card($0) })
    try answer(fixture, ids[19], .good, day: 1)
    _ = try fixture.store.record(.suspend, on: ids[0], at: Fixture.moment(day: 1))
    _ = try fixture.store.record(.bury(until: day(9)), on: ids[1], at: Fixture.moment(day: 1))
    func order(_ order: CramOrder) throws -> [CardID] {
      var queue = try fixture.store.cram(today: day(1), scope: StudyScope(), order: order)
      var asked: [CardID] = []
      while let item = queue.next {
        asked.append(item.id)
        queue.answer(item.id, grade: .good)
      }
      return asked
    }
    #expect(try order(.due) == [ids[19]] + ids[2..<19])
    let drawn = try order(.random(seed: 7))
    #expect(Set(drawn) == Set(ids[2...]))
    #expect(try order(.random(seed: 7)) == drawn)
    #expect(try order(.random(seed: 8)) != drawn)
    let before = try fixture.store.card(ids[19])
    _ = try fixture.store.answer(
      ids[19], grade: .blackout, kind: .cram, at: Fixture.moment(day: 1, hour: 13), took: 9)
    let after = try fixture.store.card(ids[19])
    #expect(after?.memory == before?.memory && after?.due == before?.due)
    #expect(after?.spent == 9)
  }
}
