import Glibc

/// The process's own standard streams.
final class SystemTerminal: Terminal {
  let isInteractive: Bool
  private(set) var output: Display
  let errors: Display
  private var standardOutput = FileOutput(descriptor: STDOUT_FILENO)
  private var failure: Int32 = 0
  private lazy var lines = LineReader(descriptor: STDIN_FILENO)
  private lazy var readline = Readline(display: output)

  /// - Parameter maxWidth: Columns of text at most.
  init(variables: [String: String], maxWidth: Int = Display.standardWidth) {
    var output = Display(descriptor: STDOUT_FILENO, variables: variables)
    var errors = Display(descriptor: STDERR_FILENO, variables: variables)
    (output.maxWidth, errors.maxWidth) = (maxWidth, maxWidth)
    (self.output, self.errors) = (output, errors)
    isInteractive = isatty(STDIN_FILENO) == 1 && output.isTerminal
  }

  func write(_ text: String) {
    let result = standardOutput.append(text)
    if failure == 0 { failure = result }
  }

  func writeError(_ text: String) {
    let result = standardOutput.flush()
    if failure == 0 { failure = result }
    _ = FileOutput(descriptor: STDERR_FILENO).write(text)
  }

  func flush() throws {
    let result = standardOutput.flush()
    if failure == 0 { failure = result }
    // Nobody reads any more (`recall cards | head`), which is no error.
    guard failure != 0, failure != EPIPE else { return }
    throw Failure("cannot write the output: \(String(cString: strerror(failure)))", .inputOutput)
  }

  func prompt(_ prompt: Prompt, page: @escaping (Display) -> [String]) throws -> PromptResult {
    if prompt.isBare {
      try flush()
      return lines.next().map(PromptResult.line) ?? .endOfInput
    }
    if isInteractive {
      try flush()
      defer { output.measure(STDOUT_FILENO) }
      return readline.prompt(prompt, on: output) { self.redraw(page) }
    }
    // A prompt is one line of plain text, with the answer that was read after it.
    write(visible(prompt.text))
    if failure == 0, isatty(STDIN_FILENO) == 1 { try flush() }
    guard let line = lines.next() else {
      write("\n")
      return .endOfInput
    }
    write(visible(line, keepingLines: false) + "\n")
    try flush()
    return .line(line)
  }

  /// - Returns: What the terminal shows by now.
  private func redraw(_ page: (Display) -> [String]) -> Display {
    output.measure(STDOUT_FILENO)
    let start = output.isAppendOnly ? "" : "\u{1B}[K"
    let lines = page(output)
    // Letters are written over; a picture would stay where it was.
    if lines.contains(where: PictureProtocol.isPicture) { write("\u{1B}[2J") }
    for line in lines { write(start + line + "\n") }
    // What is wrong with the terminal shows at the next line, too.
    try? flush()
    return output
  }

  func remember(_ command: String) {
    if isInteractive { readline.remember(command) }
  }

  func run(_ arguments: [String]) throws -> Int32 {
    try flush()
    defer { if isInteractive { readline.forgetInterrupt() } }
    return try Program.run(arguments)
  }
}
