import CReadline
import Glibc

/// GNU readline: editing, vi mode, `.inputrc`, bracketed paste. The only file that may call
/// `CReadline`, whose state belongs to the file that calls it.
struct Readline {
  init(display: Display) {
    recall_start_readline(display.hasCursor ? 1 : 0, display.hasDirections ? 1 : 0)
  }

  /// - Parameter redraw: Writes what stands above the prompt at the terminal's size, and says what
  ///   the terminal shows now.
  func prompt(
    _ prompt: Prompt, on display: Display, redraw: @escaping () -> Display
  ) -> PromptResult {
    setHint(prompt, on: display)
    setWords(prompt.words)
    let page = Page { setHint(prompt, on: redraw()) }
    recall_set_redraw(
      { context in
        if let context { Unmanaged<Page>.fromOpaque(context).takeUnretainedValue().draw() }
      }, Unmanaged.passUnretained(page).toOpaque())
    defer { withExtendedLifetime(page) { recall_set_redraw(nil, nil) } }
    let text =
      display.hasColour
      ? "\u{01}\u{1B}[1;36m\u{02}\(prompt.text)\u{01}\u{1B}[0m\u{02}" : prompt.text
    let line = recall_readline(text)
    guard let line else { return ended() }
    defer { free(line) }
    return .line(String(cString: line))
  }

  /// What C code holds on to while a line is read.
  private final class Page {
    let draw: () -> Void

    init(draw: @escaping () -> Void) { self.draw = draw }
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

  private func setHint(_ prompt: Prompt, on display: Display) {
    guard !prompt.hint.isEmpty, prompt.hasRoomForHint(on: display) else {
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
