import Cards
import Foundation
import Scheduler
import Store

/// What the commands of a session do.
extension ReviewLoop {
  /// - Returns: How the card's turn ended; `nil` when the prompt comes again.
  func perform(_ command: SessionCommand, on card: StoredCard) throws -> Turn? {
    switch command {
    case .quit: return .left
    case .help: show(HelpScreen.lines(on: terminal.output))
    case .info: try info(card)
    case .whole: show(NoteScreen(path: card.path, card: card.card).lines(on: terminal.output))
    case .open: try open(card)
    case .undo: return try undo()
    case .edit: return try edit(card)
    case .suspend: return try record(.suspend, on: card, "Suspended")
    case .delete: return try record(.delete, on: card, "Thrown away")
    case .bury:
      return try record(.bury(until: today + Days(1)), on: card, "Not before tomorrow")
    }
    return nil
  }

  private func record(_ action: CardAction, on card: StoredCard, _ said: String) throws -> Turn {
    _ = try store.record(action, on: card.id, at: environment.now())
    say("\(said); u takes it back.")
    try reload(focus: nil)
    return .changed
  }

  private func undo() throws -> Turn? {
    guard let undone = try store.undo(at: environment.now(), imports: false) else {
      say("There is nothing to take back here; recall undo takes back an import.")
      return nil
    }
    say(UndoneText(undone).text)
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
    let rollover = environment.settings.rolloverHour
    let screen = try HistoryScreen(
      card: card, events: store.history(of: card.id), today: today,
      day: { Day(of: $0, rolloverHour: rollover) })
    show(screen.lines(on: terminal.output))
  }

  private func edit(_ card: StoredCard) throws -> Turn? {
    guard terminal.isInteractive else { return sayNeedsTerminal() }
    let before = CardEdit(question: card.card.question, answer: card.card.answer)
    let editor = Editor(variables: environment.variables)
    do {
      guard let text = try CardEdit.changed(before.text, by: editor, on: terminal) else {
        return nothingChanged("The editor failed")
      }
      guard let after = CardEdit(text) else {
        return nothingChanged("The question, the answer or the line between them is gone")
      }
      guard after != before else { return nothingChanged("The text is the same") }
      _ = try store.record(
        .edit(question: after.question, answer: after.answer), on: card.id,
        at: environment.now())
    } catch let failure as Failure {
      return nothingChanged(failure.description)
    }
    say("Changed; u takes it back.")
    try reload(focus: card.id)
    return .changed
  }

  private func open(_ card: StoredCard) throws {
    guard terminal.isInteractive else {
      _ = sayNeedsTerminal()
      return
    }
    guard FileManager.default.fileExists(atPath: card.path) else {
      return say("The note ‘\(card.path)’ is not there.")
    }
    let editor = Editor(variables: environment.variables)
    do {
      _ = try terminal.run(editor.arguments(file: card.path, line: card.card.line))
    } catch let failure as Failure {
      say(failure.description)
    }
  }

  private func sayNeedsTerminal() -> Turn? {
    say("An editor needs a terminal.")
    return nil
  }

  private func nothingChanged(_ reason: String) -> Turn? {
    say("\(reason); nothing was changed.")
    return nil
  }
}
