import Scheduler
import Store

/// Every figure of `recall stats`, before anything is drawn.
struct Statistics {
  /// What was done on one day.
  struct Work: Hashable {
    var reviews = 0
    var new = 0
    var drill = 0
    var cram = 0
    var failed = 0
    /// Milliseconds.
    var took = 0

    var answers: Int { reviews + new + drill + cram }
  }

  struct Bar: Hashable {
    var title: String
    var count: Int
  }

  var today: Day
  var work = Work()
  var retention: [(period: Retention.Period, retention: Retention)]
  /// Learned cards overdue by more than today.
  var backlog: Int
  /// Learned cards by the day they are due, from today, 30 days.
  var forecast: [Int]
  var intervals: [Bar]
  var easeFactors: [Bar]
  var decks: [DeckCount]

  static let horizon = 30

  init(_ store: CardStore, decks names: [String]?, today: Day) throws {
    self.today = today
    let totals = try store.dailyTotals(decks: names)
    for total in totals where total.day == today { work.add(total) }
    retention = Retention.Period.allCases.map {
      ($0, Retention(totals, in: $0.days(until: today)))
    }
    let due = try store.dueDays(until: today + Days(Self.horizon - 1), decks: names)
    backlog = due.filter { $0.day < today }.reduce(0) { $0 + $1.count }
    let byDay = Dictionary(due.map { ($0.day, $0.count) }, uniquingKeysWith: +)
    forecast = (0..<Self.horizon).map { byDay[today + Days($0)] ?? 0 }
    let memories = try store.memories(decks: names)
    intervals = Self.bars(Self.intervalSteps, memories) { $0.interval.rawValue }
    easeFactors = Self.bars(Self.easeSteps, memories) { $0.ease.rawValue }
    self.decks = try store.deckCounts(today: today).filter { deck in
      names?.contains { deck.name == $0 || deck.name.hasPrefix($0 + "/") } ?? true
    }
  }

  private static let intervalSteps = [
    (1, "1 d"), (2, "2–6 d"), (7, "7–20 d"), (21, "21–59 d"), (60, "2–6 mo"), (180, "6–12 mo"),
    (365, "1–2 y"), (730, "2 y+"),
  ]

  private static let easeSteps = [
    (130, "1.3"), (131, "1.31–1.69"), (170, "1.7–2.09"), (210, "2.1–2.49"), (250, "2.5"),
    (251, "2.51–2.89"), (290, "2.9+"),
  ]

  private static func bars(
    _ steps: [(from: Int, title: String)], _ memories: [(interval: Days, ease: Ease, count: Int)],
    _ value: ((interval: Days, ease: Ease, count: Int)) -> Int
  ) -> [Bar] {
    var bars = steps.map { Bar(title: $0.title, count: 0) }
    for memory in memories {
      let place = steps.lastIndex { $0.from <= value(memory) } ?? 0
      bars[place].count += memory.count
    }
    return bars
  }
}

extension Statistics.Work {
  mutating func add(_ total: DailyTotal) {
    took += total.took
    switch total.kind {
    case .drill: drill += total.answers
    case .cram: cram += total.answers
    case .scheduled:
      if !total.grade.isPass { failed += total.answers }
      if total.stage == .new { new += total.answers } else { reviews += total.answers }
    }
  }
}
