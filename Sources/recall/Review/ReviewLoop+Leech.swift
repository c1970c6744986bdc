import Cards
import Scheduler
import Store

/// A card that is forgotten again and again costs more than it gives, and is not learned by more
/// asking: it is said the moment it becomes so, and can be mended there.
extension ReviewLoop {
  /// - Parameters:
  ///   - before: The card before the answer.
  ///   - after: The same after it.
  /// - Returns: How the turn ended when the person changed the card; `nil` to go on.
  func leech(before: StoredCard, after: StoredCard) throws -> Turn? {
    let (old, lapses) = (before.memory?.lapses ?? 0, after.memory?.lapses ?? 0)
    guard lapses > old, isLeech(lapses) else { return nil }
    if options.givesEvents {
      var event = SessionEvent(.leech)
      (event.id, event.lapses) = (after.id.description, lapses)
      asker.emit(event)
      return nil
    }
    say("A leech: forgotten \(lapses) times. A simpler question, or several, would help more.")
    guard terminal.isInteractive else { return nil }
    let hint = "e edit · s suspend · d throw away · ⏎ go on"
    let words = SessionCommand.allCases.map(\.rawValue)
    let prompt = placed(Prompt(text: "leech ❯ ", hint: hint, words: words))
    while true {
      guard let line = try line(prompt) else { return .left }
      switch Typed(gradeLine: line) {
      case .empty: return nil
      case .command(let command):
        terminal.remember(line)
        if let turn = try perform(command, on: after) { return turn }
      default: say("⏎ goes on; \(hint).")
      }
    }
  }

  /// At the threshold, and again after every half of it, as in Anki.
  private func isLeech(_ lapses: Int) -> Bool {
    let threshold = environment.settings.leechThreshold
    return lapses >= threshold && (lapses - threshold) % max(1, threshold / 2) == 0
  }
}
