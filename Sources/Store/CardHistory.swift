import Cards
import Scheduler

/// The rows about one card that still count, and what they lead to.
struct CardHistory: Sendable {
  enum Row: Sendable {
    case review(ReviewEvent)
    case change(ChangeEvent)

    var order: RowOrder {
      switch self {
      case .review(let event): RowOrder(at: event.at.milliseconds, id: event.id)
      case .change(let event): RowOrder(at: event.at.milliseconds, id: event.id)
      }
    }

    var card: CardID {
      switch self {
      case .review(let event): event.card
      case .change(let event): event.card
      }
    }

    /// Says what the card is.
    var isContent: Bool {
      guard case .change(let event) = self, case .content = event.payload else { return false }
      return true
    }
  }

  var rows: [Row]
  var rollover: Rollover

  /// In the order in which they take effect: by instant, but the first row that says what the card
  /// is goes before all, since the clock may have been ahead when the card came.
  init(reviews: [ReviewEvent], changes: [ChangeEvent], rollover: Rollover) {
    rows = (reviews.map(Row.review) + changes.map(Row.change)).sorted { $0.order < $1.order }
    if let first = rows.firstIndex(where: \.isContent) {
      rows.insert(rows.remove(at: first), at: 0)
    }
    self.rollover = rollover
  }

  /// - Returns: `nil` for the state when no row says what the card is.
  func replay() -> (state: CardState?, tallies: [TallyKey: Tally]) {
    var state: CardState?
    var tallies: [TallyKey: Tally] = [:]
    for row in rows { Self.step(row, &state, &tallies, rollover) }
    return (state, tallies)
  }

  static func step(
    _ row: Row, _ state: inout CardState?, _ tallies: inout [TallyKey: Tally], _ rollover: Rollover
  ) {
    switch row {
    case .change(let change):
      if state != nil {
        state?.apply(change)
      } else if case .content(let content) = change.payload {
        state = CardState(id: change.card, content: content, last: row.order)
      }
    case .review(let review):
      state?.apply(review, day: rollover.day(of: review.at), to: &tallies)
    }
  }
}

/// The hour at which a study day begins, as it was set over time.
struct Rollover: Sendable {
  static let defaultHour = 4

  /// By instant; each holds from its instant on.
  var settings: [(at: Int64, hour: Int)] = []

  func hour(at milliseconds: Int64) -> Int {
    settings.last { $0.at <= milliseconds }?.hour ?? Self.defaultHour
  }

  func day(of moment: Moment) -> Day {
    Day(of: moment, rolloverHour: hour(at: moment.milliseconds))
  }
}
