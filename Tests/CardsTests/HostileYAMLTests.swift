import TestSupport
import Testing

@testable import Cards

/// Front matter that would grow, nest or never end, and notes that nest.
@Suite struct HostileYAMLTests {
  private func convert(_ text: String) -> Result<Conversion, NoteError> {
    Result { () throws(NoteError) in
      try CardConverter().convert(Array(text.utf8), fileName: "note.md")
    }
  }

  /// Each level has nine times what the one before it has: 9⁹ words.
  private static let bomb: String = {
    var lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    return lines.joined(separator: "\n")
  }()

  @Test(arguments: ["", "\ndeck: *a9", "\ntags: *a9", "\n? *a9\n: deck", "\n*a9 : deck"])
  func aliasesDoNotGrow(end: String) {
    let start = ContinuousClock.now
    let result = convert("---\n\(Self.bomb)\(end)\n---\n\n- Rhine ::: Basel\n")
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(result == .failure(.frontMatter(line: 1, problem: "it has more than 16 aliases")))
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func nestingEnds(open: String, close: String) {
    for count in [1_000, 30_000 / open.utf8.count] {
      let yaml = String(repeating: open, count: count) + String(repeating: close, count: count)
      _ = convert("---\na:\n  \(yaml)\n---\n\n- Rhine ::: Basel\n")
    }
  }

  @Test func aFewAliasesAreRead() throws {
    let yaml = "a: &a Rivers\nb: &b [*a, *a]\n? *b\n: *b\ndeck: *a"
    let result = convert("---\n\(yaml)\n---\n\n- Rhine ::: Basel\n")
    #expect(try result.get().deck == "Rivers")
  }

  /// What YAML's own escapes give is made safe, too.
  @Test func escapesOfYAML() throws {
    let result = convert("---\ndeck: \"a\\e]0;x\\a\\u202e \\L b\"\n---\n\n- Rhine ::: Basel\n")
    #expect(try result.get().deck?.hasPrefix("a") == true)
    #expect(try EscapeSequences.harm(in: Array((result.get().deck ?? "").utf8)) == nil)
  }

  @Test(arguments: ["> ", "[", "(", "*a ", "- ", "**", "![", "<a>", "`", "1. ", "{{", "(\"", "_a "])
  func hundredThousandLevels(start: String) {
    _ = convert(String(repeating: start, count: 100_000) + "a\n")
  }

  @Test(arguments: ["&#27;", "&#x1B;", "&#155;", "&#x202E;", "&#8238;", "&#x200b;", "&#13;"])
  func charactersByNumber(reference: String) throws {
    let note = "- Rhine \(reference)a ::: Basel &#233; &amp; \(reference)\n"
    let cards = try convert(note).get().cards
    #expect(cards.map(\.question) == ["Rhine a", "Basel é &"])
  }

  @Test func linesLongerThanAMegabyteAreNotRead() throws {
    let line = "- " + String(repeating: "漢", count: 400_000)
    let conversion = try convert("- Rhine ::: Basel\n\(line)\n- Aare ::: Thun\n").get()
    #expect(conversion.cards.map(\.line) == [1, 1, 3, 3])
    #expect(conversion.bullets.map(\.line) == [1, 2, 3])
    #expect(conversion.bullets[1].outcome == .skipped(reason: SkipReason.endless))
    #expect(conversion.bullets[1].text.hasSuffix("漢 …"))
  }
}
