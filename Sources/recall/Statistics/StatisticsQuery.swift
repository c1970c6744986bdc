import Scheduler
import Store

/// Which answers the statistics are about.
struct StatisticsQuery: Hashable {
  var today: Day
  /// The first day whose answers count; `nil` for all.
  var since: Day?
  /// The last day whose answers count, at most today.
  var until: Day
  var filter = FigureFilter()

  init(today: Day, since: Day? = nil, until: Day? = nil, filter: FigureFilter = FigureFilter()) {
    (self.today, self.since, self.filter) = (today, since, filter)
    self.until = min(today, until ?? today)
  }

  static let earliest = Day(rawValue: -1_000_000)

  var days: ClosedRange<Day> { min(since ?? Self.earliest, until)...until }

  /// `in 30 days` and the like end here.
  var isUpToNow: Bool { until == today }

  /// What of a span of days is asked about; `nil` when nothing is.
  func clipped(_ span: ClosedRange<Day>) -> ClosedRange<Day>? {
    let (low, high) = (max(span.lowerBound, days.lowerBound), min(span.upperBound, until))
    return low <= high ? low...high : nil
  }
}
