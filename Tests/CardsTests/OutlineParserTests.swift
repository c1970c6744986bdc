import TestSupport
import Testing

@testable import Cards

/// A note and its outline as ``OutlineDump`` writes it.
struct OutlineCase: Sendable, CustomTestStringConvertible {
  var name: String
  var note: String
  var dump: String

  var testDescription: String { name }
}

enum OutlineDump {
  static func text(_ blocks: [Block], depth: Int = 0) -> String {
    blocks.map { block in
      let pad = String(repeating: "  ", count: depth)
      let marks = block.text.spans.map { " {\($0.mark)}" }.joined()
      return "\(pad)\(block.line) \(kind(block)) \(block.text.plain)\(marks)\n"
        + text(block.children, depth: depth + 1)
    }.joined()
  }

  private static func kind(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level): "h\(level)"
    case .label: "label"
    case .bullet(let bullet):
      (bullet.number.map { "\($0)." } ?? "-") + (bullet.isDone.map { $0 ? "[x]" : "[ ]" } ?? "")
    case .paragraph: "p"
    case .term: "term"
    case .code(let info): "code(\(info))"
    case .math: "math"
    case .table(let table): "table(\(table.header.count)x\(table.rows.count))"
    case .quote: "quote"
    }
  }

  static func bullets(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      if case .bullet = block.kind { return [block] + bullets(block.children) }
      return bullets(block.children)
    }
  }
}

struct OutlineParserTests {
  static let cases = [
    OutlineCase(
      name: "headings nest", note: "# A\n- one\n## B\n- two\n# C\ntext",
      dump: "1 h1 A\n  2 - one\n  3 h2 B\n    4 - two\n5 h1 C\n  6 p text\n"),
    OutlineCase(
      name: "a line directly above a list is its label", note: "Rivers:\n- Nile\n- Rhine",
      dump: "1 label Rivers:\n  2 - Nile\n  3 - Rhine\n"),
    OutlineCase(
      name: "a label needs no colon", note: "Rivers\n- Nile", dump: "1 label Rivers\n  2 - Nile\n"),
    OutlineCase(
      name: "a label without colon does not survive a blank line", note: "Rivers\n\n- Nile",
      dump: "1 p Rivers\n3 - Nile\n"),
    OutlineCase(
      name: "a label with colon does", note: "Rivers:\n\n- Nile",
      dump: "1 label Rivers:\n  3 - Nile\n"),
    OutlineCase(
      name: "the last line of a paragraph is the label", note: "Some text.\nRivers:\n- Nile",
      dump: "1 p Some text.\n2 label Rivers:\n  3 - Nile\n"),
    OutlineCase(
      name: "two spaces, four spaces and tabs nest alike",
      note: "- a\n  - b\n- c\n    - d\n- e\n\t- f\n\t\t- g",
      dump: "1 - a\n  2 - b\n3 - c\n  4 - d\n5 - e\n  6 - f\n    7 - g\n"),
    OutlineCase(
      name: "children of numbered bullets need only two spaces", note: "1. a\n  - b\n2. c",
      dump: "1 1. a\n  2 - b\n3 2. c\n"),
    OutlineCase(
      name: "a leading space is no nesting", note: " - a\n - b\n- c", dump: "1 - a\n2 - b\n3 - c\n"),
    OutlineCase(
      name: "four spaces below a paragraph are no code", note: "Rivers:\n    - Nile\n    - Rhine",
      dump: "1 label Rivers:\n  2 - Nile\n  3 - Rhine\n"),
    OutlineCase(
      name: "every marker is a bullet", note: "• a\n– b\n* c\n+ d\n(1) e\n2) f\n◦ g",
      dump: "1 - a\n2 - b\n3 - c\n4 - d\n5 1. e\n6 2. f\n7 - g\n"),
    OutlineCase(
      name: "wrapped lines belong to the bullet", note: "- one\n  two\n- three\nfour",
      dump: "1 - one two\n3 - three four\n"),
    OutlineCase(
      name: "task boxes", note: "- [ ] write\n- [x] read", dump: "1 -[ ] write\n2 -[x] read\n"),
    OutlineCase(
      name: "a loose list is a list", note: "- a\n\n- b\n\n  more",
      dump: "1 - a\n3 - b\n  5 p more\n"),
    OutlineCase(
      name: "marks go and are remembered",
      note: "- **bold** and *it* and `code` and ==high== and [w](u) and [[t|s]] #tag",
      dump: """
        1 - bold and it and `code` and high and w and s #tag {bold} {italic} {code} {highlight} \
        {link(destination: "u")} {wikilink(target: "t")} {tag}

        """),
    OutlineCase(
      name: "math is not emphasis and prices are not math",
      note: "- $a*b*c$ costs $5 and $6", dump: "1 - $a*b*c$ costs $5 and $6 {math}\n"),
    OutlineCase(
      name: "display math", note: "$$\nE = mc^2\n$$\n- a", dump: "1 math E = mc^2\n\n4 - a\n"),
    OutlineCase(
      name: "code keeps its lines and hides bullets", note: "```sh\n- no\n```\n- yes",
      dump: "1 code(sh) - no\n\n4 - yes\n"),
    OutlineCase(
      name: "comments and HTML go", note: "%% no %%\n<!-- no -->\n\n- yes", dump: "4 - yes\n"),
    OutlineCase(
      name: "tables", note: "| a | b |\n|---|---|\n| 1 | 2 |", dump: "1 table(2x1) \n"),
    OutlineCase(
      name: "a table below the words of a bullet",
      note: "- one\n- Q: which?\n  A: these\n  | a | b |\n  |---|---|\n  | 1 | 2 |",
      dump: "1 - one\n2 - Q: which? A: these\n  4 table(2x1) \n"),
    OutlineCase(
      name: "code with two dollars", note: "```sh\necho \"$A/$B\"\n```\n- yes",
      dump: "1 code(sh) echo \"$A/$B\"\n\n4 - yes\n"),
    OutlineCase(
      name: "pictures stay as they are written",
      note: "- ![a *wren*](b.png) and ![[c d.png]], ![[other note]]",
      dump: "1 - ![a wren](b.png) and ![](<c d.png>), {image(path: \"b.png\")} "
        + "{image(path: \"c d.png\")} {image(path: \"other note\")}\n"),
    OutlineCase(
      name: "quotes", note: "> said\n> - one", dump: "1 quote \n  1 label said\n    2 - one\n"),
    OutlineCase(
      name: "pandoc definitions", note: "entropy\n: a measure of disorder",
      dump: "1 term entropy\n  2 p a measure of disorder\n"),
  ]

  @Test(arguments: cases)
  func notesBecomeTrees(example: OutlineCase) throws {
    let outline = try OutlineParser().parse(example.note, fileName: "note.md")
    #expect(OutlineDump.text(outline.blocks) == example.dump)
  }

  @Test func frontMatterNamesTheDeckAndKeepsLineNumbers() throws {
    let note = "---\ntitle: Rivers\ndeck: Geography/Rivers\ntags: [a, b]\n---\n- Nile"
    let outline = try OutlineParser().parse(note, fileName: "note.md")
    #expect(
      outline.frontMatter
        == FrontMatter(title: "Rivers", deck: "Geography/Rivers", tags: ["a", "b"]))
    #expect(OutlineDump.text(outline.blocks) == "6 - Nile\n")
  }

  @Test func brokenFrontMatterNamesItsLine() {
    #expect {
      try OutlineParser().parse("---\ntitle: [a\n---\n- x", fileName: "note.md")
    } throws: { error in
      if case NoteError.frontMatter = error { true } else { false }
    }
  }

  @Test func aLineAcrossThePageIsNoFrontMatter() throws {
    let outline = try OutlineParser().parse("---\nhello\n---\n- a", fileName: "note.md")
    #expect(OutlineDump.bullets(outline.blocks).map(\.line) == [4])
  }

  @Test func deepNestingEndsAndNothingIsLost() throws {
    let note = (0..<20_000).map { String(repeating: " ", count: $0 % 400 * 2) + "- b\($0)" }
    let outline = try OutlineParser().parse(note.joined(separator: "\n"), fileName: "note.md")
    #expect(OutlineDump.bullets(outline.blocks).count == 20_000)
  }

  @Test(.enabled(if: Shared.exists, "needs the notes beside the project"))
  func realNotesHaveTheirBullets() throws {
    let text = try Shared.text("notes/podcast-notes.md")
    let outline = try OutlineParser().parse(text, fileName: "podcast-notes.md")
    #expect(OutlineDump.bullets(outline.blocks).count == 87)
  }
}
