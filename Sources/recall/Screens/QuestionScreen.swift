import Cards
import Scheduler
import Store

/// The quiet line with the place of a card and the progress, then the question.
struct QuestionScreen {
  let card: StoredCard
  let reason: StudyQueue<CardID>.Reason
  let progress: Session.Progress

  func lines(on display: Display) -> [String] {
    display.lines(CardPath(card).text, right: StyledText(progressText, .dim))
      + QuestionText(card.card).lines(on: display)
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
