import Foundation
import Testing

@testable import Scheduler

struct DayTests {
  /// - Parameter local: Local time with its offset, as in `2026-03-29T03:59+02:00`.
  private func day(_ local: String, rollover: Int = 4) throws -> Day {
    let date = try Date(local.dropLast(6) + ":00" + local.suffix(6), strategy: .iso8601)
    let sign = local.dropLast(5).last == "-" ? -1 : 1
    let clock = local.suffix(5).split(separator: ":").compactMap { Int($0) }
    let moment = Moment(
      milliseconds: Int64(date.timeIntervalSince1970 * 1000),
      utcOffset: sign * (clock[0] * 3600 + clock[1] * 60))
    return Day(of: moment, rolloverHour: rollover)
  }

  @Test func theEpochIsDayZeroFromTheRolloverHour() throws {
    #expect(try day("1970-01-01T04:00+00:00") == Day(rawValue: 0))
    #expect(try day("1970-01-01T03:59+00:00") == Day(rawValue: -1))
    #expect(try day("1970-01-01T00:00+00:00", rollover: 0) == Day(rawValue: 0))
  }

  @Test func anAnswerAfterMidnightBelongsToTheEvening() throws {
    #expect(try day("2026-11-23T23:30+01:00") == day("2026-11-24T03:59+01:00"))
    #expect(try day("2026-11-24T04:00+01:00") == day("2026-11-23T23:30+01:00") + Days(1))
  }

  @Test func summerTimeBeginsWithoutLosingOrDoublingADay() throws {
    // Berlin, 29 March 2026: 01:59+01:00 is followed by 03:00+02:00; the day has 23 hours.
    #expect(try day("2026-03-29T03:00+02:00") == day("2026-03-28T12:00+01:00"))
    #expect(try day("2026-03-29T04:00+02:00") == day("2026-03-28T12:00+01:00") + Days(1))
    #expect(try day("2026-03-30T04:00+02:00") == day("2026-03-29T04:00+02:00") + Days(1))
  }

  @Test func summerTimeEndsWithoutLosingOrDoublingADay() throws {
    // Berlin, 25 October 2026: 02:30 comes twice; both belong to the 24th.
    let evening = try day("2026-10-24T22:00+02:00")
    #expect(try day("2026-10-25T02:30+02:00") == evening)
    #expect(try day("2026-10-25T02:30+01:00") == evening)
    #expect(try day("2026-10-25T04:00+01:00") == evening + Days(1))
  }

  @Test func aFlightWestOverTheDateLineMeetsTheSameDayAgain() throws {
    // Answered in Tokyo, then six hours later in Honolulu it is the day before.
    let tokyo = try day("2026-05-10T10:00+09:00")
    let honolulu = try day("2026-05-09T21:00-10:00")
    #expect(honolulu == tokyo + Days(-1))
    // A card answered in Tokyo is due the next day at the earliest, so not twice on 10 May.
    #expect(try day("2026-05-10T12:00-10:00") == tokyo)
    #expect(tokyo + Days(1) > (try day("2026-05-10T12:00-10:00")))
  }

  @Test func aFlightEastOverTheDateLineSkipsADayAndLosesNone() throws {
    let honolulu = try day("2026-05-09T21:00-10:00")
    let tokyo = try day("2026-05-11T09:00+09:00")
    #expect(tokyo == honolulu + Days(2))
    // Due on the skipped day means due on arrival.
    #expect(honolulu + Days(1) <= tokyo)
  }

  @Test func aClockSetBackGoesBackByWholeDays() throws {
    let wrong = try day("2027-01-01T12:00+00:00")
    let right = try day("2026-12-25T12:00+00:00")
    #expect(wrong - right == Days(7))
  }

  @Test func exactAtTheLimitsOfTime() {
    let far = Moment(milliseconds: 253_402_300_799_999, utcOffset: 0)  // end of the year 9999
    #expect(Day(of: far, rolloverHour: 0) == Day(rawValue: 2_932_896))
  }
}
