/// Where a command reads and writes. `print` and `readLine` occur nowhere else.
protocol Terminal: AnyObject {
  /// True when a person sits there: input and output are both a terminal.
  var isInteractive: Bool { get }
  /// What standard output can show.
  var output: Display { get }
  /// What standard error can show.
  var errors: Display { get }

  /// Standard output; kept in memory until ``flush()`` or a prompt.
  func write(_ text: String)
  /// Standard error, at once.
  func writeError(_ text: String)
  /// - Throws: ``Failure`` when standard output takes no more.
  func flush() throws

  /// Asks for one line.
  ///
  /// - Parameter page: What stands above the prompt, to be drawn again where it is lost or has
  ///   another width.
  func prompt(_ prompt: Prompt, page: @escaping (Display) -> [String]) throws -> PromptResult
  /// Puts a command into the history that the arrow keys bring back; never an answer.
  func remember(_ command: String)
  /// Lets another program have the terminal.
  ///
  /// - Returns: Its exit status.
  func run(_ arguments: [String]) throws -> Int32
}

extension Terminal {
  func print(_ line: String = "") { write(line + "\n") }
  func print(error line: String) { writeError(line + "\n") }
}

/// What a prompt looks like and helps with.
struct Prompt: Hashable {
  /// In front of the cursor.
  var text: String
  /// Shown quietly to the right while there is room for it.
  var hint = ""
  /// What the Tab key completes.
  var words: [String] = []
  /// Only a line is read; nothing is shown, for programs that drive a session.
  var isBare = false

  /// Whether the hint goes beside a short answer.
  func hasRoomForHint(on display: Display) -> Bool {
    !display.isAppendOnly
      && text.displayWidth + 6 + hint.displayWidth <= display.textWidth
  }
}

enum PromptResult: Hashable {
  case line(String)
  /// Ctrl-C, with or without something typed on the line.
  case interrupted(typed: Bool)
  /// Ctrl-D, or no more lines.
  case endOfInput
  /// The process was asked to end by this signal.
  case terminated(signal: Int32)
}
