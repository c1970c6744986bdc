import Cards
import Scheduler
import Store

/// Why there is nothing to ask, looked up.
struct NothingDue {
  let store: CardStore
  let options: ReviewLoop.Options
  let today: Day

  private var scope: StudyScope { StudyScope(decks: options.decks, search: options.search) }

  /// - Parameter decks: As they were typed, to be typed again.
  func screen(decks: [String]) throws -> NothingDueScreen {
    let all = try store.queue(
      today: today, scope: scope, limits: DailyLimits(new: 1_000_000, reviews: 1_000_000))
    let due = try store.dueCount(today: today, scope: scope)
    let states = try store.states(scope)
    var suspended: [String] = []
    if states[.suspended] ?? 0 > 0, states.keys.allSatisfy({ $0 != .new && !$0.isLearned }) {
      suspended = try store.ids(.suspended, scope, limit: 5).map(\.description)
    }
    return NothingDueScreen(
      states: states, nextDue: try store.nextDue(after: today, scope: scope),
      newHeldBack: all.newCount, dueHeldBack: all.reviewCount,
      siblings: max(0, due - all.reviewCount), limits: options.limits, suspended: suspended,
      today: today, decks: decks, search: options.search, isCram: options.cram != nil)
  }

  /// docs/JSON.md describes it.
  var event: SessionEvent {
    get throws {
      let screen = try screen(decks: [])
      var event = SessionEvent(.nothing)
      event.what = screen.why.name
      event.next = screen.nextDue.map { SessionEvent.Next(day: $0.day.isoDate, cards: $0.count) }
      (event.due, event.new) = (screen.dueHeldBack, screen.newHeldBack)
      return event
    }
  }
}
