import Scheduler

/// A date of the Gregorian calendar.
struct CivilDate: Hashable {
  var year: Int
  /// 1...12
  var month: Int
  /// 1...31
  var dayOfMonth: Int

  /// `nil` for a date that does not exist.
  init?(year: Int, month: Int, day: Int) {
    (self.year, self.month, dayOfMonth) = (year, month, day)
    guard (1...12).contains(month), (1...31).contains(day), CivilDate(self.day) == self else {
      return nil
    }
  }

  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  init(_ day: Day) {
    let shifted = day.rawValue + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Source: as above, `days_from_civil`.
  var day: Day {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Day(rawValue: era * 146_097 + dayOfEra - 719_468)
  }

  /// `Thu 2 Jul`, with the year when it is another than that of `today`.
  func text(seenFrom today: Day) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let weekday = weekdays[((day.rawValue % 7) + 7) % 7]
    let text = "\(weekday) \(dayOfMonth) \(monthName)"
    return CivilDate(today).year == year ? text : text + " \(year)"
  }

  /// `2 Jul 2026`
  var short: String { "\(dayOfMonth) \(monthName) \(year)" }

  /// `Jul`
  var monthName: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return months[month - 1]
  }

  /// `2026-07-02`
  var iso8601: String {
    let padded = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(dayOfMonth))"
  }
}
