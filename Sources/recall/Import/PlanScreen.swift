import Cards
import Store

/// Card by card what an import changes: a word for what happens, the card, and what it was.
///
///     updated    Which river flows through Basel? → the Rhine
///          from  Wich river flows through Basel? → the Rhine
struct PlanScreen {
  let display: Display
  /// Cards shown of each kind.
  var most: Int
  /// New cards, too.
  var showsAdded: Bool

  func lines(_ outcome: Importer.Outcome) -> [String] {
    ImportPlan.Change.Kind.allCases.flatMap { kind -> [String] in
      guard kind != .added || showsAdded else { return [] }
      let lines = outcome.plan.changes(kind, limit: most).flatMap { self.lines($0, outcome) }
      let count = outcome.plan.count(kind)
      guard count > most else { return lines }
      return lines + [line("", StyledText("and \(count - most) more", .dim))]
    }
  }

  private func lines(_ change: ImportPlan.Change, _ outcome: Importer.Outcome) -> [String] {
    let word = Self.words[change.kind] ?? ""
    switch change.kind {
    case .added: return [line(word, text(change.new))]
    case .retired: return [line(word, text(change.old))]
    case .revived:
      return [line(word, text(change.new))] + before(change)
    case .updated:
      guard isSameText(change) else { return [line(word, text(change.new))] + before(change) }
      let rest = change.old?.note != change.new?.note ? "the rest of its bullet" : "how it is made"
      return [line(word, text(change.new)), line("     only", StyledText(rest, .dim))]
    case .moved:
      let old = path(change.old?.context ?? [], deck: change.oldDeck, than: outcome.deck)
      return [line(word, text(change.new))]
        + (old.isEmpty ? [] : [line(from, StyledText(old, .dim))])
    case .conflict:
      let mine = change.edit.map { text($0.question, $0.answer) } ?? StyledText()
      return [line(word, mine), line("the note", text(change.new))]
    }
  }

  private static let words: [ImportPlan.Change.Kind: String] = [
    .added: "new", .updated: "updated", .moved: "moved", .revived: "back", .retired: "set aside",
    .conflict: "you wrote",
  ]

  private var from: String { "     from" }

  private func before(_ change: ImportPlan.Change) -> [String] {
    isSameText(change) ? [] : [line(from, text(change.old))]
  }

  private func isSameText(_ change: ImportPlan.Change) -> Bool {
    change.old.map(Reconciliation.Text.init) == change.new.map(Reconciliation.Text.init)
  }

  private func path(_ context: [String], deck: String?, than newDeck: String) -> String {
    let steps = (deck.map { $0 == newDeck ? [] : [$0] } ?? []) + context
    return steps.map { visible($0, keepingLines: false) }.joined(separator: " › ")
  }

  private func text(_ card: Card?) -> StyledText {
    card.map { text($0.question, $0.answer) } ?? StyledText()
  }

  private func text(_ question: String, _ answer: String) -> StyledText {
    let items = answer.split(whereSeparator: \.isNewline).joined(separator: " / ")
    let answer =
      StyledText(" →", .dim)
      + StyledText(" " + visible(items, keepingLines: false), .green).cut(to: room / 2)
    return StyledText(visible(question, keepingLines: false)).cut(to: room - answer.width) + answer
  }

  /// Columns behind the word.
  private var room: Int { display.wrapWidth - 13 }

  private func line(_ word: String, _ text: StyledText) -> String {
    let label = word + String(repeating: " ", count: max(0, 11 - word.count))
    return (StyledText("  " + label, .dim) + text.cut(to: room))
      .rendered(on: display)
  }
}

extension StyledText {
  /// With `…` in place of what goes beyond so many columns.
  func cut(to columns: Int) -> StyledText {
    guard width > columns else { return self }
    var result = StyledText()
    var room = max(0, columns - 1)
    for run in runs {
      for character in run.text {
        guard character.displayWidth <= room else { return result + StyledText("…", run.styles) }
        room -= character.displayWidth
        result.append(String(character), run.styles)
      }
    }
    return result
  }

  init(_ text: String, _ styles: [Style]) {
    self.init()
    append(text, styles)
  }
}
