import CReadline
import Glibc

/// GNU readline: editing, vi mode, `.inputrc`, bracketed paste. The only file that may call
/// `CReadline`, whose state belongs to the file that calls it.
struct Readline {
  private let display: Display

  init(display: Display) {
    self.display = display
    recall_start_readline(display.hasCursor ? 1 : 0)
  }

  func prompt(_ prompt: Prompt) -> PromptResult {
    setHint(prompt)
    setWords(prompt.words)
    let text =
      display.hasColour
      ? "\u{01}\u{1B}[1;36m\u{02}\(prompt.text)\u{01}\u{1B}[0m\u{02}" : prompt.text
    let line = recall_readline(text)
    guard let line else { return ended() }
    defer { free(line) }
    return .line(String(cString: line))
  }

  func remember(_ command: String) { add_history(command) }

  /// A Ctrl-C meant for another program is none for us.
  func forgetInterrupt() { recall_forget_interrupt() }

  private func ended() -> PromptResult {
    switch recall_take_signal() {
    case 0: return .endOfInput
    case SIGINT: return .interrupted(typed: recall_typed() > 0)
    case let signal: return .terminated(signal: signal)
    }
  }

  private func setHint(_ prompt: Prompt) {
    guard !prompt.hint.isEmpty, display.hasCursor else {
      return recall_set_hint(nil, 0, 0, 0)
    }
    recall_set_hint(
      prompt.hint, Int32(prompt.hint.displayWidth), Int32(prompt.text.displayWidth),
      display.hasColour ? 1 : 0)
  }

  private func setWords(_ words: [String]) {
    let array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() { array[index] = strdup(word) }
    array[words.count] = nil
    recall_set_words(array)
  }
}
