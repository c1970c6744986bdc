import Cards
import Foundation
import Store

/// What every dialogue at a prompt does in the same way: lines, hints, Ctrl-C, the editor.
final class Asker {
  let environment: Environment
  private var wasInterrupted = false
  /// The signal that ended the dialogue.
  private(set) var signal: Int32?
  /// What was shown since the page began, to be drawn again at another width.
  private var page: [(Display) -> [String]] = []

  /// Instead of text a program gets events, and gives lines for them.
  let givesEvents: Bool

  init(environment: Environment, givesEvents: Bool = false) {
    (self.environment, self.givesEvents) = (environment, givesEvents)
  }

  var terminal: any Terminal { environment.terminal }

  // MARK: Lines

  /// One line; `nil` when the person leaves. Ctrl-C clears the line, and twice in a row leaves.
  func line(_ prompt: Prompt) throws -> String? {
    var prompt = prompt
    prompt.isBare = givesEvents
    while true {
      let shown = page
      switch try terminal.prompt(prompt, page: { display in shown.flatMap { $0(display) } }) {
      case .line(let line):
        wasInterrupted = false
        page.append { display in Self.asTyped(line, behind: prompt, on: display) }
        return line
      case .interrupted(let typed):
        terminal.print()
        if wasInterrupted, !typed { return nil }
        wasInterrupted = true
        say("Ctrl-C once more leaves.")
      case .endOfInput:
        if terminal.isInteractive, !givesEvents { terminal.print() }
        return nil
      case .terminated(let number):
        if !givesEvents { terminal.print() }
        signal = number
        return nil
      }
    }
  }

  /// The prompt with its hint beside it; where there is no room, the hint goes on a line above.
  func placed(_ prompt: Prompt) -> Prompt {
    guard !prompt.hint.isEmpty, !givesEvents else { return prompt }
    show { display in
      prompt.hasRoomForHint(on: display) ? [] : Self.lines(ofHint: prompt.hint, on: display)
    }
    return prompt
  }

  /// Broken between its parts rather than within one.
  private static func lines(ofHint hint: String, on display: Display) -> [String] {
    let parts = hint.split(separator: " · ").map(String.init).map { part in
      part.displayWidth + 2 > display.wrapWidth ? part : part.replacing(" ", with: "\u{A0}")
    }
    return display.lines(StyledText(parts.joined(separator: "\u{A0}· "), .dim))
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  func emit(_ event: SessionEvent) {
    // Strings, numbers and lists of them can always be encoded.
    guard let line = try? JSONText.line(of: event) else { return }
    terminal.write(line)
  }

  func say(_ text: String) {
    if givesEvents { return emit(.message(text)) }
    show { $0.lines(StyledText(visible(text, keepingLines: false), .dim)) }
  }

  /// Shows lines that are made anew for another width.
  func show(_ lines: @escaping (Display) -> [String]) {
    if givesEvents { return emit(.text(lines(terminal.output))) }
    page.append(lines)
    for line in lines(terminal.output) { terminal.print(line) }
  }

  /// From here on is what stays together when the screen is drawn again.
  func beginPage() { page = [] }

  private static func asTyped(
    _ line: String, behind prompt: Prompt, on display: Display
  ) -> [String] {
    let text =
      StyledText(prompt.text, .bold, .cyan) + StyledText(visible(line, keepingLines: false))
    return TextWrapper(width: max(8, display.columns)).lines(text).map(display.rendered)
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
