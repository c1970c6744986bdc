import Testing

@testable import Cards

struct OrgNoteTests {
  private func dump(_ note: String) throws -> String {
    OutlineDump.text(try OutlineParser().parse(note, fileName: "note.org").blocks)
  }

  @Test func starsAreHeadings() throws {
    #expect(try dump("* Rivers\n** Nile\n- long") == "1 h1 Rivers\n  2 h2 Nile\n    3 - long\n")
  }

  @Test func aHeadingLosesItsStatePriorityAndTags() throws {
    #expect(try dump("* TODO [#A] Rivers :geo:water:\n- Nile") == "1 h1 Rivers\n  2 - Nile\n")
  }

  @Test func drawersKeywordsAndCommentsGo() throws {
    let note = """
      #+STARTUP: overview
      * Rivers
      :PROPERTIES:
      :ID: 7
      :END:
      # a comment
      SCHEDULED: <2026-01-01 Thu>
      - Nile
      """
    #expect(try dump(note) == "2 h1 Rivers\n  8 - Nile\n")
  }

  @Test func sourceIsCodeAndHidesBullets() throws {
    let note = "#+begin_src sh\n- no\n* no\n#+end_src\n- yes"
    #expect(try dump(note) == "1 code(sh) - no\n* no\n\n5 - yes\n")
  }

  @Test func linksShowTheirText() throws {
    #expect(try dump("- the [[https://example.org][Nile]] is long").contains("the Nile is long"))
  }

  @Test func theTitleNamesTheDeck() throws {
    let outline = try OutlineParser().parse("#+TITLE: Rivers\n- Nile", fileName: "note.org")
    #expect(outline.frontMatter.title == "Rivers")
  }

  @Test func aDefinitionIsACard() throws {
    let note = "* Water\n- estuary :: where a river meets the sea\n"
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "note.org")
    #expect(conversion.cards.first?.answer == "where a river meets the sea")
    #expect(conversion.bulletCount == 1)
  }
}
