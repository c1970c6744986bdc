/// There is no collection yet: what to type.
enum FirstRunScreen {
  static func lines(on display: Display) -> [String] {
    [
      "There are no cards yet. Make some of your notes:",
      "",
      "  recall import notes.md      (a file, a folder, or - for standard input)",
      "",
      "or try it first with the notes that come with recall:",
      "",
      "  recall import --sample      (recall undo takes them back)",
      "",
      "Then recall review asks them, and recall stats shows what you remember.",
    ].flatMap { display.lines(StyledText($0)) }
  }
}

/// Asks a person without cards whether to begin with the sample decks.
struct SampleOffer {
  let environment: Environment

  /// Without a terminal nothing is asked, and the answer is no.
  func isWanted() throws -> Bool {
    let terminal = environment.terminal
    guard terminal.isInteractive else {
      for line in FirstRunScreen.lines(on: terminal.output) { terminal.print(line) }
      return false
    }
    terminal.print("There are no cards yet.")
    let asker = Asker(environment: environment)
    let prompt = Prompt(text: "begin with the sample decks? [y/n] ❯ ")
    while let line = try asker.line(prompt) {
      switch line.trimmed.lowercased() {
      case "y", "yes": return true
      case "n", "no", "q", ":q", "": return declined(terminal)
      default: asker.say("y for yes, n for no.")
      }
    }
    return declined(terminal)
  }

  private func declined(_ terminal: any Terminal) -> Bool {
    terminal.print("Then make some of your notes:\n  recall import notes.md")
    return false
  }
}
