import Scheduler

extension Day {
  var isoDate: String { CivilDate(self).iso8601 }

  /// "today", "tomorrow", "in 4 days (Thu 2 Jul)"
  func relative(to today: Day) -> String {
    switch (self - today).rawValue {
    case 0: "today"
    case 1: "tomorrow"
    case let days: "in \(days) days (\(CivilDate(self).text(seenFrom: today)))"
    }
  }
}
