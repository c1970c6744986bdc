import TestSupport
import Testing

@testable import Scheduler

struct StudyQueueTests {
  private let today = Day(rawValue: 20_000)

  private func day(
    _ answered: [StudyDay<Int>.Answered] = [], limits: DailyLimits = DailyLimits(),
    drillable: Set<Int>? = nil
  ) -> StudyDay<Int> {
    StudyDay(
      today: today, limits: limits, answered: answered,
      drillable: drillable ?? Set(answered.map(\.id)))
  }

  private func due(_ id: Int, late: Int = 0, interval: Int = 10, bullet: Int64? = nil)
    -> StudyDay<Int>.Due
  {
    .init(
      id: id, bullet: bullet ?? Int64(id), due: today + Days(-late), interval: Days(interval))
  }

  private func fresh(_ cards: (Int, Int64)...) -> [(id: Int, bullet: Int64)] {
    cards.map { (id: $0.0, bullet: $0.1) }
  }

  /// Asks until nothing is left; every grade comes from `grade`.
  private func play(_ queue: StudyQueue<Int>, grade: (Int) -> Grade) -> [Int] {
    var (queue, asked) = (queue, [Int]())
    while let item = queue.next, asked.count < 1_000 {
      asked.append(item.id)
      queue.answer(item.id, grade: grade(asked.count))
    }
    return asked
  }

  @Test func reviewsComeByRelativeOverdueness() {
    // 5 of 100 days late is less urgent than 1 of 2; ties go to the shorter interval.
    let queue = day().queue(
      due: [
        due(1, late: 5, interval: 100), due(2, late: 1, interval: 2), due(3, interval: 9),
        due(4, interval: 3),
      ],
      new: [], order: <)
    #expect(play(queue) { _ in .good } == [2, 1, 4, 3])
  }

  @Test func newCardsAreSpreadEvenlyBetweenReviews() {
    let queue = day().queue(
      due: (1...6).map { due($0) }, new: fresh((101, 101), (102, 102)), order: <)
    #expect(play(queue) { _ in .good } == [1, 2, 101, 3, 4, 5, 102, 6])
  }

  @Test func aFailedCardComesBackAfterSixOtherAnswers() {
    let queue = day().queue(due: (1...9).map { due($0) }, new: [], order: <)
    #expect(play(queue) { $0 == 1 ? .wrong : .good } == [1, 2, 3, 4, 5, 6, 7, 1, 8, 9])
  }

  @Test func drillGoesOnUntilTheCardGetsAFour() {
    let queue = day().queue(due: [due(1)], new: [], order: <)
    #expect(play(queue) { $0 < 4 ? .hard : .good } == [1, 1, 1, 1])
  }

  @Test func aCutSessionGoesOnWhereItStood() {
    var random = SplitMix64(seed: 7)
    let cards = (1...20).map { due($0, late: $0 % 5, interval: $0) }
    let fresh = (101...120).map { (id: $0, bullet: Int64($0)) }
    var whole = day().queue(due: cards, new: fresh, order: <)
    var answered: [StudyDay<Int>.Answered] = []
    while let item = whole.next {
      let seen = Set(answered.map(\.id))
      let again = day(answered).queue(
        due: cards.filter { !seen.contains($0.id) }, new: fresh.filter { !seen.contains($0.id) },
        order: <)
      #expect(again.next == item)
      let grade = Grade.allCases.randomElement(using: &random) ?? .good
      whole.answer(item.id, grade: grade)
      answered.append(.init(id: item.id, bullet: Int64(item.id), grade: grade, reason: item.reason))
    }
    #expect(answered.count > 40)
  }

  @Test func limitsHoldOverAllSessionsOfADay() {
    let before = (1...3).map {
      StudyDay<Int>.Answered(id: $0, bullet: Int64($0), grade: .good, reason: .review)
    }
    let queue = day(before, limits: DailyLimits(new: 1, reviews: 5)).queue(
      due: (10...19).map { due($0) }, new: fresh((101, 101), (102, 102)), order: <)
    #expect((queue.reviewCount, queue.newCount) == (2, 1))
  }

  @Test func drillDoesNotCountAgainstTheLimits() {
    let before = [
      StudyDay<Int>.Answered(id: 1, bullet: 1, grade: .wrong, reason: .review),
      StudyDay<Int>.Answered(id: 1, bullet: 1, grade: .wrong, reason: .drill),
    ]
    let queue = day(before, limits: DailyLimits(new: 0, reviews: 2)).queue(
      due: [due(2), due(3)], new: [], order: <)
    #expect((queue.reviewCount, queue.drillCount) == (1, 1))
  }

  @Test func siblingsAreNotAskedOnTheSameDay() {
    let before = [StudyDay<Int>.Answered(id: 1, bullet: 7, grade: .good, reason: .review)]
    let queue = day(before).queue(
      due: [due(2, bullet: 7), due(3, late: 1, bullet: 8), due(4, bullet: 8)],
      new: fresh((101, 8), (102, 9), (103, 9)), order: <)
    #expect(Set(play(queue) { _ in .good }) == [3, 102])
  }

  @Test func aBuriedOrSuspendedCardLeavesTheDrill() {
    let before = [StudyDay<Int>.Answered(id: 1, bullet: 1, grade: .wrong, reason: .review)]
    #expect(day(before, drillable: []).queue(due: [], new: [], order: <).isEmpty)
  }

  @Test func newCardsAreReadOnlyAsFarAsNeeded() {
    var read = 0
    let endless = sequence(state: 0) { (number: inout Int) -> (id: Int, bullet: Int64)? in
      number += 1
      read = number
      return (number, Int64(number))
    }
    let queue = day(limits: DailyLimits(new: 3)).queue(due: [], new: endless, order: <)
    #expect((queue.newCount, read) == (3, 3))
  }
}
