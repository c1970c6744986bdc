import Scheduler
import Store

/// Nothing to ask: why, when there will be, and what one could do instead.
struct NothingDueScreen {
  enum Why: Hashable {
    /// No card at all, or none that the search finds.
    case noCards
    /// All are drafts.
    case drafts(Int)
    /// All are suspended.
    case suspended(Int)
    /// None is asked, for more than one reason.
    case mixed
    case done

    var name: String {
      switch self {
      case .noCards: "cards"
      case .drafts: "drafts"
      case .suspended: "suspended"
      case .mixed: "inactive"
      case .done: "done"
      }
    }
  }

  let states: [Standing.State: Int]
  let nextDue: (day: Day, count: Int)?
  /// New cards and reviews that today's limits hold back.
  let newHeldBack: Int
  let dueHeldBack: Int
  /// Due cards that wait because another card of their bullet was asked today.
  let siblings: Int
  let limits: DailyLimits
  /// Ids of some suspended cards.
  let suspended: [String]
  let today: Day
  /// The decks as they were typed, to be typed again.
  let decks: [String]
  let search: String?
  var isCram = false

  var why: Why {
    let count = { (state: Standing.State) in states[state] ?? 0 }
    let active = states.filter { $0.key == .new || $0.key.isLearned }.values.reduce(0, +)
    let (drafts, suspended) = (count(.draft), count(.suspended))
    let all = drafts + suspended + count(.retired)
    if active > 0 { return .done }
    if all == 0 { return .noCards }
    return all == drafts ? .drafts(drafts) : all == suspended ? .suspended(suspended) : .mixed
  }

  func lines(on display: Display) -> [String] {
    text.flatMap { display.lines(StyledText($0)) }
  }

  private var text: [String] {
    switch why {
    case .noCards:
      if let search { return ["No card has ‘\(visible(search, keepingLines: false))’."] }
      return ["There are no cards here. Notes make some:", "  recall import notes.md"]
    case .drafts(let count):
      let words = count == 1 ? "The only card is a draft" : "All \(count) cards are drafts"
      return ["\(words), to be asked when you say yes:", "  recall drafts\(names)"]
    case .suspended(let count):
      let words = count == 1 ? "The only card is suspended" : "All \(count) cards are suspended"
      return ["\(words). To ask them again:", "  recall resume \(ids(of: count))"]
        + (count > suspended.count ? ["recall cards lists them with their ids."] : [])
    case .mixed:
      let kinds = [(Standing.State.suspended, "suspended"), (.draft, "drafts")]
      let parts = kinds.compactMap { state, word in states[state].map { "\($0) \(word)" } }
      let gone = states[.retired].map { ["\($0) whose text is gone from the notes"] } ?? []
      return ["No card is asked: \((parts + gone).joined(separator: ", "))."]
        + (states[.draft] == nil ? [] : ["  recall drafts\(names)"])
        + (states[.suspended] == nil ? [] : ["  recall resume \(ids(of: suspended.count + 1))"])
    case .done: return done
    }
  }

  private func ids(of count: Int) -> String {
    suspended.joined(separator: " ") + (count > suspended.count ? " …" : "")
  }

  private var done: [String] {
    if isCram { return ["Nothing can be crammed today: every card is put off until tomorrow."] }
    var lines: [String] = []
    if dueHeldBack > 0 {
      lines.append("Today's limit of \(limits.reviews) reviews is reached; \(waiting). For more:")
      lines.append("  recall review --reviews \(limits.reviews + min(50, dueHeldBack))\(names)")
    } else {
      lines.append("Nothing is due now.")
      if let nextDue {
        let next = nextDue.count == 1 ? "card" : "\(nextDue.count) cards"
        lines[0] += " The next \(next) will be due \(nextDue.day.away(from: today))."
      }
    }
    if siblings > 0 {
      lines.append(
        "\(cards(siblings)) \(siblings == 1 ? "waits" : "wait") for another day, because a card "
          + "of the same bullet was asked today.")
    }
    if newHeldBack > 0 {
      let more = limits.new + min(10, newHeldBack)
      lines.append(
        newHeldBack == 1
          ? "1 card is new; to begin it today:"
          : "\(cards(newHeldBack)) are new; to begin some of them today:")
      lines.append("  recall review --new \(more)\(names)")
    }
    if let nextDue {
      lines.append("To repeat before the day, or without touching the schedule:")
      lines.append("  recall review --ahead \((nextDue.day - today).rawValue)\(names)")
      lines.append("  recall review --cram\(names)")
    }
    if newHeldBack == 0, dueHeldBack == 0 {
      lines.append("More notes make more cards:")
      lines.append("  recall import notes.md")
    }
    return lines
  }

  private var waiting: String {
    dueHeldBack == 1 ? "1 card waits for tomorrow" : "\(dueHeldBack) cards wait for tomorrow"
  }

  private var names: String {
    (search.map { " --search " + quoted($0) } ?? "") + decks.map { " " + quoted($0) }.joined()
  }

  private func quoted(_ text: String) -> String {
    "'" + visible(text, keepingLines: false).replacing("'", with: "'\\''") + "'"
  }
}
