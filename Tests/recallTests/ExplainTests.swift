import ArgumentParser
import Cards
import Foundation
import TestSupport
import Testing

@testable import recall

struct ExplainTests {
  private let note = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/bees.md")

  private func outcome(_ bytes: [UInt8], name: String = "bees.md") throws -> Importer.Outcome {
    let importer = Importer(store: nil, options: .init(), deck: nil)
    let file = NoteFiles.File(path: "/notes/bees.md", name: name, folders: [])
    let note = try #require(try importer.note(file, bytes: bytes, always: true))
    var others = OtherFiles(store: nil, importing: [])
    return try importer.outcomes(of: [note], others: &others)[0]
  }

  private func display(columns: Int, hasColour: Bool = false) -> Display {
    Display(isTerminal: true, columns: columns, hasColour: hasColour, hasCursor: true)
  }

  @Test func jsonIsAsDocumented() throws {
    let json = try ImportJSON([outcome([UInt8](Data(contentsOf: note)))]).text()
    try Golden.expect(
      json.replacing(/"[0-9a-hjkmnp-tv-z]{13}"/, with: "\"…\""), "bees.json")
  }

  @Test func inAPipeEverythingIsOneLine() throws {
    try Command.inFolder { folder in
      try FileManager.default.copyItem(at: note, to: folder.appending(path: "bees.md"))
      let result = try Command(["import", "--dry-run", "--explain", "bees.md"], in: folder)
      try Golden.expect(result.output, "bees-pipe.txt")
    }
  }

  @Test func onATerminalTextIsWrappedBesideItsPlace() throws {
    let outcome = try outcome([UInt8](Data(contentsOf: note)))
    // 67 columns: a quarter of them holds the file's name and line.
    let lines = ExplainScreen(display: display(columns: 67)).lines(outcome)
    try Golden.expect(lines.joined(separator: "\n") + "\n", "bees-67.txt")
  }

  @Test(arguments: [30, 80, 200, 500])
  func noLineIsLongerThanTheTerminal(columns: Int) throws {
    let name = String(repeating: "folder/", count: 9) + "文字.md"
    let text =
      "- 漢字: 中国から来た文字で、日本でも使われている\n- **a** - one thing that is "
      + String(repeating: "long ", count: 60)
    for name in [name, "n.md"] {
      let lines = try ExplainScreen(display: display(columns: columns))
        .lines(outcome(Array(text.utf8), name: name))
      let places = lines.filter { $0.hasPrefix("folder/") }
      #expect(lines.allSatisfy { $0.displayWidth <= min(columns, 120) || places.contains($0) })
    }
  }

  @Test func aLongNameStandsOnALineOfItsOwnOrWithoutItsFolders() throws {
    let bytes = Array("- a plain statement of some words\n".utf8)
    let short = try ExplainScreen(display: display(columns: 80))
      .lines(outcome(bytes, name: "somewhere/else/bees.md"))
    #expect(short[0] == "bees.md:1  a plain statement of some words")
    let long = "folder/a-very-long-name-for-a-note.md"
    let own = try ExplainScreen(display: display(columns: 80)).lines(outcome(bytes, name: long))
    #expect(Array(own.prefix(2)) == [long + ":1", "  a plain statement of some words"])
  }

  @Test func coloursTellCardsDraftsAndSkips() throws {
    let lines = try ExplainScreen(display: display(columns: 80, hasColour: true))
      .lines(outcome([UInt8](Data(contentsOf: note)))).joined(separator: "\n")
    for mark in ["\u{1B}[32m+", "\u{1B}[33m?", "\u{1B}[33m–"] { #expect(lines.contains(mark)) }
  }

  @Test func aNoteCannotWriteControlCharacters() throws {
    let text = "- \u{1B}[2Jterm\u{9B}31m: a thing that\u{202E} is red\u{07}\n- \u{1B}]0;x\u{07}\n"
    for display in [display(columns: 80), Display.init(descriptor: -1, variables: [:])] {
      let lines = try ExplainScreen(display: display)
        .lines(outcome(Array(text.utf8), name: "a\u{1B}b.md")).joined()
      #expect(!lines.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(!lines.unicodeScalars.contains { (0x202A...0x202E) ~= $0.value })
    }
  }
}
