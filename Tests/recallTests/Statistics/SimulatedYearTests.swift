import Cards
import Foundation
import Scheduler
import TestSupport
import Testing

@testable import Store
@testable import recall

/// Years in which it is known how cards are forgotten: the intervals must hold the truth as often as
/// they say. `RECALL_YEARS` sets how many.
struct SimulatedYearTests {
  private static let years =
    ProcessInfo.processInfo.environment["RECALL_YEARS"].flatMap(UInt64.init) ?? 100

  /// A person with 120 cards who answers on most days, some of them late.
  ///
  /// - Parameter recall: The true chance of an answer, by days gone and interval.
  private func year(
    seed: UInt64, recall: (_ elapsed: Double, _ interval: Double) -> Double
  ) -> Statistics {
    var random = SplitMix64(seed: seed)
    var chance: Double { Double(random.next() >> 11) / Double(1 << 53) }
    var cards: [(memory: SM2.Memory?, last: Int, due: Int)] = (0..<120).map { (nil, 0, 2 * $0) }
    var days: [(day: Day, tally: Tally)] = []
    for day in 0..<365 where chance < 0.9 {
      var tally = Tally()
      for index in cards.indices where cards[index].due <= day {
        let (memory, elapsed) = (cards[index].memory, Days(day - cards[index].last))
        let truth =
          memory.map { recall(Double(elapsed.rawValue), Double($0.interval.rawValue)) } ?? 0.7
        let grade: Grade =
          chance < truth ? (chance < 0.2 ? .hard : .good) : (chance < 0.5 ? .nearly : .wrong)
        let review = ReviewEvent(
          id: EventID(high: 0, low: 0), card: CardID(rawValue: 0), grade: grade, kind: .scheduled,
          at: Moment(milliseconds: Int64(day) * 86_400_000 + 36_000_000, utcOffset: 0), device: 0,
          took: 5000, revision: 1)
        tally.add(review, to: memory, elapsed: elapsed)
        let after = SM2().review(memory, grade: grade, elapsed: elapsed)
        cards[index] = (after, day, day + after.interval.rawValue)
      }
      days.append((Day(rawValue: day), tally))
    }
    var figures = Figures()
    figures.days = days
    return Statistics(figures, StatisticsQuery(today: Day(rawValue: 364)))
  }

  private func holds(_ share: Proportion, _ truth: Double?) -> Bool? {
    guard let interval = share.interval, let truth else { return nil }
    return interval.low <= truth && truth <= interval.high
  }

  @Test func retentionHoldsAKnownChance() {
    let truth = 0.86
    let all = (0..<Self.years).map { year(seed: $0) { _, _ in truth } }
    let figures: [(String, (Statistics) -> Bool?)] = [
      ("all", { holds($0.retention[.all].total, truth) }),
      ("young", { holds($0.retention[.all].young, truth) }),
      ("mature", { holds($0.retention[.all].mature, truth) }),
      ("30 days", { holds($0.retention[.month].total, truth) }),
    ]
    for (name, isHeld) in figures { expectNinetyThree("retention, \(name)", all.map(isHeld)) }
    expectNinetyThree(
      "weeks", all.flatMap { $0.weeks.weeks.map { holds($0.retention.total, truth) } })
    expectNinetyThree(
      "change",
      all.map { statistics in statistics.verdict.change.map { $0.low <= 0 && 0 <= $0.high } })
  }

  @Test func calibrationHoldsAKnownForgetting() {
    let all = (0..<Self.years).map { year(seed: 1000 + $0) { pow(0.9, $0 / $1) } }
    expectNinetyThree(
      "calibration, all", all.map { holds($0.calibration.total, $0.calibration.promised) })
    expectNinetyThree(
      "calibration, intervals",
      all.flatMap { $0.calibration.groups.map { holds($0.share, $0.promised) } })
  }

  @Test func calibrationSeesTooLongIntervals() {
    let all = (0..<Self.years).map { year(seed: 2000 + $0) { pow(0.8, $0 / $1) } }
    let seen = all.count { statistics in
      statistics.calibration.total.interval?.high ?? 1 < statistics.calibration.promised ?? 0
    }
    #expect(seen * 100 >= 93 * all.count, "\(seen) of \(all.count)")
  }

  private func expectNinetyThree(_ name: String, _ held: [Bool?]) {
    let known = held.compactMap(\.self)
    let count = known.count(where: \.self)
    print("\(name): \(count) of \(known.count) intervals hold the truth")
    #expect(known.count * 2 > held.count && count * 100 >= 93 * known.count, "\(name)")
  }
}
