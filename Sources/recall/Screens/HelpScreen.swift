import Scheduler

/// What can be typed at the prompts.
enum HelpScreen {
  /// - Parameter isGrading: At the grade prompt the grades go last, where a small screen shows them.
  static func lines(
    on display: Display, scheme: GradeScheme = .six, isGrading: Bool = false
  ) -> [String] {
    let keys =
      [Row("At either prompt, as a letter or with a colon (:u):")] + commands(on: display)
      + [Row("Ctrl-C clears the line, twice leaves; Ctrl-D leaves.", key: "")]
    let rows =
      isGrading
      ? keys + [Row("How well did it come?")] + grades(scheme)
      : [Row("Type the answer, or just ⏎ to see it. Then grade how well it came:")]
        + grades(scheme) + keys
    return rows.flatMap { $0.lines(on: display) }
  }

  private struct Row {
    var text: String
    /// Stands before the text, which keeps to the right of it; `nil` for a line of its own.
    var key: String?

    init(_ text: String, key: String? = nil) { (self.text, self.key) = (text, key) }

    /// Key and text in one line.
    var plain: String { key.map { "  \($0.isEmpty ? " " : $0)  \(text)" } ?? text }

    func lines(on display: Display) -> [String] {
      guard let key, plain.displayWidth > display.wrapWidth else {
        return display.lines(StyledText(plain))
      }
      let lines = TextWrapper(width: display.wrapWidth - 5).lines(StyledText(text))
      return lines.enumerated().map { index, line in
        Row(line.plain, key: index == 0 ? key : "").plain
      }
    }
  }

  private static func grades(_ scheme: GradeScheme) -> [Row] {
    scheme.choices.reversed().map { choice in
      let isForgotten = scheme != .two && !choice.grade.isPass
      return Row((isForgotten ? "" : choice.name + ": ") + choice.explanation, key: choice.key)
    } + [
      Row(words(scheme), key: ""),
      Row("Below 4 a card comes back today until it gets 4 or more.", key: ""),
    ]
  }

  private static func words(_ scheme: GradeScheme) -> String {
    switch scheme {
    case .two: "Words do, too: knew (kn), yes (ye), forgot (fo), no."
    case .four, .six: "Words do, too: again 1, hard 3, good 4, easy 5, or ag ha go ea."
    }
  }

  /// In two columns where there is room for them.
  private static func commands(on display: Display) -> [Row] {
    let rows = SessionCommand.allCases.map { Row($0.explanation, key: String($0.letter)) }
    guard display.isTerminal, display.textWidth >= 78 else { return rows }
    let half = (rows.count + 1) / 2
    return (0..<half).map { index in
      guard index + half < rows.count else { return rows[index] }
      let gap = String(repeating: " ", count: max(1, 40 - rows[index].plain.displayWidth))
      return Row(rows[index].plain + gap + rows[index + half].plain)
    }
  }
}
