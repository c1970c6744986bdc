import Cards
import Scheduler
import Store

/// Shows each draft and stores what the person says of it before the next one shows.
final class DraftLoop {
  let store: CardStore
  let asker: Asker
  private(set) var walk: DraftWalk
  private let decks: [String]?
  private var hasShown = false
  private var hasHinted = false

  /// - Parameter decks: `nil` for all.
  init(environment: Environment, store: CardStore, decks: [String]?) throws {
    (self.store, self.decks) = (store, decks)
    asker = Asker(environment: environment)
    walk = DraftWalk(try store.drafts(decks: decks))
  }

  private var environment: Environment { asker.environment }

  func run() throws {
    while let id = walk.next {
      // Another window may have decided it meanwhile.
      guard let card = try store.card(id), card.status == .draft else {
        walk.drop()
        continue
      }
      if hasShown { asker.terminal.print() }
      hasShown = true
      asker.beginPage()
      asker.show(DraftScreen(card: card, progress: walk.progress).lines)
      guard try decide(card) else { return }
    }
  }

  func sumUp() throws {
    asker.terminal.print()
    let (walk, left) = (walk, try store.drafts(decks: decks).count)
    asker.show { DraftScreen.summary(walk, left: left, on: $0) }
  }

  /// - Returns: False when the person leaves.
  private func decide(_ card: StoredCard) throws -> Bool {
    let hint = "a accept · r reject · e edit · ⏎ later · u undo · ? help"
    let isInteractive = asker.terminal.isInteractive
    let prompt = Prompt(
      text: "draft ❯ ", hint: isInteractive || !hasHinted ? hint : "",
      words: DraftKey.allCases.map(\.rawValue))
    hasHinted = true
    let placed = asker.placed(prompt)
    while true {
      guard let line = try asker.line(placed) else { return false }
      guard let key = DraftKey(line: line) else {
        asker.say("‘\(line.trimmed)’ is none of the keys; ? lists them.")
        continue
      }
      if !line.trimmed.isEmpty { asker.terminal.remember(line) }
      if key == .quit { return false }
      if try perform(key, on: card) { return true }
    }
  }

  /// - Returns: True when another draft is to be shown, or the same one anew.
  private func perform(_ key: DraftKey, on card: StoredCard) throws -> Bool {
    switch key {
    case .accept: return try decide(.accept, on: card)
    case .reject: return try decide(.reject, on: card)
    case .later:
      walk.later()
      return true
    case .edit:
      guard let text = try asker.edited(card) else { return false }
      return try decide(
        .acceptEdited(question: text.question, answer: text.answer, remark: text.remark), on: card)
    case .undo: return try undo()
    case .whole:
      asker.show(NoteScreen(path: card.path, card: card.card).lines)
    case .open: try asker.open(card)
    case .help: asker.show(DraftScreen.help)
    case .quit: break
    }
    return false
  }

  private func decide(_ action: CardAction, on card: StoredCard) throws -> Bool {
    _ = try store.record(action, on: card.id, at: environment.now())
    walk.decide(isYes: action != .reject)
    asker.say(action == .reject ? "Rejected." : "Accepted.")
    return true
  }

  /// First what was done in this walk, put off or decided, then what earlier ones decided.
  private func undo() throws -> Bool {
    if case .putOff = walk.lastStep {
      walk.back()
      return true
    }
    guard let (card, action) = try store.undoDecision(at: environment.now()) else {
      asker.say(
        "There is no yes or no to take back here; recall undo takes back what else you did.")
      return false
    }
    asker.say(UndoneText(.action(card, action)).text)
    if walk.lastStep == .decided(card.id) { walk.back() } else { walk.comeBack(to: card.id) }
    return true
  }
}
