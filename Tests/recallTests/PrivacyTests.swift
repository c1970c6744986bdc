import Foundation
import TestSupport
import Testing

/// Whatever the person's mask: folders 0700, files 0600.
@Suite(.serialized)
struct PrivacyTests {
  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// As a shell with the mask 0 would start it.
  private func recall(_ arguments: String, in home: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "umask 0; \"$0\" \(arguments)", Command.recall.path]
    process.currentDirectoryURL = home
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func everything(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).map {
      folder.path + "/" + $0
    }
  }

  @Test func everyFileIsItsOwners() throws {
    try Command.inFolder { home in
      try Data("- Rhine ::: Basel\n".utf8).write(to: home.appending(path: "note.md"))
      try recall("import note.md", in: home)
      try recall("review < /dev/null", in: home)
      let data = home.appending(path: ".local")
      #expect(mode(data.path + "/share/recall") == 0o700)
      var files = 0
      for path in try everything(below: data) {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if !isFolder.boolValue { files += 1 }
        #expect(mode(path) == (isFolder.boolValue ? 0o700 : 0o600), "\(path)")
      }
      #expect(files > 0)
    }
  }

  @Test func aFolderThatOthersMayReadIsClosed() throws {
    try Command.inFolder { home in
      try Data("- Rhine ::: Basel\n".utf8).write(to: home.appending(path: "note.md"))
      let folder = home.path + "/.local/share/recall"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      chmod(folder, 0o777)
      try recall("import note.md", in: home)
      chmod(folder + "/recall.db", 0o666)
      try recall("undo", in: home)
      #expect(mode(folder) == 0o700)
      #expect(mode(folder + "/recall.db") == 0o600)
    }
  }

  /// A folder that the person chose is theirs to open.
  @Test func aFolderOfTheirOwnStaysAsItIs() throws {
    try Command.inFolder { home in
      try Data("- Rhine ::: Basel\n".utf8).write(to: home.appending(path: "note.md"))
      let folder = home.path + "/shared"
      mkdir(folder, 0o700)
      chmod(folder, 0o755)
      try recall("import --database shared/cards.db note.md", in: home)
      #expect(mode(folder) == 0o755)
      #expect(mode(folder + "/cards.db") == 0o600)
    }
  }
}
