import Scheduler
import Store

/// Every figure of `recall stats`, before anything is drawn: a pure function of totals.
struct Statistics {
  var query: StatisticsQuery
  var work: Work
  var retention: RetentionTable
  var verdict: Verdict
  var weeks: RetentionCurve
  var calibration: Calibration
  var load: Load
  var forecast: Forecast
  var intervals: IntervalSpread
  var eases: EaseSpread
  var grades: GradeTable
  var hours: HourTable
  var states: CardStates
  var decks: Comparison
  var rules: Comparison
  var tags: Comparison
  var leeches: CardList
  var costliest: CardList
  var falling: CardList

  /// Days of the forecast, today included.
  static let horizon = 30

  init(_ figures: Figures, _ query: StatisticsQuery) {
    self.query = query
    let days = figures.days
    var sum = Tally()
    for day in days { sum += day.tally }
    work = Work(days.last { $0.day == query.until }?.tally ?? Tally())
    retention = RetentionTable(days, query)
    weeks = RetentionCurve(days)
    calibration = Calibration(sum)
    load = Load(days, query)
    forecast = Forecast(figures.due, today: query.today)
    intervals = IntervalSpread(figures.standings)
    eases = EaseSpread(figures.standings)
    grades = GradeTable(sum)
    hours = HourTable(sum)
    states = CardStates(figures.standings)
    decks = Comparison(figures, by: .deck)
    rules = Comparison(figures, by: .rule)
    tags = Comparison(figures, by: .tag)
    leeches = CardList(.leeches, figures)
    costliest = CardList(.costliest, figures)
    falling = CardList(.falling, figures)
    verdict = Verdict(days, retention, load, leeches, query)
  }

  init(_ store: CardStore, _ query: StatisticsQuery) throws {
    let horizon = query.today + Days(Self.horizon - 1)
    let figures = try store.figures(
      query.filter, days: query.days, today: query.today, horizon: horizon)
    self.init(figures, query)
  }

  /// In the order in which they are shown.
  var sections: [ReportSection] {
    [
      retention.section, weeks.section, calibration.section, load.section(today: work),
      forecast.section, intervals.section, eases.section, grades.section, hours.section,
      states.section, decks.section, rules.section, tags.section, leeches.section,
      costliest.section, falling.section,
    ]
  }
}

extension Statistics {
  /// What the figures are about, unless they are about everything.
  var scope: String? {
    let filter = query.filter
    var parts = [("deck", filter.decks), ("tag", filter.tags), ("rule", filter.rules)]
      .filter { !$0.1.isEmpty }
      .map { "\($0) \($1.map { visible($0, keepingLines: false) }.joined(separator: ", "))" }
    if let since = query.since { parts.append("since \(since.isoDate)") }
    if !query.isUpToNow { parts.append("until \(query.until.isoDate)") }
    return parts.isEmpty ? nil : "Only \(parts.joined(separator: "; ")); cards as they are now."
  }

  /// One rule, or no tags, are nothing to set side by side.
  func isPointless(_ section: ReportSection) -> Bool {
    switch section.key {
    case "rules": section.table.rows.count < 2
    case "tags": section.table.isEmpty
    default: false
    }
  }
}
