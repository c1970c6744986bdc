import Cards
import Scheduler
import Store

/// What the commands of a session do.
extension ReviewLoop {
  /// - Returns: How the card's turn ended; `nil` when the prompt comes again.
  func perform(_ command: SessionCommand, on card: StoredCard) throws -> Turn? {
    switch command {
    case .quit: return .left
    case .help:
      let (scheme, isGrading) = (environment.settings.grades, isAnswerShown)
      show { HelpScreen.lines(on: $0, scheme: scheme, isGrading: isGrading) }
    case .hint: hint(card)
    case .skip: return skip(card)
    case .flag: try flag(card)
    case .split: return try split(card)
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
    session.act()
    tell(.action(action, card.id), "\(said); u takes it back.")
    try reload(focus: nil)
    return .changed
  }

  private func skip(_ card: StoredCard) -> Turn? {
    session.skip(card.id)
    guard session.next?.id != card.id else {
      _ = session.takeBackSkip()
      say("No other card is left to ask.")
      return nil
    }
    say("Asked again at the end.")
    return .changed
  }

  /// The card stays: its flag is seen when it is asked again, and in `recall cards --flagged`.
  private func flag(_ card: StoredCard) throws {
    guard let isFlagged = try store.card(card.id)?.isFlagged else { return }
    guard
      try storing({
        try store.record(.flag(!isFlagged), on: card.id, at: environment.now())
      }) != nil
    else { return }
    session.act()
    tell(
      .action(.flag(!isFlagged), card.id),
      isFlagged ? "No longer flagged." : "Flagged; f takes the flag off.")
  }

  private func split(_ card: StoredCard) throws -> Turn? {
    guard let split = try asker.split(card) else { return nil }
    let parts = split.cards.map { ($0.question, $0.answer) }
    guard
      let cards = try storing({
        try store.split(card.id, into: parts, at: environment.now())
      })
    else { return nil }
    session.act()
    say("Now \(cards.count) new cards instead of this one, a day for each; u takes it back.")
    try reload(focus: nil)
    return .changed
  }

  private func undo() throws -> Turn? {
    if session.takeBackSkip() != nil {
      say("Back to the card that was put off.")
      return .changed
    }
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
    let action = text.action(on: card)
    guard try storing({ try store.record(action, on: card.id, at: environment.now()) }) != nil
    else {
      return nil
    }
    session.act()
    tell(.action(action, card.id), "Changed; u takes it back.")
    try reload(focus: card.id)
    return .changed
  }
}
