import Foundation
import TestSupport
import Testing

/// Whatever is wrong: one line, the right exit code, nothing written.
struct BadInputTests {
  private func expect(
    _ arguments: [String], in folder: URL, status: Int32, says words: String...,
    variables: [String: String] = [:]
  ) throws {
    let result = try Command(arguments, in: folder, variables: variables)
    #expect(result.status == status, "\(arguments): \(result.output)\(result.errors)")
    #expect(result.errors.hasPrefix("recall: "))
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
    let collection = folder.appending(path: "recall.db").path
    #expect(!FileManager.default.fileExists(atPath: collection))
  }

  private func file(_ name: String, _ bytes: [UInt8], in folder: URL) throws -> String {
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }

  @Test func filesThatAreNoNotes() throws {
    try Command.inFolder { folder in
      try expect(["import", "gone.md"], in: folder, status: 66, says: "gone.md")
      try expect(["import", folder.path], in: folder, status: 66, says: "holds no notes")
      let binary = try file("a.md", [0x7f, 0x45, 0x4c, 0x46, 0, 1, 2], in: folder)
      try expect(["import", binary], in: folder, status: 65, says: "a.md", "binary", "byte 4")
      let latin = try file("b.md", Array("- caf".utf8) + [0xe9, 0x0a], in: folder)
      try expect(["import", latin], in: folder, status: 65, says: "b.md", "byte 5")
      let empty = try file("c.md", [], in: folder)
      try expect(["import", empty], in: folder, status: 65, says: "c.md", "empty")
    }
  }

  @Test func otherFilesOfTheImportGoInAllTheSame() throws {
    try Command.inFolder { folder in
      let good = try file("good.md", Array("- Rhine ::: Basel".utf8), in: folder)
      let bad = try file("bad.md", [0, 1, 2], in: folder)
      let result = try Command(["import", bad, good, "gone.md"], in: folder)
      #expect(result.status == 66)
      #expect(result.errors.split(separator: "\n").count == 2)
      #expect(result.output.contains("2 cards added"))
      #expect(try Command(["due", "--plain"], in: folder).output == "1\n")
    }
  }

  @Test func utf16IsRead() throws {
    try Command.inFolder { folder in
      let utf16 = Array("- Rhine ::: Basel".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
      let wide = try file("wide.md", [0xff, 0xfe] + utf16, in: folder)
      #expect(try Command(["import", wide], in: folder).output.contains("2 cards added"))
    }
  }

  @Test func aNoteWithoutBulletsSaysSoAndMakesNoCollection() throws {
    try Command.inFolder { folder in
      let prose = try file("prose.md", Array("Just a sentence.\n".utf8), in: folder)
      try expect(["import", prose], in: folder, status: 65, says: "prose.md", "no bullets")
    }
  }

  @Test func emptyNotesAndNotesWithoutBulletsInAFolderAreNoFailure() throws {
    try Command.inFolder { folder in
      _ = try file("empty.md", [], in: folder)
      _ = try file("prose.md", Array("Just a sentence.\n".utf8), in: folder)
      _ = try file("good.md", Array("- Rhine ::: Basel".utf8), in: folder)
      let result = try Command(["import", folder.path], in: folder)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(
        result.output == """
          empty.md: no bullets to make cards of
          good.md → good: 2 cards added
          prose.md: no bullets to make cards of
          Next: recall review

          """)
    }
  }

  @Test func aNoteThatLostItsBulletsSetsItsCardsAside() throws {
    try Command.inFolder { folder in
      let note = try file("rivers.md", Array("- Rhine ::: Basel".utf8), in: folder)
      _ = try Command(["import", note], in: folder)
      _ = try file("rivers.md", Array("Later.\n".utf8), in: folder)
      let result = try Command(["import", note], in: folder)
      #expect(result.status == 0 && result.output.contains("2 cards set aside"))
    }
  }

  @Test func theDatabaseMayBeNamedBeforeTheCommand() throws {
    try Command.inFolder { folder in
      let note = try file("rivers.md", Array("- Rhine ::: Basel".utf8), in: folder)
      _ = try Command(["--database", "a.db", "import", note], in: folder)
      #expect(try Command(["--database=a.db", "due", "--plain"], in: folder).output == "1\n")
      #expect(try Command(["--database", "a.db"], in: folder).output.contains("rivers"))
    }
  }

  @Test func aWordThatIsNoCommandGetsTheNearest() throws {
    try Command.inFolder { folder in
      try expect(["reveiw"], in: folder, status: 64, says: "‘reveiw’", "‘recall review’?")
      try expect(["xyzzy"], in: folder, status: 64, says: "‘xyzzy’", "recall --help")
      let version = try Command(["--version"], in: folder)
      #expect(version.status == 0 && version.output.hasPrefix("0."))
    }
  }

  @Test func collectionsThatAreNone() throws {
    try Command.inFolder { folder in
      let text = try file("text.db", Array("this is no database, only text".utf8), in: folder)
      try expect(["due", "--database", text], in: folder, status: 65, says: "no collection")
      let header = Array("SQLite format 3\0".utf8)
      let stump = try file("stump.db", header + [0x10, 0, 1, 1], in: folder)
      try expect(["due", "--database", stump], in: folder, status: 65, says: "damaged")
      #expect(try Data(contentsOf: URL(filePath: stump)).count == 20)
    }
  }

  @Test func timesAndDecksThatAreNone() throws {
    try Command.inFolder { folder in
      try expect(
        ["due"], in: folder, status: 65, says: "RECALL_NOW", variables: ["RECALL_NOW": "soon"])
    }
    try Command.inFolder { folder in
      let note = try file("rivers.md", Array("- Rhine ::: Basel".utf8), in: folder)
      _ = try Command(["import", note, "--deck", "Rivers"], in: folder)
      let result = try Command(["review", "Rivres"], in: folder)
      #expect(result.status == 66)
      #expect(result.errors.contains("did you mean ‘Rivers’?"))
    }
  }

  @Test func aSecondImportChangesNothingAndSaysSo() throws {
    try Command.inFolder { folder in
      let note = try file("rivers.md", Array("- Rhine ::: Basel".utf8), in: folder)
      _ = try Command(["import", note], in: folder)
      let before = try Command(["cards", "--json"], in: folder).output
      #expect(try Command(["import", note], in: folder).output.contains("unchanged"))
      #expect(try Command(["cards", "--json"], in: folder).output == before)
    }
  }
}
