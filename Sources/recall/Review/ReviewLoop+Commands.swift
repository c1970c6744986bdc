import Cards
import Scheduler
import Store

/// What the commands of a session do.
extension ReviewLoop {
  /// - Returns: How the card's turn ended; `nil` when the prompt comes again.
  func perform(_ command: SessionCommand, on card: StoredCard) throws -> Turn? {
    switch command {
    case .quit: return .left
    case .help: show(HelpScreen.lines)
    case .info: try info(card)
    case .whole: show(NoteScreen(path: card.path, card: card.card).lines)
    case .open: try asker.open(card)
    case .undo: return try undo()
    case .edit: return try edit(card)
    case .suspend: return try record(.suspend, on: card, "Suspended")
    case .delete: return try record(.delete, on: card, "Thrown away")
    case .bury:
      return try record(.bury(until: today + Days(1)), on: card, "Not before tomorrow")
    }
    return nil
  }

  private func record(_ action: CardAction, on card: StoredCard, _ said: String) throws -> Turn? {
    guard try storing({ try store.record(action, on: card.id, at: environment.now()) }) != nil
    else {
      return nil
    }
    tell(.action(action, card.id), "\(said); u takes it back.")
    try reload(focus: nil)
    return .changed
  }

  private func undo() throws -> Turn? {
    guard let undone = try store.undo(at: environment.now(), imports: false) else {
      say("There is nothing to take back here; recall undo takes back an import.")
      return nil
    }
    tell(.undone(undone), UndoneText(undone).text)
    switch undone {
    case .answer(let card, let event):
      session.takeBack(card.id, event.grade)
      try reload(focus: card.id)
    case .action(let card, _): try reload(focus: card.id)
    case .importing: try reload(focus: nil)
    }
    return .changed
  }

  private func info(_ card: StoredCard) throws {
    let days = try store.days()
    let screen = try HistoryScreen(
      card: card, events: store.history(of: card.id), today: today, day: days)
    show(screen.lines)
  }

  private func edit(_ card: StoredCard) throws -> Turn? {
    guard let text = try asker.edited(card) else { return nil }
    let action = CardAction.edit(question: text.question, answer: text.answer)
    guard try storing({ try store.record(action, on: card.id, at: environment.now()) }) != nil
    else {
      return nil
    }
    tell(.action(action, card.id), "Changed; u takes it back.")
    try reload(focus: card.id)
    return .changed
  }
}
