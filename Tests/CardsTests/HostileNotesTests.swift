import TestSupport
import Testing

@testable import Cards

@Suite struct HostileNotesTests {
  /// The converter comes back, with cards or with a reason; `make hostile` takes the time.
  @Test(arguments: HostileNote.all.indices)
  func comesBack(index: Int) {
    let note = HostileNote.all[index]
    for count in [1, 100, 4_000] {
      let bytes = note.make(count)
      let result = convert(bytes, note.fileName)
      if case .success(let conversion) = result {
        for card in conversion.cards {
          #expect(!card.question.isEmpty && !card.answer.isEmpty, "\(note.name): \(card)")
        }
      }
    }
  }

  @Test func tenThousandLevels() {
    for start in ["> ", "[", "(", "*a ", "- "] {
      _ = convert(Array((String(repeating: start, count: 10_000) + "a\n").utf8), "note.md")
    }
  }

  @Test func hundredThousandBullets() {
    let result = convert(Array(String(repeating: "- a\n", count: 100_000).utf8), "note.md")
    #expect((try? result.get().bulletCount) == 100_000)
  }

  private func convert(_ bytes: [UInt8], _ fileName: String) -> Result<Conversion, NoteError> {
    Result { () throws(NoteError) in try CardConverter().convert(bytes, fileName: fileName) }
  }
}

/// What `scripts/fuzz` found, smaller.
@Suite struct FuzzFindingsTests {
  /// Two cards with one question are told apart by their headings, which had not been checked.
  @Test(arguments: ["Deep Insi[e the earth", "Light and \"sound", "A `half tick"])
  func headingsThatTellApartAreChecked(heading: String) throws {
    let note = """
      # Outer core

      - Why is the outer core liquid?
        - Shear waves do not pass through it
        - Heat melts the iron

      # \(heading)

      - Why is the outer core liquid?
        - Pressure is low
        - Salt keeps it so

      """
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.md")
    #expect(conversion.cards.map(\.question) == ["Why is the outer core liquid? (2 reasons)"])
  }
}

extension FuzzFindingsTests {
  /// A pandoc definition of which only the colon is there.
  @Test(arguments: ["a\n: \n", "a\n:  \n: b\n", "- a\n  : \n"])
  func emptyDefinitions(note: String) throws {
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.md")
    #expect(conversion.cards.allSatisfy { !$0.answer.isEmpty })
  }
}

extension FuzzFindingsTests {
  /// An accent at the beginning of a line belongs to the line break before it: it cannot be hidden.
  @Test func accentsWithoutALetter() throws {
    let note = "- waves do not pass through it\n \u{301}1- other waves are slowed in it\n"
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.md")
    #expect(conversion.cards.allSatisfy { $0.kind != .gap || $0.note.contains($0.answer) })
  }
}

/// What took more than a second for 1 MB, smaller.
@Suite struct SlowFindingsTests {
  /// cmark makes three hundred cells of each of these lines.
  @Test func tablesThatWouldGrow() throws {
    let header = String(repeating: "a|", count: 300) + "\n" + String(repeating: "-|", count: 300)
    let note = header + "\n" + String(repeating: "b\n", count: 2_000)
    let outline = try OutlineParser().parse(note, fileName: "note.md")
    #expect(!outline.blocks.contains { if case .table = $0.kind { true } else { false } })
  }

  @Test func tablesOfManyRowsStayTables() throws {
    let note = "| a | b |\n|---|---|\n" + String(repeating: "| c | d |\n", count: 2_000)
    let outline = try OutlineParser().parse(note, fileName: "note.md")
    guard case .table(let table)? = outline.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 2_000)
  }

  @Test func bulletsLongerThanAPageAreNotRead() throws {
    let sentence = "Rust eats iron because water and oxygen meet on its surface. "
    let note = "- " + String(repeating: sentence, count: 200) + "\n"
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.md")
    #expect(conversion.cards.isEmpty)
    #expect(
      conversion.bullets.first?.outcome
        == .skipped(reason: "longer than a page; make bullets of it"))
  }

  @Test func lettersAreFoundInALongBullet() throws {
    let note = "- " + String(repeating: "(a ", count: 400) + "round trip time (RTT)\n"
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.md")
    #expect(conversion.cards.map(\.answer) == ["round trip time"])
  }
}
