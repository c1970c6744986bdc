import Scheduler
import Store

/// Nothing to ask: when there will be, and what one could do instead.
struct NothingDueScreen {
  let nextDue: (day: Day, count: Int)?
  /// New cards and reviews that today's limits hold back.
  let newHeldBack: Int
  let dueHeldBack: Int
  let newPerDay: Int
  let today: Day
  /// The decks as they were typed, to be typed again.
  let decks: [String]

  func lines(on display: Display) -> [String] {
    var lines = ["Nothing is due now."]
    if let nextDue {
      let next = nextDue.count == 1 ? "card" : "\(nextDue.count) cards"
      lines[0] += " The next \(next) will be due \(nextDue.day.away(from: today))."
    }
    if dueHeldBack > 0 {
      lines.append("Today's limit of reviews is reached; \(cards(dueHeldBack)) wait for tomorrow.")
    }
    if newHeldBack > 0 {
      let more = newPerDay + min(10, newHeldBack)
      lines.append(
        newHeldBack == 1
          ? "1 card is new; to begin it today:"
          : "\(cards(newHeldBack)) are new; to begin some of them today:")
      lines.append("  recall review --new \(more)\(names)")
    } else {
      lines.append("More notes make more cards:")
      lines.append("  recall import notes.md")
    }
    return lines.flatMap { display.lines(StyledText($0)) }
  }

  private var names: String {
    decks.map { " '" + visible($0, keepingLines: false).replacing("'", with: "'\\''") + "'" }
      .joined()
  }
}
