import Cards
import Foundation
import Store

/// What every dialogue at a prompt does in the same way: lines, hints, Ctrl-C, the editor.
final class Asker {
  let environment: Environment
  private var wasInterrupted = false
  /// The signal that ended the dialogue.
  private(set) var signal: Int32?

  init(environment: Environment) { self.environment = environment }

  var terminal: any Terminal { environment.terminal }

  // MARK: Lines

  /// One line; `nil` when the person leaves. Ctrl-C clears the line, and twice in a row leaves.
  func line(_ prompt: Prompt) throws -> String? {
    while true {
      switch try terminal.prompt(prompt) {
      case .line(let line):
        wasInterrupted = false
        return line
      case .interrupted(let typed):
        terminal.print()
        if wasInterrupted, !typed { return nil }
        wasInterrupted = true
        say("Ctrl-C once more leaves.")
      case .endOfInput:
        if terminal.isInteractive { terminal.print() }
        return nil
      case .terminated(let number):
        terminal.print()
        signal = number
        return nil
      }
    }
  }

  /// The prompt with its hint beside it; where there is no room, the hint goes on a line above.
  func placed(_ prompt: Prompt) -> Prompt {
    let display = terminal.output
    let needed = prompt.text.displayWidth + 6 + prompt.hint.displayWidth
    guard !prompt.hint.isEmpty, !display.hasCursor || needed > display.textWidth else {
      return prompt
    }
    say(prompt.hint)
    var bare = prompt
    bare.hint = ""
    return bare
  }

  func say(_ text: String) {
    show(terminal.output.lines(StyledText(visible(text, keepingLines: false), .dim)))
  }

  func show(_ lines: [String]) {
    for line in lines { terminal.print(line) }
  }

  // MARK: The editor

  /// - Returns: The card's text as the person changed it; `nil` when nothing came of it, which was
  ///   said.
  func edited(_ card: StoredCard) throws -> CardEdit? {
    let before = CardEdit(
      question: card.card.question, answer: card.card.answer, remark: card.remark)
    return try changed(before.text) { text in
      guard let after = CardEdit(text) else {
        return nothingChanged("The question, the answer or the line between them is gone")
      }
      return after == before ? nothingChanged("The text is the same") : after
    }
  }

  /// - Returns: What the person made of the card; `nil` when nothing came of it, which was said.
  func split(_ card: StoredCard) throws -> CardSplit? {
    let before = CardSplit.text(of: card.card)
    return try changed(before) { text in
      text == before ? nothingChanged("The text is the same") : try CardSplit(text)
    }
  }

  private func changed<T>(_ text: String, _ read: (String) throws -> T?) throws -> T? {
    guard terminal.isInteractive else {
      say("An editor needs a terminal.")
      return nil
    }
    do {
      let editor = try Editor(variables: environment.variables)
      guard let text = try CardEdit.changed(text, by: editor, on: terminal) else {
        return nothingChanged("The editor failed")
      }
      return try read(text)
    } catch let failure as Failure {
      return nothingChanged(failure.description)
    }
  }

  private func nothingChanged<T>(_ reason: String) -> T? {
    say("\(reason); nothing was changed.")
    return nil
  }

  /// Opens the card's note at its line.
  func open(_ card: StoredCard) throws {
    guard terminal.isInteractive else { return say("An editor needs a terminal.") }
    guard FileManager.default.fileExists(atPath: card.path) else {
      return say("The note ‘\(visibleName(card.path))’ is not there.")
    }
    do {
      let editor = try Editor(variables: environment.variables)
      _ = try terminal.run(editor.arguments(file: card.path, line: card.card.line))
    } catch let failure as Failure {
      say(failure.description)
    }
  }
}
