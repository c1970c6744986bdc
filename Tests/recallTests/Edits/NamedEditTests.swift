import Foundation
import TestSupport
import Testing

/// Import, answer, edit, import: the answers are still there. Through the built program.
struct NamedEditTests {
  /// Files by path; a card is told by what its answer begins with.
  struct Edit: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: [String: String] = ["bees.md": NamedEditTests.bees]
    var after: [String: String]
    /// What is imported then, one by one; `.` is the folder.
    var paths = ["."]
    /// Cards of what the edit added.
    var added = 0
  }

  static let bees = hive + meadow

  private static let hive = """
    # Bees

    ## The hive

    - the queen lays about ==two thousand== eggs on a day in May
    - a comb is built of ==wax== that young workers sweat from their bellies


    """

  private static let meadow = """
    ## The meadow

    - foragers carry ==pollen== home in baskets on their hind legs
    - a dancing bee shows the others ==the direction== of a meadow in flower

    """

  private static func edited(_ old: String, _ new: String) -> [String: String] {
    ["bees.md": bees.replacing(old, with: new)]
  }

  private static let queen = "- the queen lays about ==two thousand== eggs on a day in May\n"

  static let edits = [
    Edit(testDescription: "a typo", after: edited("foragers", "forragers")),
    Edit(
      testDescription: "half of the words",
      after: edited(
        "the queen lays about ==two thousand== eggs on a day in May",
        "one queen can put ==two thousand== eggs into cells on a warm day")),
    Edit(testDescription: "an answer put right", after: edited("two thousand", "1500")),
    Edit(
      testDescription: "another order",
      after: [
        "bees.md": "# Bees\n\n" + meadow + "\n\n" + hive.replacing("# Bees\n\n", with: "")
      ]),
    Edit(
      testDescription: "another depth",
      after: ["bees.md": bees.replacing("- a comb", with: "  - a comb")]),
    Edit(
      testDescription: "another marker", after: ["bees.md": bees.replacing("\n- ", with: "\n* ")]),
    Edit(testDescription: "CRLF", after: ["bees.md": bees.replacing("\n", with: "\r\n")]),
    Edit(testDescription: "wrapped lines", after: edited(" that young", "\n  that young")),
    Edit(
      testDescription: "under another heading",
      after: ["bees.md": bees.replacing(queen, with: "") + "\n" + queen]),
    Edit(testDescription: "a heading renamed", after: edited("The meadow", "Outside")),
    Edit(
      testDescription: "a heading renamed and a word put right below it",
      after: [
        "bees.md": bees.replacing("The meadow", with: "Outside").replacing(
          "==pollen==", with: "==dust==")
      ]),
    Edit(
      testDescription: "a bullet split in two",
      after: edited(" that young workers", "\n- young workers"), added: 1),
    Edit(
      testDescription: "two bullets joined", after: edited(" in May\n- a comb", " in May; a comb")),
    Edit(testDescription: "the file renamed", after: ["insects.md": bees]),
    Edit(testDescription: "the file moved", after: ["animals/small/bees.md": bees]),
    Edit(
      testDescription: "the file renamed and a word changed",
      after: ["insects.md": bees.replacing("dancing", with: "dancing worker")]),
    Edit(
      testDescription: "the file renamed, imported by its name", after: ["insects.md": bees],
      paths: ["insects.md"]),
    Edit(
      testDescription: "the file split into two", after: ["bees.md": hive, "meadow.md": meadow]),
    Edit(
      testDescription: "the file split into two, the new one imported first",
      after: ["bees.md": hive, "meadow.md": meadow], paths: ["meadow.md", "bees.md"]),
    Edit(
      testDescription: "the file split into two, the old one imported first",
      after: ["bees.md": hive, "meadow.md": meadow], paths: ["bees.md", "meadow.md"]),
    Edit(
      testDescription: "a section moved to a file that was there",
      before: ["bees.md": bees, "more.md": "- ants keep ==lice== as cattle\n"],
      after: ["bees.md": hive, "more.md": "- ants keep ==lice== as cattle\n\n" + meadow]),
    Edit(
      testDescription: "another deck", after: ["bees.md": "---\ndeck: Insects\n---\n" + bees]),
    Edit(
      testDescription: "a question in the place of a gap",
      after: edited(
        "- foragers carry ==pollen== home in baskets on their hind legs",
        "- Q: What do foragers carry home in baskets on their hind legs? A: pollen")),
  ]

  @Test(arguments: edits)
  func answersStay(_ edit: Edit) throws {
    try Command.inFolder { folder in
      try write(edit.before, in: folder)
      let before = try learn(in: folder)
      try write(edit.after, in: folder)
      for path in edit.paths {
        let result = try notes(["import", path], in: folder, now: "2026-03-02T09:00")
        #expect(result.status == 0, "\(result.errors)")
      }
      let (after, cards) = (try reviews(in: folder), try live(in: folder))
      #expect(before.allSatisfy { after[$0.key] == $0.value }, "\(cards)")
      #expect(after.count == before.count + edit.added)
      #expect(try Command(["doctor"], in: folder).status == 0)
    }
  }

  @Test func aSectionIsPutBackAMonthLater() throws {
    try Command.inFolder { folder in
      try write(["bees.md": Self.bees], in: folder)
      let before = try learn(in: folder)
      try write(["bees.md": Self.hive], in: folder)
      let gone = try notes(["import", "."], in: folder, now: "2026-03-02T09:00").output
      #expect(gone.contains("2 cards set aside (gone from the note)"))
      #expect(try live(in: folder).count == 2)
      try write(["bees.md": Self.bees], in: folder)
      let back = try notes(["import", "."], in: folder, now: "2026-04-02T09:00").output
      #expect(back.contains("2 cards back again"))
      #expect(try reviews(in: folder) == before)
    }
  }

  @Test func aFileThatIsMissingForOnceComesBackWithItsAnswers() throws {
    try Command.inFolder { folder in
      let ants = "- ants keep ==lice== as cattle\n"
      try write(["bees.md": Self.bees, "ants.md": ants], in: folder)
      let before = try learn(in: folder)
      try write(["ants.md": ants], in: folder)
      let gone = try notes(["import", "."], in: folder, now: "2026-03-02T09:00").output
      #expect(gone.contains("notes/bees.md → bees: 4 cards set aside (the file is gone)"))
      #expect(try live(in: folder).count == 1)
      try write(["bees.md": Self.bees, "ants.md": ants], in: folder)
      let back = try notes(["import", "."], in: folder, now: "2026-03-03T09:00").output
      #expect(back.contains("4 cards back again"))
      #expect(try reviews(in: folder) == before)
    }
  }

  @Test func theSameBulletTwiceAndOnceElsewhere() throws {
    try Command.inFolder { folder in
      let line = "- ants keep ==lice== as cattle\n"
      let twice = "## One\n\n\(line)\n## Two\n\n\(line)"
      try write(["a.md": twice, "b.md": line], in: folder)
      let before = try learn(in: folder)
      #expect(before.count == 3)
      for text in [twice, "## Two\n\n\(line)\n## One\n\n\(line)"] {
        try write(["a.md": text, "b.md": line], in: folder)
        _ = try notes(["import", "."], in: folder, now: "2026-03-02T09:00")
        #expect(try reviews(in: folder) == before)
      }
    }
  }

  @Test func anotherWordHiddenIsAnotherCard() throws {
    try Command.inFolder { folder in
      try write(["bees.md": Self.bees], in: folder)
      let before = try learn(in: folder)
      let other = Self.bees.replacing(
        "==two thousand== eggs on a day in May", with: "two thousand eggs on a day in ==May==")
      try write(["bees.md": other], in: folder)
      _ = try notes(["import", "."], in: folder, now: "2026-03-02T09:00")
      let cards = try live(in: folder)
      #expect(cards.count == 4)
      #expect(cards.first { $0.answer == "May" }?.reviews == 0)
      try write(["bees.md": Self.bees], in: folder)
      _ = try notes(["import", "."], in: folder, now: "2026-03-03T09:00")
      #expect(try reviews(in: folder) == before)
    }
  }
}

extension NamedEditTests {
  private struct Listed: Decodable {
    var id: String
    var question: String
    var answer: String
    var state: String
    var reviews: Int
  }

  private struct Listing: Decodable {
    var cards: [Listed]
  }

  /// The notes lie in a folder of their own, so that the collection is not among them.
  private func write(_ files: [String: String], in folder: URL) throws {
    let notes = folder.appending(path: "notes")
    try? FileManager.default.removeItem(at: notes)
    for (path, text) in files {
      let file = notes.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func notes(_ arguments: [String], in folder: URL, now: String) throws -> Command {
    try Command(
      arguments.map { $0 == "." ? "notes" : $0.hasSuffix(".md") ? "notes/" + $0 : $0 }, in: folder,
      now: now)
  }

  /// Imports the folder and answers every card, siblings on days of their own.
  ///
  /// - Returns: The answers given to each card, by its id.
  private func learn(in folder: URL) throws -> [String: Int] {
    let result = try notes(["import", "."], in: folder, now: "2026-02-25T09:00")
    try #require(result.status == 0, "\(result.errors)")
    for day in 25...27 {
      let lines = String(repeating: "\n4\n", count: 8)
      _ = try Command(["review"], in: folder, input: lines, now: "2026-02-\(day)T10:00")
    }
    let reviews = try reviews(in: folder)
    try #require(!reviews.isEmpty && !reviews.values.contains(0))
    return reviews
  }

  private func reviews(in folder: URL) throws -> [String: Int] {
    try Dictionary(uniqueKeysWithValues: live(in: folder).map { ($0.id, $0.reviews) })
  }

  private func live(in folder: URL) throws -> [Listed] {
    let json = try Command(["cards", "--json"], in: folder).output
    return try JSONDecoder().decode(Listing.self, from: Data(json.utf8)).cards
      .filter { $0.state != "retired" }
  }
}
