import Testing

@testable import recall

struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a  b"), ("a\r\nb\rc", "a\nb\nc"), ("\u{1B}[31mred", "red"),
    ("bell\u{07}\u{08}\u{7F}", "bell"), ("c1\u{9B}2J", "c1"), ("\u{202E}abc\u{2066}", "abc"),
    ("a\u{2028}b", "a\nb"), ("soft\u{AD}hyphen", "softhyphen"), ("👩‍👧 é 東京", "👩‍👧 é 東京"),
  ])
  func controlCharactersNeverReachTheTerminal(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func aLabelIsOneLine() {
    #expect(visible("a\r\nb\nc", keepingLines: false) == "a b c")
  }
}
