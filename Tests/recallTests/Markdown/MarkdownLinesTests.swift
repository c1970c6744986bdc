import Cards
import Testing

@testable import recall

/// What is drawn of Markdown, on a terminal of 30 columns without colours.
struct MarkdownLinesTests {
  static let plain = Display(isTerminal: true, columns: 30, hasColour: false, hasCursor: true)
  static let coloured = Display(isTerminal: true, columns: 30, hasColour: true, hasCursor: true)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var lines: [String]
    var origin = MarkdownText.Origin.card
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "marks go", text: "**bold** and *leaning*", lines: ["bold and leaning"]),
    Case(name: "code keeps its ticks", text: "call `f(*a)`", lines: ["call `f(*a)`"]),
    Case(name: "struck words keep waves", text: "~~old~~ new", lines: ["~~old~~ new"]),
    Case(
      name: "names are no emphasis", text: "snake_case_name 2 * 3", lines: ["snake_case_name 2 * 3"]
    ),
    Case(
      name: "gaps are no emphasis", text: "(____) and ____, ____", lines: ["(____) and ____, ____"]),
    Case(name: "a gap alone is no rule", text: "____", lines: ["____"]),
    Case(name: "a gap in bold", text: "**____** x", lines: ["____ x"]),
    Case(name: "a sentence is no list", text: "- 5 degrees", lines: ["- 5 degrees"]),
    Case(name: "a number is no list", text: "1984. A novel.", lines: ["1984. A novel."]),
    Case(name: "a hash is no heading", text: "# of bits", lines: ["# of bits"]),
    Case(name: "a comparison is no quote", text: "> 5 mm", lines: ["> 5 mm"]),
    Case(name: "generics are no HTML", text: "List<String> a", lines: ["List<String> a"]),
    Case(name: "math is read", text: "so $x^2 \\le y_1$ holds", lines: ["so x² ≤ y₁ holds"]),
    Case(name: "prices are not", text: "$5 and $6", lines: ["$5 and $6"]),
    Case(
      name: "display math", text: "it is\n$$\n\\frac{a}{b}\n$$", lines: ["it is", "  a/b"]),
    Case(
      name: "an address behind its words", text: "see [it](https://a.example/b)",
      lines: ["see it (https://a.example/b)"]),
    Case(
      name: "an address that is its words", text: "<https://a.example>",
      lines: ["https://a.example"]),
    Case(name: "a link within the notes", text: "see [it](it.md)", lines: ["see it"]),
    Case(
      name: "a list hangs", text: "- one two three four five six seven\n  - eight\n2. nine",
      lines: ["• one two three four five six", "  seven", "  • eight", "2. nine"]),
    Case(name: "tasks", text: "- [ ] a\n- [x] b", lines: ["☐ a", "☑ b"]),
    Case(
      name: "a quote has a bar", text: "> It is not that we have a short time to live",
      lines: ["│ It is not that we have a", "│ short time to live"]),
    Case(
      name: "code keeps its lines",
      text: "so:\n```swift\nlet a  = 1\n\n  b(*a*, a_long_name, another)\n```\nend",
      lines: [
        "so:", "│ let a  = 1", "│ ", "│   b(*a*, a_long_name, anothe", "│↳r)", "end",
      ]),
    Case(
      name: "a table fits",
      text: "| a | b |\n|--:|:-:|\n| 1 | x\\|y |\n| 100 | three words here and even more |",
      lines: [
        "  a              b", "───  " + String(repeating: "─", count: 25),
        "  1             x|y", "100  three words here and even", "               more",
      ]),
    Case(
      name: "a picture is named", text: "this: ![a wren](b/wren.png)",
      lines: ["this: [image: a wren,", "b/wren.png]"]),
    Case(
      name: "lines of a card stay", text: "one\ntwo\n  three", lines: ["one", "two", "  three"]),
    Case(
      name: "lines of a note are a paragraph",
      text: "# Head\none\ntwo\n\n\n- a\n  b\n---\nA ==light== [[n|w]]",
      lines: ["Head", "one two", "", "• a b", "───", "A light w"], origin: .note),
    Case(
      name: "a callout has a title", text: "> [!tip] Look\n> here", lines: ["│ Look here"],
      origin: .note),
    Case(
      name: "an answer below its question", text: "- Q: why?\n  A: so",
      lines: ["• Q: why?", "  A: so"],
      origin: .note),
  ]

  @Test(arguments: cases)
  func markdownIsDrawnAsItIsMeant(_ example: Case) {
    let markdown = MarkdownText(example.text, origin: example.origin)
    #expect(Self.plain.lines(markdown) == example.lines)
  }

  @Test func coloursSayWhatMarksSaid() {
    let lines = Self.coloured.lines(
      markdown: "**a** *b* ~~c~~ `d` ____ [e](https://f.example)", .green)
    #expect(
      lines.first
        == [
          "\u{1B}[32;1ma\u{1B}[0m\u{1B}[32m \u{1B}[0m\u{1B}[32;3mb\u{1B}[0m\u{1B}[32m \u{1B}[0m",
          "\u{1B}[32;9mc\u{1B}[0m\u{1B}[32m \u{1B}[0m\u{1B}[36md\u{1B}[0m\u{1B}[32m \u{1B}[0m",
          "\u{1B}[32;1;36m____\u{1B}[0m\u{1B}[32m \u{1B}[0m\u{1B}[32;4me\u{1B}[0m",
        ].joined())
  }

  @Test func aPipeGetsWholeLines() {
    let pipe = Display(isTerminal: false, columns: 80, hasColour: false, hasCursor: false)
    let text = "```\n" + String(repeating: "code ", count: 30) + "\n```"
    #expect(
      pipe.lines(MarkdownText(text)) == ["    " + String(repeating: "code ", count: 30)])
  }

  @Test(arguments: 8...60)
  func nothingIsWiderThanTheTerminal(_ width: Int) {
    var display = Self.plain
    display.columns = width
    for example in Self.cases {
      let lines = display.lines(MarkdownText(example.text, origin: example.origin))
      // A table cannot be narrower than its columns.
      guard !example.text.contains("|--") else { continue }
      for line in lines { #expect(line.displayWidth <= width, "\(example.name): \(line)") }
    }
  }

  @Test func marksAreSpelledOutOnce() {
    var pipe = Display(isTerminal: false, columns: 80, hasColour: false, hasCursor: false)
    let markdown = MarkdownText("`a` ~~b~~ [c](https://d.example)")
    #expect(
      pipe.lines(markdown, right: StyledText("✓")) == ["`a` ~~b~~ c (https://d.example)  ✓"])
    pipe.isTerminal = true
    #expect(
      pipe.lines(markdown, right: StyledText("✓")) == ["`a` ~~b~~ c (https://d.example)  ✓"])
  }

  @Test func aGapIsFilledInPlace() {
    let filled = StyledText(markdown: "the `a` of ____ and ____").filled(with: [
      StyledText("one"), StyledText("two"),
    ])
    #expect(filled.plain == "the a of one and two")
  }
}
