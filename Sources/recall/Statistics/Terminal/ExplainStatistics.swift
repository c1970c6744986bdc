/// What each figure counts, for `--explain`.
struct ExplainStatistics {
  let terminal: any Terminal
  let statistics: Statistics
  let width: Int

  func show() {
    say(
      """
      The first sentence is of the last 30 days, or of all answers where these days have none; the \
      change is against the 30 days before them, with Newcombe's 95 % interval for the difference \
      of two shares. Answers that were taken back count nowhere. Cards are always as they are now, \
      whatever days are asked about.
      """)
    for section in statistics.sections {
      terminal.print()
      terminal.print(
        terminal.output.styled(section.title, .bold, .cyan)
          + terminal.output.styled("  --csv \(section.key)", .dim))
      say(section.definition)
    }
  }

  private func say(_ text: String) {
    for line in TextWrapper(width: max(8, width)).lines(StyledText(text)) {
      terminal.print(line.rendered(on: terminal.output))
    }
  }
}
