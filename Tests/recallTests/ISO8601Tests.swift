import Scheduler
import Testing

@testable import recall

struct ISO8601Tests {
  struct Case: Sendable {
    var text: String
    var seconds: Double
    var offset: Int
  }

  // Seconds from `date -u -d '…' +%s`.
  static let dates = [
    Case(text: "2026-03-01T09:30:00Z", seconds: 1_772_357_400, offset: 0),
    Case(text: "2026-03-01T09:30Z", seconds: 1_772_357_400, offset: 0),
    Case(text: "2026-03-01 09:30:00.250Z", seconds: 1_772_357_400.25, offset: 0),
    Case(text: "2026-03-01T09:30:00+01:00", seconds: 1_772_353_800, offset: 3600),
    Case(text: "2026-03-01T09:30:00-0930", seconds: 1_772_391_600, offset: -34_200),
    Case(text: "2026-03-01T09:30+05", seconds: 1_772_339_400, offset: 18_000),
    Case(text: "1970-01-01T00:00:00Z", seconds: 0, offset: 0),
    Case(text: "2024-02-29T12:00Z", seconds: 1_709_208_000, offset: 0),
  ]

  @Test(arguments: dates)
  func aDateWithAnOffsetNeedsNoTimeZone(_ date: Case) {
    let moment = Moment(iso8601: date.text) { _ in 99 }
    #expect(
      moment == Moment(milliseconds: Int64(date.seconds * 1000), utcOffset: date.offset))
  }

  @Test(arguments: ["2026-03-01T09:30", "2026-03-01 09:30:00"])
  func withoutAnOffsetLocalTimeHolds(_ text: String) {
    #expect(
      Moment(iso8601: text) { _ in 7200 }
        == Moment(milliseconds: 1_772_350_200_000, utcOffset: 7200))
  }

  @Test func aDateAloneIsNoon() {
    #expect(
      Moment(iso8601: "2026-03-01") { _ in 0 }
        == Moment(milliseconds: 1_772_366_400_000, utcOffset: 0))
  }

  @Test(arguments: [
    "", "yesterday", "2026", "2026-3-1", "2026-02-29", "2026-13-01", "2026-03-01T24:00",
    "2026-03-01T09:60", "2026-03-01T09:30:61Z", "2026-03-01T09:30 ", "2026-03-01T",
    "2026-03-01T09:30+1", "2026-03-01T09:30Zulu",
  ])
  func anythingElseIsNoDate(_ text: String) {
    #expect(Moment(iso8601: text) { _ in 0 } == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (20_513, "2026-03-01"), (11_016, "2000-02-29"),
    (-25_508, "1900-03-01"),
  ])
  func aDayHasADate(_ day: Int, _ text: String) {
    let date = CivilDate(Day(rawValue: day))
    #expect(date.iso8601 == text)
    #expect(date.day.rawValue == day)
  }
}
