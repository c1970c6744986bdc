import Foundation
import GRDB
import TestSupport
import Testing

/// Collections that other versions made.
struct UpgradeTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Files made by each released schema, with what that version printed of its cards.
  @Test(arguments: ["first-schema"])
  func everyReleasedSchemaIsUpgraded(_ name: String) throws {
    try Command.inFolder { folder in
      let file = folder.appending(path: "recall.db")
      let stored = Self.fixtures.appending(path: name + ".db")
      try FileManager.default.copyItem(at: stored, to: file)
      let now = "2026-01-25T10:00"
      let cards = try Command(["cards", "--json"], in: folder, now: now)
      let expected = Self.fixtures.appending(path: name + "-cards.json")
      #expect(try cards.output == String(contentsOf: expected, encoding: .utf8))
      let doctor = try Command(["doctor"], in: folder, now: now)
      #expect(doctor.status == 0, "\(doctor.output)\(doctor.errors)")
      #expect(doctor.output.hasPrefix("161 reviews and 22 changes give 10 cards."))
      // What was there before is kept as it was.
      let backup = folder.appending(path: "recall.db.backups/2026-01-25-100000-upgrade.db")
      let dump = { (path: String) in
        try DatabaseQueue(path: path).read { db in
          try String.fetchAll(
            db, sql: "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name")
            + String.fetchAll(db, sql: "SELECT hex(id) FROM review ORDER BY id")
            + String.fetchAll(db, sql: "SELECT question || confidence FROM card ORDER BY id")
        }
      }
      let copy = folder.appending(path: "copy.db")
      try FileManager.default.copyItem(at: stored, to: copy)
      #expect(try dump(backup.path) == dump(copy.path))
      let undone = try Command(["undo"], in: folder, now: now)
      #expect(undone.output == "Took back: throwing away “____ cools underground”.\n")
      #expect(try Command(["doctor"], in: folder, now: now).status == 0)
    }
  }

  /// A collection of a version to come, with and without rows that wait in its write-ahead log.
  @Test(
    arguments: [false, true], ["due", "review", "import", "doctor", "restore", "backup", "undo"])
  func aNewerCollectionIsLeftAsItIs(_ hasLog: Bool, _ command: String) throws {
    try Command.inFolder { folder in
      let note = folder.appending(path: "rivers.md")
      try Data("- Rhine ::: Basel".utf8).write(to: note)
      _ = try Command(["import", note.path], in: folder)
      let made = try Command(["backup", "copy.db"], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let file = folder.appending(path: "recall.db")
      let queue = try DatabaseQueue(path: file.path)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 newer')") }
      if hasLog {
        // As a crash leaves it.
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(
            atPath: file.path + suffix, toPath: folder.path + "/crashed.db" + suffix)
        }
      }
      try queue.close()
      let name = hasLog ? "crashed.db" : "recall.db"
      func state() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .filter { $0.hasPrefix(name) && !$0.hasSuffix(".backups") }
        return try Dictionary(
          uniqueKeysWithValues: names.map {
            ($0, try Data(contentsOf: folder.appending(path: $0)))
          })
      }
      let before = try state()
      #expect(before.count == (hasLog ? 2 : 1))
      let arguments = ["import": [note.path], "restore": ["copy.db"]][command] ?? []
      let result = try Command(
        [command, "--database", folder.path + "/" + name] + arguments, in: folder)
      #expect(result.status == 65, "\(result.output)\(result.errors)")
      #expect(result.errors.contains("newer recall"))
      #expect(result.errors.split(separator: "\n").count == 1)
      #expect(try state() == before)
    }
  }
}
