import Foundation
import GRDB
import TestSupport
import Testing

/// `recall backup`, `recall restore`, and the changes of single cards.
struct BackupCommandTests {
  private func inCollection(_ body: (URL, (String...) throws -> Command) throws -> Void) throws {
    try Command.inFolder { folder in
      let note = folder.appending(path: "rivers.md")
      try Data("- Rhine ::: Basel\n- Danube :: Vienna".utf8).write(to: note)
      _ = try Command(["import", note.path], in: folder, now: "2026-03-01T10:00")
      try body(folder) { (words: String...) in
        try Command(words, in: folder, now: "2026-03-02T10:00")
      }
    }
  }

  private func answer(_ folder: URL, _ grades: Int) throws {
    let lines = String(repeating: "\n4\n", count: grades)
    _ = try Command(["review"], in: folder, input: lines, now: "2026-03-02T11:00")
  }

  @Test func aBackupIsMadeAndListedAndRestored() throws {
    try inCollection { folder, recall in
      let empty = try recall("restore")
      #expect(empty.output == "There are no backups yet. Make one:   recall backup\n")
      let made = try recall("backup")
      #expect(made.output.hasPrefix("Copied 3 cards and 0 answers to ‘"))
      try answer(folder, 2)
      let list = try recall("restore").output.split(separator: "\n").map(String.init)
      #expect(
        list.prefix(2) == [
          "2026-03-02-110000-daily.db   3 cards and 0 answers  before the day's first change",
          "2026-03-02-100000-manual.db  3 cards and 0 answers  made by you",
        ])
      let restored = try recall("restore", "2026-03-02-100000-manual")
      #expect(
        restored.output == """
          Restored: 3 cards and 2 answers, the last on 2026-03-02.
          2 answers given since the backup were added to it.
          What was there is kept:   recall restore --exact 2026-03-02-100000-restore.db

          """)
      let exact = try recall("restore", "--exact", "2026-03-02-100000-manual.db")
      #expect(exact.output.hasPrefix("Restored: 3 cards and 0 answers.\n2 answers given since"))
      #expect(try recall("doctor").status == 0)
    }
  }

  @Test func filesThatCannotBe() throws {
    try inCollection { folder, recall in
      let nowhere = try recall("backup", "/nonexistent/copy.db")
      #expect(nowhere.status == 73 && nowhere.errors.contains("/nonexistent/copy.db"))
      #expect(try recall("backup", "rivers.md").status == 73)
      #expect(try recall("restore", "rivers.md").status == 65)
      #expect(try recall("restore", "gone.db").status == 66)
      #expect(try recall("backup", folder.path).status == 0)
      #expect(
        FileManager.default.fileExists(atPath: folder.path + "/recall-2026-03-02-100000.db"))
    }
  }

  @Test func aDamagedCollectionIsSaidAndRestored() throws {
    try inCollection { folder, recall in
      try answer(folder, 1)
      _ = try recall("backup")
      let file = folder.appending(path: "recall.db")
      var bytes = try Data(contentsOf: file)
      // Everything after the first page and the list of tables.
      for index in 4096 * 2..<bytes.count { bytes[index] = 0xa5 }
      try bytes.write(to: file)
      for command in ["due", "review", "stats", "cards", "doctor"] {
        let result = try recall(command)
        #expect(result.status == 65, "\(command): \(result.output)\(result.errors)")
        #expect(result.errors.contains("is damaged"), "\(command): \(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
      }
      #expect(try Data(contentsOf: file) == bytes)
      let restored = try recall("restore", "2026-03-02-100000-manual")
      #expect(restored.status == 0, "\(restored.errors)")
      #expect(restored.output.contains("-damaged.db"))
      #expect(try recall("doctor").status == 0)
    }
  }

  @Test func aDamagedIndexIsMadeAnewFromTheLog() throws {
    try inCollection { folder, recall in
      try answer(folder, 2)
      let before = try recall("cards", "--json").output
      let file = folder.appending(path: "recall.db")
      let page = try DatabaseQueue(path: file.path).read { db in
        try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'card_source'")
      }
      var bytes = try Data(contentsOf: file)
      let end = try #require(page) * 4096
      for index in end - 4096..<end { bytes[index] = 0xa5 }
      try bytes.write(to: file)
      #expect(try recall("doctor").status == 65)
      let rebuilt = try recall("doctor", "--rebuild")
      #expect(rebuilt.status == 0, "\(rebuilt.output)\(rebuilt.errors)")
      #expect(rebuilt.output.contains("The damaged file is kept: ‘"))
      #expect(try recall("doctor").status == 0)
      #expect(try recall("cards", "--json").output == before)
    }
  }

  @Test func cardsAreSuspendedResumedResetAndEditedByTheirIds() throws {
    try inCollection { folder, recall in
      func column(_ index: Int) throws -> [String] {
        try recall("cards").output.split(separator: "\n").map {
          $0.components(separatedBy: "  ")[index]
        }
      }
      let ids = try column(0)
      #expect(
        try recall("suspend", ids[0], ids[1]).output == "Suspended “Rhine”.\nSuspended “Basel”.\n")
      #expect(try column(2) == ["suspended", "suspended", "new"])
      #expect(try recall("resume", ids[1].uppercased()).output == "Resumed “Basel”.\n")
      #expect(try recall("suspend", ids[2], "0000000000000").status == 66)
      #expect(try column(2) == ["suspended", "new", "new"])
      try answer(folder, 1)
      #expect(try recall("reset", ids[1]).output == "New again: “Basel”.\n")
      let edited = try recall("edit", ids[2], "--answer", "Vienna, Budapest, Belgrade")
      #expect(edited.output == "Changed “Danube”.\n")
      #expect(try recall("edit", ids[2]).status == 64)
      #expect(try recall("edit", ids[0], ids[2], "--answer", "x").status == 64)
      #expect(try column(1)[2] == "Danube → Vienna, Budapest, Belgrade")
      let undone = try (0..<6).map { _ in try recall("undo").output }
      #expect(
        undone == [
          "Took back: the change of “Danube”.\n", "Took back: resetting “Basel”.\n",
          "Took back grade 4 for “Basel”.\n", "Took back: resuming “Basel”.\n",
          "Took back: suspending “Basel”.\n", "Took back: suspending “Rhine”.\n",
        ])
      #expect(try recall("doctor").status == 0)
    }
  }
}
