import Cards
import Scheduler
import Store

/// The quiet line with the place of a card and the progress, then the question.
struct QuestionScreen {
  let card: StoredCard
  let reason: StudyQueue<CardID>.Reason
  let progress: Session.Progress

  func lines(on display: Display) -> [String] {
    let (path, progress) = (CardPath(card).text, StyledText(progressText, .dim))
    let bar = bar(on: display)
    let hasRoom = path.width + 2 + bar.width + progress.width <= display.wrapWidth
    return display.lines(path, right: hasRoom ? bar + progress : progress)
      + QuestionText(card.card, notePath: card.path).lines(on: display)
  }

  /// How much of the session is done; only where there is room for it.
  private func bar(on display: Display) -> StyledText {
    guard !display.isAppendOnly, progress.total > 1 else { return StyledText() }
    let length = 10
    let full = (progress.total - progress.due - progress.new) * length / progress.total
    return StyledText(String(repeating: "━", count: full), .cyan)
      + StyledText(String(repeating: "─", count: length - full) + " ", .dim)
  }

  private var progressText: String {
    var parts = ["\(progress.number)/\(progress.total)"]
    if reason == .drill { parts = ["again"] }
    if card.isFlagged { parts.insert("⚑ flagged", at: 0) }
    if progress.due > 0 { parts.append("\(progress.due) due") }
    if progress.new > 0 { parts.append("\(progress.new) new") }
    if progress.drill > 0 { parts.append("\(progress.drill) to repeat") }
    return parts.joined(separator: " · ")
  }
}
