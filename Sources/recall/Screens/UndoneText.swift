import Cards
import Scheduler
import Store

/// What an undo took back, in one line.
struct UndoneText {
  let text: String

  init(_ undone: Undone) {
    text =
      switch undone {
      case .answer(let card, let event):
        "Took back grade \(event.grade.rawValue) for “\(Self.short(card))”."
      case .action(let card, let action): "Took back: \(Self.name(action)) “\(Self.short(card))”."
      case .importing(let paths, let count):
        "Took back the import of \(Self.list(paths)): \(cards(count)) as before it."
      }
  }

  private static func short(_ card: StoredCard) -> String {
    let text = StyledText(markdown: card.card.question).onOneLine.plain
    return text.count <= 48 ? text : text.prefix(47).trimmed + "…"
  }

  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map { NoteFiles.name($0) }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
  }

  private static func name(_ action: CardAction) -> String {
    switch action {
    case .suspend: "suspending"
    case .resume: "resuming"
    case .bury: "burying"
    case .edit: "the change of"
    case .remark: "the note on"
    case .split: "the split of"
    case .delete: "throwing away"
    case .flag: "the flag of"
    case .reset: "resetting"
    case .accept, .acceptEdited: "accepting"
    case .reject: "rejecting"
    }
  }
}
