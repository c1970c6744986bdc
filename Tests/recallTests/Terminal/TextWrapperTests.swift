import Testing

@testable import recall

struct TextWrapperTests {
  struct Case: Sendable {
    var text: String
    var width: Int
    var lines: [String]
  }

  static let cases = [
    Case(text: "", width: 10, lines: [""]),
    Case(text: "one two three", width: 13, lines: ["one two three"]),
    Case(text: "one two three", width: 12, lines: ["one two", "three"]),
    Case(text: "one two three", width: 3, lines: ["one", "two", "thr", "ee"]),
    Case(text: "one\ntwo", width: 10, lines: ["one", "two"]),
    Case(text: "• one two three", width: 9, lines: ["• one two", "  three"]),
    Case(text: "  in one two", width: 8, lines: ["  in one", "  two"]),
    Case(text: "日本の首都", width: 6, lines: ["日本の", "首都"]),
    Case(text: "日本の首都", width: 7, lines: ["日本の", "首都"]),
    Case(text: "日本の、首都", width: 6, lines: ["日本", "の、首", "都"]),
    Case(text: "日本（首都", width: 6, lines: ["日本", "（首都"]),
    Case(text: "a👩‍👩‍👧b c", width: 4, lines: ["a👩‍👩‍👧b", "c"]),
    Case(text: "e\u{301}e\u{301}e\u{301} e\u{301}", width: 3, lines: ["ééé", "é"]),
  ]

  @Test(arguments: cases)
  func linesBreakAtSpaces(_ example: Case) {
    let wrapped = TextWrapper(width: example.width).lines(StyledText(example.text))
    #expect(wrapped.map(\.plain) == example.lines)
  }

  @Test(arguments: 4...40)
  func noLineIsTooWideAndNoWordIsLost(_ width: Int) {
    let text = "• The 日本 wide and narrow 🙂 words, e\u{301}tude and a-rather-long-word\n  more"
    let lines = TextWrapper(width: width).lines(StyledText(text))
    #expect(lines.allSatisfy { $0.width <= width })
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(lines.map(\.plain).joined()) == letters(text))
  }

  @Test func stylesStayWithTheirWords() {
    let text = StyledText("one ") + StyledText("two three", .bold) + StyledText(" four")
    let lines = TextWrapper(width: 8).lines(text)
    let display = Display(isTerminal: true, columns: 8, hasColour: true, hasCursor: true)
    #expect(
      lines.map { $0.rendered(on: display) } == [
        "one \u{1B}[1mtwo\u{1B}[0m", "\u{1B}[1mthree\u{1B}[0m", "four",
      ])
  }

  @Test(arguments: [
    ("abc", 3), ("", 0), ("東京", 4), ("ｱ", 1), ("한국", 4), ("é", 1), ("e\u{301}", 1),
    ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇯🇵", 2), ("❤\u{FE0F}", 2), ("א", 1), ("م", 1),
    ("—", 1), ("❯", 1), ("、", 2), ("\u{200B}", 0),
    ("नि", 2), ("กำ", 2), ("ที่", 1), ("\u{1100}\u{1161}\u{11A8}", 2), ("🏳️‍🌈", 2), ("\u{2068}", 0),
  ])
  func charactersHaveTheWidthATerminalGivesThem(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }
}
