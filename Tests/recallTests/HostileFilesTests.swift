import Foundation
import TestSupport
import Testing

/// Folders with what is called a note and is none: the notes in them go in all the same, each other
/// file gets a line at most, and nothing is ever waited for.
@Suite(.serialized)
struct HostileFilesTests {
  /// Imports the folder `notes`, in which a good note lies beside what `body` puts there.
  private func imported(
    _ arguments: [String] = ["notes"], _ body: (URL) throws -> Void
  ) throws -> Command {
    try Command.inFolder { folder in
      let notes = folder.appending(path: "notes")
      try FileManager.default.createDirectory(at: notes, withIntermediateDirectories: true)
      try Data("- Rhine ::: Basel\n".utf8).write(to: notes.appending(path: "good.md"))
      try body(notes)
      let start = ContinuousClock.now
      let result = try Command(["import"] + arguments, in: folder)
      #expect(ContinuousClock.now - start < .seconds(60))
      #expect(result.output.contains("2 cards added"), "\(result.output)\(result.errors)")
      return result
    }
  }

  @Test func pipesDevicesAndFoldersWithTheNameOfANote() throws {
    let result = try imported { notes in
      mkfifo(notes.path + "/pipe.md", 0o600)
      mkfifo(notes.path + "/.gitignore", 0o600)
      symlink("/dev/zero", notes.path + "/zero.md")
      mkdir(notes.path + "/folder.md", 0o700)
    }
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(result.errors)")
    #expect(lines.contains { $0.contains("pipe.md’ is passed over: it is no file") })
    #expect(lines.contains { $0.contains("zero.md’ is passed over: a link out of the folder") })
  }

  @Test(arguments: ["/dev/zero", "/dev/stdin", "notes/pipe.md"])
  func whatIsNamedAndIsNoFileIsNotWaitedFor(path: String) throws {
    let result = try imported(["notes/good.md", path]) { mkfifo($0.path + "/pipe.md", 0o600) }
    if path == "/dev/stdin" { return }  // a file in these tests
    #expect(result.status == 66)
    #expect(result.errors.hasPrefix("recall: ‘\(path)’ is no file"))
  }

  @Test func linksThatGoRoundAndLinksThatLeave() throws {
    let result = try imported { notes in
      symlink(".", notes.path + "/loop")
      symlink("..", notes.path + "/up")
      symlink("loop.md", notes.path + "/loop.md")
      symlink("good.md", notes.path + "/again.md")
      symlink("/etc/passwd", notes.path + "/secret.md")
      mkdir(notes.path + "/a", 0o700)
      symlink("../a", notes.path + "/a/b")
    }
    #expect(result.status == 0)
    #expect(!result.output.contains("again.md") && !result.output.contains("secret"))
    #expect(result.errors.contains("secret.md’ is passed over: a link out of the folder"))
  }

  @Test func namesThatAreNoUTF8() throws {
    let result = try imported { notes in
      let name: [CChar] = [-101, 0x32, 0x4A, 0x2E, 0x6D, 0x64, 0]
      let bytes = (notes.path + "/c1").utf8CString.dropLast() + name
      close(open(bytes, O_CREAT | O_WRONLY, 0o600))
    }
    #expect(result.errors.split(separator: "\n").count <= 1)
    #expect(EscapeSequences.harm(in: Array((result.output + result.errors).utf8)) == nil)
  }

  @Test func foldersDeeperThanAnyoneGoes() throws {
    let result = try imported { notes in
      let deep = notes.path + String(repeating: "/a", count: 300)
      try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    }
    #expect(result.status == 66)
    #expect(result.errors.contains("is more than 64 folders down"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func whatMayNotBeRead() throws {
    let result = try imported { notes in
      try Data("- a\n".utf8).write(to: notes.appending(path: "closed.md"))
      chmod(notes.path + "/closed.md", 0)
      mkdir(notes.path + "/closed", 0)
    }
    #expect(result.status == 66)
    #expect(result.errors.split(separator: "\n").count == 2)
  }

  @Test func aFileTooLargeForANote() throws {
    let result = try imported { notes in
      truncate(notes.path + "/good.md.swp", 1 << 40)
      let large = open(notes.path + "/large.md", O_CREAT | O_WRONLY, 0o600)
      ftruncate(large, 1 << 40)
      close(large)
    }
    #expect(result.status == 65)
    #expect(result.errors == "recall: ‘notes/large.md’ is larger than 64 MB; split it\n")
  }

  /// One line, more bullets and more marks than any notes have.
  @Test(arguments: ["line", "bullets", "marks"])
  func aFileOfOneKind(kind: String) throws {
    let result = try imported(["notes", "--dry-run"]) { notes in
      let text =
        switch kind {
        case "line": "- " + String(repeating: "[a](b", count: 1_500_000)
        case "bullets": String(repeating: "- a\n", count: 1_600_000)
        default:
          "- a\n\n" + String(repeating: String(repeating: "[", count: 99) + "\n", count: 45_000)
        }
      try Data(text.utf8).write(to: notes.appending(path: "one.md"))
    }
    switch kind {
    case "line": #expect(result.output.contains("1 of 1 bullet gave no card"), "\(result.output)")
    case "bullets": #expect(result.errors.contains("one.md’ holds 1600001 lines, more than"))
    default: #expect(result.errors.contains("one.md’ holds 4455000 marks of Markdown, more than"))
    }
  }
}
