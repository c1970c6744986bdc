import Scheduler

/// A year of days, a column for each week and a row for each day of the week.
struct CalendarPlot {
  let canvas: ChartCanvas
  let calendar: CalendarDays

  private static let weekdays = ["Mon", "", "Wed", "", "Fri", "", "Sun"]

  var lines: [String] {
    let first = calendar.first.monday
    let weeks = (calendar.last - first).rawValue / 7 + 1
    let shown = min(weeks, max(1, canvas.width - 4))
    let start = first + Days(7 * (weeks - shown))
    let (levels, signs) = (calendar.levels, canvas.isASCII ? Array(".-+*#") : Array("·░▒▓█"))
    let rows = (0..<7).map { weekday -> String in
      let cells = (0..<shown).map { week -> Character in
        let index = (start + Days(7 * week + weekday) - calendar.first).rawValue
        return levels.indices.contains(index) ? signs[levels[index]] : " "
      }
      return Self.weekdays[weekday].column(4)
        + canvas.display.styled(String(cells).trimmedEnd, .green)
    }
    let title = "answers on each day" + (shown < weeks ? ", last \(shown) weeks" : ", a year")
    let scale = signs.dropFirst().map(String.init).joined(separator: " ")
    return canvas.words("\(title): \(signs[0]) none, \(scale) few to many", .dim)
      + [canvas.display.styled("    " + months(start, shown), .dim)] + rows
  }

  /// The name of each month above its first whole week.
  private func months(_ start: Day, _ weeks: Int) -> String {
    var line = ""
    for week in 0..<weeks {
      let date = CivilDate(start + Days(7 * week))
      let isFirst = week == 0 ? date.dayOfMonth <= 14 : date.dayOfMonth <= 7
      if isFirst, line.count <= week, week + 3 <= weeks {
        line += String(repeating: " ", count: week - line.count) + date.monthName
      }
    }
    return line
  }
}
