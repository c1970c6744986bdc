@testable import recall

/// A person who types what a test says, and a screen that remembers.
final class ScriptedTerminal: Terminal {
  var isInteractive: Bool
  var output: Display
  var errors: Display
  var script: [PromptResult]
  /// Called before each prompt is answered, with the number of prompts answered before.
  var beforePrompt: (Int) throws -> Void = { _ in }
  private(set) var prompts: [Prompt] = []
  private(set) var history: [String] = []
  private(set) var written = ""
  private(set) var complaints = ""

  init(
    _ lines: [String] = [], columns: Int = 80, isInteractive: Bool = false, hasColour: Bool = false
  ) {
    self.isInteractive = isInteractive
    output = Display(
      isTerminal: isInteractive, columns: columns, hasColour: hasColour, hasCursor: hasColour)
    errors = output
    script = lines.map(PromptResult.line)
  }

  func write(_ text: String) { written += text }
  func writeError(_ text: String) { complaints += text }
  func flush() throws {}

  /// Each page as it was handed over with its prompt.
  private(set) var pages: [(Display) -> [String]] = []

  func prompt(_ prompt: Prompt, page: @escaping (Display) -> [String]) throws -> PromptResult {
    pages.append(page)
    try beforePrompt(prompts.count)
    prompts.append(prompt)
    let result = prompts.count <= script.count ? script[prompts.count - 1] : .endOfInput
    if case .line(let line) = result, !prompt.isBare { written += prompt.text + line + "\n" }
    return result
  }

  /// What another program would do, such as an editor with its file.
  var program: ([String]) throws -> Int32 = { _ in 1 }

  func run(_ arguments: [String]) throws -> Int32 { try program(arguments) }

  func remember(_ command: String) { history.append(command) }
}
