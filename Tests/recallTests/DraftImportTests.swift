import Foundation
import TestSupport
import Testing

/// Decisions and notes that are imported again, through the built program.
struct DraftImportTests {
  /// A label over three sentences, which no question fits well.
  private let note = """
    # Keeping bees

    Things I would do differently next year:
    - Feed them in August, not in September
    - Treat against mites before the honey is off
    - Leave the old queen where she is
    """

  private func states(_ folder: URL, _ flag: String...) throws -> String {
    try Command(["cards", "--json"] + flag, in: folder).output
  }

  @Test func decisionsOutliveEveryImport() throws {
    try Command.inFolder { folder in
      let path = folder.appending(path: "bees.md")
      try note.write(to: path, atomically: true, encoding: .utf8)
      let first = try Command(["import", "bees.md"], in: folder).output
      try #require(try states(folder, "--drafts").contains("draft"), "the note gives no draft")
      #expect(first.contains("1 card is a draft, to be asked when you say yes: recall drafts\n"))
      _ = try Command(["drafts"], in: folder, input: "r\n")
      for text in [note, note.replacing("Keeping bees", with: "Bees"), "", note] {
        try text.write(to: path, atomically: true, encoding: .utf8)
        _ = try Command(["import", "bees.md"], in: folder)
        #expect(try states(folder).contains("\"state\" : \"rejected\""))
      }
      let again = try Command(["import", "bees.md", "--dry-run", "--json"], in: folder).output
      #expect(again.contains("\"state\" : \"rejected\""))
      let plan = try Command(["import", "bees.md", "--dry-run"], in: folder).output
      #expect(!plan.contains("draft"))
      #expect(try Command(["doctor"], in: folder).status == 0)
    }
  }
}
