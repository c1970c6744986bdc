import Testing

@testable import Scheduler

struct SM2Tests {
  @Test func firstIntervalsAreOneAndSixDays() {
    let scheduler = SM2()
    let once = scheduler.review(nil, grade: .good, elapsed: Days(0))
    let twice = scheduler.review(once, grade: .good, elapsed: Days(1))
    #expect([once.interval, twice.interval] == [Days(1), Days(6)])
  }
}
