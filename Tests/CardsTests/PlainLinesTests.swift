import Testing

@testable import Cards

@Suite struct PlainLinesTests {
  private static let facts = """
    # Bees

    Bees fly at 24 km/h
    A queen lives for five years

    Drones do not gather nectar
    Honey keeps for centuries

    Wax is made by young workers
    A hive holds 40 000 bees

    Smoke calms them
    The dance tells where food is

    """

  @Test func aFactOnEachLineIsABullet() throws {
    let conversion = try CardConverter().convert(Array(Self.facts.utf8), fileName: "bees.md")
    #expect(conversion.bulletCount == 8)
    #expect(conversion.bullets.map(\.line) == [3, 4, 6, 7, 9, 10, 12, 13])
  }

  @Test func proseBrokenAtAMarginIsNone() throws {
    let prose = String(
      repeating: """
        The bees of the old garden had been there for longer than anybody knew, and
        nobody asked whose they were until the wall came down one windy night.


        """, count: 9)
    let conversion = try? CardConverter().convert(Array(prose.utf8), fileName: "story.md")
    #expect(conversion?.bulletCount ?? 0 == 0)
  }

  @Test func paragraphsBesideManyBulletsStayWhatTheyAre() throws {
    let note = Self.facts + String(repeating: "- one more thing\n", count: 20)
    let conversion = try CardConverter().convert(Array(note.utf8), fileName: "bees.md")
    #expect(conversion.bulletCount == 20)
  }
}
