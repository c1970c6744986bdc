/// What can be typed at the prompts.
enum HelpScreen {
  static func lines(on display: Display, scheme: GradeScheme = .six) -> [String] {
    var lines = ["Type the answer, or just ⏎ to see it. Then grade how well it came:"]
    lines += scheme.choices.reversed().map { choice in
      let isNamed = choice.explanation.hasPrefix("forgot") || scheme == .two
      let name = isNamed && scheme != .two ? "" : choice.name + ": "
      return row(choice.key, name + choice.explanation)
    }
    lines.append("     " + words(scheme))
    lines.append("     Below 4 a card comes back today until it gets 4 or more.")
    lines.append("At either prompt, as a letter or with a colon (:u):")
    lines += commands(on: display)
    lines.append("     Ctrl-C clears the line, twice leaves; Ctrl-D leaves.")
    return lines.flatMap { display.lines(StyledText($0)) }
  }

  private static func words(_ scheme: GradeScheme) -> String {
    switch scheme {
    case .two: "Words do, too: knew (kn), yes (ye), forgot (fo), no."
    case .four, .six: "Words do, too: again 1, hard 3, good 4, easy 5, or ag ha go ea."
    }
  }

  /// In two columns where there is room for them.
  private static func commands(on display: Display) -> [String] {
    let rows = SessionCommand.allCases.map { row(String($0.letter), $0.explanation) }
    guard display.isTerminal, display.textWidth >= 78 else { return rows }
    let half = (rows.count + 1) / 2
    return (0..<half).map { index in
      guard index + half < rows.count else { return rows[index] }
      let gap = String(repeating: " ", count: max(1, 40 - rows[index].displayWidth))
      return rows[index] + gap + rows[index + half]
    }
  }

  private static func row(_ key: String, _ text: String) -> String { "  \(key)  \(text)" }
}
