import Scheduler

/// A year of days, a column for each week.
struct CalendarMarkup {
  let calendar: CalendarDays

  private var first: Day { calendar.first.monday }
  private var weeks: Int { (calendar.last - first).rawValue / 7 + 1 }

  var text: String {
    let levels = calendar.levels
    let cells = calendar.counts.enumerated().map { index, count -> String in
      let day = calendar.first + Days(index)
      let place = (day - first).rawValue
      let words = "\(CivilDate(day).short): \(count) \(count == 1 ? "answer" : "answers")"
      return "<rect class=\"l\(levels[index])\" x=\"\(place / 7 * 10)\" y=\"\(place % 7 * 10)\" "
        + "width=\"8.6\" height=\"8.6\" rx=\"1.6\">" + ChartMarkup.title(words) + "</rect>"
    }
    let active = calendar.counts.count { $0 > 0 }
    let label =
      "answers on each day of the year up to \(CivilDate(calendar.last).short): "
      + "\(calendar.counts.reduce(0, +)) on \(active) days, at most "
      + "\(calendar.counts.max() ?? 0) on one"
    let svg = ChartMarkup.svg(
      "class=\"calendar\" viewBox=\"0 0 \(weeks * 10) 70\"", label: label, cells.joined())
    let keys = (0...4).map { "<i class=\"key l\($0)\"></i>" }.joined()
    return "<figure><figcaption>answers on each day, a year</figcaption>"
      + "<div class=\"months\" aria-hidden=\"true\">\(months)</div>\(svg)"
      + "<p class=\"legend\">none \(keys) many</p></figure>"
  }

  private var months: String {
    (0..<weeks).compactMap { week in
      let date = CivilDate(first + Days(7 * week))
      guard date.dayOfMonth <= 7, week + 2 < weeks else { return nil }
      let left = Markup.percent(Double(week) / Double(weeks))
      return "<span style=\"left:\(left)\">\(date.monthName)</span>"
    }.joined()
  }
}
