import Foundation

/// The note files that the arguments of an import mean.
struct NoteFiles {
  struct File: Hashable {
    /// Absolute; `-` for standard input.
    var path: String
    /// As a person would name it: relative to the current folder where it is below it.
    var name: String
    /// Names of the folders between the folder that was asked for and the file.
    var folders: [String]
    /// What is in it, when it lies on no disk.
    var bytes: [UInt8]?
  }

  /// Bytes; what is larger is no note.
  static let largest = 1 << 26

  static let extensions: Set<String> = ["md", "markdown", "txt", "org"]

  private(set) var files: [File] = []
  /// Folders that were named, absolute; files gone from them are retired.
  private(set) var roots: [String] = []
  /// Arguments that give nothing, and why.
  private(set) var problems: [Failure] = []
  /// What was passed over in folders although it is called a note, and why.
  private(set) var remarks: [String] = []

  private let current = FileManager.default.currentDirectoryPath

  init(files: [File]) { self.files = files }

  init(_ arguments: [String]) {
    var seen: Set<String> = []
    for argument in arguments {
      for file in expand(argument) where seen.insert(file.path).inserted { files.append(file) }
    }
  }

  /// The file was not named itself, so that it may well hold no notes.
  func isInFolder(_ file: File) -> Bool { roots.contains { file.path.hasPrefix($0 + "/") } }

  private mutating func expand(_ argument: String) -> [File] {
    if argument == "-" { return [File(path: "-", name: "standard input", folders: [])] }
    let path = URL(filePath: argument).standardizedFileURL.resolvingSymlinksInPath().path
    let argument = visibleName(argument)
    var status = stat()
    guard stat(path, &status) == 0 else {
      problems.append(Failure("‘\(argument)’ does not exist; check the name", .noInput))
      return []
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return [File(path: path, name: name(path), folders: [])]
    case S_IFDIR:
      guard access(path, R_OK | X_OK) == 0 else {
        problems.append(
          Failure("‘\(argument)’ cannot be read; check that you may read it", .noInput))
        return []
      }
      roots.append(path)
      let found = walk(path, folders: [], ignoring: IgnoreRules(folder: path), root: path)
      if found.isEmpty {
        problems.append(
          Failure("‘\(argument)’ holds no notes (.md .markdown .txt .org); name a file", .noInput))
      }
      return found
    default:
      problems.append(
        Failure("‘\(argument)’ is no file and no folder; name a file with notes", .noInput))
      return []
    }
  }

  /// Regular files only; hidden ones, links and what `.gitignore` names are passed over.
  private mutating func walk(
    _ folder: String, folders: [String], ignoring: IgnoreRules, root: String
  ) -> [File] {
    guard folders.count < 64 else {
      problems.append(
        Failure("‘\(name(folder))’ is more than 64 folders down; name it to import it", .noInput))
      return []
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      problems.append(
        Failure("‘\(name(folder))’ cannot be read; check that you may read it", .noInput))
      return []
    }
    var found: [File] = []
    for entry in names.sorted() where !entry.hasPrefix(".") {
      let path = folder + "/" + entry
      var status = stat()
      let isThere = lstat(path, &status) == 0
      let kind = status.st_mode & S_IFMT
      guard !isThere || !ignoring.ignores(path, isFolder: kind == S_IFDIR) else { continue }
      if isThere, kind == S_IFDIR {
        found += walk(
          path, folders: folders + [entry], ignoring: ignoring.adding(folder: path), root: root)
      } else if Self.extensions.contains((entry as NSString).pathExtension.lowercased()) {
        if isThere, kind == S_IFREG {
          found.append(File(path: path, name: name(path), folders: folders))
        } else {
          remark(on: path, isThere: isThere, isLink: kind == S_IFLNK, root: root)
        }
      }
    }
    return found
  }

  /// A link to a file in the folder needs no word: the file itself is imported.
  private mutating func remark(on path: String, isThere: Bool, isLink: Bool, root: String) {
    guard isThere else {
      remarks.append("‘\(name(path))’ is passed over: its name is no UTF-8; rename it")
      return
    }
    guard isLink else {
      remarks.append("‘\(name(path))’ is passed over: it is no file")
      return
    }
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    guard !target.hasPrefix(root + "/") else { return }
    remarks.append(
      "‘\(name(path))’ is passed over: a link out of the folder; name it to import it")
  }

  private func name(_ path: String) -> String { Self.name(path, in: current) }

  /// As a person would name a file: relative to the current folder where it is below it.
  static func name(
    _ path: String, in current: String = FileManager.default.currentDirectoryPath
  ) -> String {
    if path == "-" { return "standard input" }
    return visibleName(
      path.hasPrefix(current + "/") ? String(path.dropFirst(current.count + 1)) : path)
  }
}
