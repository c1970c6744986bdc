import Scheduler
import Store

/// True retention as Anki defines it: of the scheduled answers to cards with an interval of at
/// least one day before the answer, the share that passed (grade 3 or better). Young below 21
/// days, mature from 21. Drill, cram and answers taken back count nowhere.
struct Retention: Hashable {
  enum Period: String, CaseIterable {
    case today, yesterday, week, month, year, all

    /// The days it covers, up to `today`.
    func days(until today: Day) -> ClosedRange<Day> {
      switch self {
      case .today: today...today
      case .yesterday: today + Days(-1)...today + Days(-1)
      case .week: today + Days(-6)...today
      case .month: today + Days(-29)...today
      case .year: today + Days(-364)...today
      case .all: Day(rawValue: -1_000_000)...today
      }
    }

    var title: String {
      switch self {
      case .today: "today"
      case .yesterday: "yesterday"
      case .week: "7 days"
      case .month: "30 days"
      case .year: "365 days"
      case .all: "all"
      }
    }
  }

  var young = Proportion()
  var mature = Proportion()
  var total: Proportion { young + mature }

  init() {}

  init(_ totals: [DailyTotal], in days: ClosedRange<Day>) {
    for total in totals where total.kind == .scheduled && days.contains(total.day) {
      let share = Proportion(
        passed: total.grade.isPass ? total.answers : 0, n: total.answers)
      switch total.stage {
      case .new: break
      case .young: young = young + share
      case .mature: mature = mature + share
      }
    }
  }
}
