import Testing

@testable import recall

struct DirectionTests {
  private var display: Display {
    Display(
      isTerminal: true, columns: 40, hasColour: false, hasCursor: true, hasDirections: true)
  }

  @Test func whatRunsFromTheRightIsIsolated() {
    #expect(display.lines(StyledText("שלום")) == ["\u{2068}שלום\u{2069}"])
    #expect(
      display.lines(MarkdownText("- שלום\n- a")) == ["• \u{2068}שלום\u{2069}", "• a"])
  }

  @Test func whatStandsBesideItStaysWhereItIs() {
    let line = display.lines(StyledText("שלום"), right: StyledText("3/20 · 1 due"))
    let gap = String(repeating: " ", count: 40 - 4 - 12)
    #expect(line == ["\u{2068}שלום\u{2069}\u{200E}\(gap)3/20 · 1 due"])
  }

  @Test(arguments: ["plain", "東京", "é", "🙂", "Ωμέγα", "ไทย"])
  func otherWritingIsNot(_ text: String) {
    #expect(display.lines(StyledText(text)) == [text])
  }

  @Test func aTerminalWithoutThemGetsNone() {
    var plain = display
    plain.hasDirections = false
    #expect(
      plain.lines(StyledText("שלום"), right: StyledText("1")).joined().contains("\u{2068}") == false
    )
  }
}
