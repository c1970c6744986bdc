/// What can be typed at the prompts.
enum HelpScreen {
  private static let grades = [
    ("5", "easy: at once and whole"),
    ("4", "good: after a moment"),
    ("3", "hard: with much effort, or not quite whole"),
    ("2", "forgot: but now it seems easy"),
    ("1", "forgot: but now I remember it"),
    ("0", "forgot: a blank, as if never seen"),
  ]

  static func lines(on display: Display) -> [String] {
    var lines = ["Type the answer, or just ⏎ to see it. Then grade how well it came:", ""]
    lines += grades.map { row($0.0, $0.1) }
    lines += [
      "     Below 4 a card comes back today until it gets 4 or more.",
      "     Words do, too: again (1), hard (3), good (4), easy (5), or their first two letters.",
      "", "At either prompt, as a letter or with a colon (:u):", "",
    ]
    lines += SessionCommand.allCases.map { row(String($0.letter), $0.explanation) }
    lines.append("     Ctrl-C clears the line, twice leaves; Ctrl-D leaves.")
    return lines.flatMap { display.lines(StyledText($0)) }
  }

  private static func row(_ key: String, _ text: String) -> String {
    "  \(key)  \(text)"
  }
}
