import Cards
import Scheduler
import Store

/// The quiet line with the place of a card and the progress, then the question.
struct QuestionScreen {
  let card: StoredCard
  let reason: StudyQueue<CardID>.Reason
  let progress: Session.Progress

  func lines(on display: Display) -> [String] {
    display.lines(path, right: StyledText(progressText, .dim)) + display.lines(question)
  }

  private var path: StyledText {
    let deck = visible(card.deck, keepingLines: false)
    let steps = deck.split(separator: "/").map(\.trimmed) + context
    return StyledText(steps.joined(separator: " › "), .dim)
  }

  /// A note's own title is usually its deck's name; it is not said twice.
  private var context: [String] {
    let steps = card.card.context.map { visible($0, keepingLines: false) }
    return steps.first == card.deck ? Array(steps.dropFirst()) : steps
  }

  private var progressText: String {
    var parts = ["\(progress.number)/\(progress.total)"]
    if reason == .drill { parts = ["again"] }
    if progress.due > 0 { parts.append("\(progress.due) due") }
    if progress.new > 0 { parts.append("\(progress.new) new") }
    if progress.drill > 0 { parts.append("\(progress.drill) to repeat") }
    return parts.joined(separator: " · ")
  }

  private var question: StyledText {
    var text = StyledText()
    let parts = visible(card.card.question).split(
      separator: Card.gap, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { text.append(Card.gap, .bold, .cyan) }
      text.append(String(part), .bold)
    }
    return text
  }
}
