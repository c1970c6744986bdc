import Scheduler
import Store

/// docs/JSON.md describes it.
struct StatisticsJSON: Encodable {
  struct Share: Encodable {
    var n: Int
    var passed: Int
    var rate: Double?
    var low: Double?
    var high: Double?

    init(_ share: Proportion) {
      (n, passed, rate) = (share.n, share.passed, share.rate)
      (low, high) = (share.interval?.low, share.interval?.high)
    }
  }

  struct Maturity: Encodable {
    var young: Share
    var mature: Share
    var total: Share

    init(_ retention: Retention) {
      (young, mature) = (Share(retention.young), Share(retention.mature))
      total = Share(retention.total)
    }
  }

  struct Work: Encodable {
    var reviews: Int
    var new: Int
    var drill: Int
    var cram: Int
    var failed: Int
    var milliseconds: Int
  }

  struct Forecast: Encodable {
    var backlog: Int
    var days: [DueDay]
  }

  struct DueDay: Encodable {
    var day: String
    var due: Int
  }

  struct Bar: Encodable {
    var range: String
    var cards: Int
  }

  struct Deck: Encodable {
    var name: String
    var new: Int
    var due: Int
    var learned: Int
  }

  var day: String
  var today: Work
  var retention: [String: Maturity]
  var forecast: Forecast
  var intervals: [Bar]
  var easeFactors: [Bar]
  var decks: [Deck]

  init(_ statistics: Statistics) {
    day = statistics.today.isoDate
    let work = statistics.work
    today = Work(
      reviews: work.reviews, new: work.new, drill: work.drill, cram: work.cram,
      failed: work.failed, milliseconds: work.took)
    retention = Dictionary(
      uniqueKeysWithValues: statistics.retention.map {
        ($0.period.rawValue, Maturity($0.retention))
      })
    forecast = Forecast(
      backlog: statistics.backlog,
      days: statistics.forecast.enumerated().map {
        DueDay(day: (statistics.today + Days($0)).isoDate, due: $1)
      })
    intervals = statistics.intervals.map { Bar(range: $0.title, cards: $0.count) }
    easeFactors = statistics.easeFactors.map { Bar(range: $0.title, cards: $0.count) }
    decks = statistics.decks.map {
      Deck(name: $0.name, new: $0.new, due: $0.due, learned: $0.learned)
    }
  }
}
