import Testing

@testable import Cards

/// Which of several candidates is kept.
struct ProseChoiceTests {
  private func questions(_ bullet: String) throws -> [String] {
    try CardConverter().convert(Array("- \(bullet)\n".utf8), fileName: "note.md").cards
      .map(\.question)
  }

  @Test func aSpecialTurnGoesBeforeAGeneralOne() throws {
    let asked = try questions("the ferry has carried 300 crates of oranges")
    #expect(asked.contains("How many crates of oranges has the ferry carried?"))
    #expect(!asked.contains("What has the ferry carried?"))
  }

  @Test func bothHalvesOfAContrastAreAsked() throws {
    #expect(
      try questions("a canoe has a rounded bow and a barge has a square bow") == [
        "A barge has a square bow. What kind of bow does a canoe have?",
        "A canoe has a rounded bow. What kind of bow does a barge have?",
      ])
  }

  @Test func whatABulletSaysOfItselfOrOfSomethingElseIsNotAsked() throws {
    #expect(try questions("this is why it broke").isEmpty)
    #expect(try questions("i forgot my keys again").isEmpty)
  }
}
