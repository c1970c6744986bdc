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
  }

  static let extensions: Set<String> = ["md", "markdown", "txt", "org"]

  private(set) var files: [File] = []
  /// Folders that were named, absolute; files gone from them are retired.
  private(set) var roots: [String] = []
  /// Arguments that give nothing, and why.
  private(set) var problems: [Failure] = []

  private let current = FileManager.default.currentDirectoryPath

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
      let found = walk(path, folders: [], ignoring: IgnoreRules(folder: path))
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

  /// Regular files only; hidden ones, links to folders and what `.gitignore` names are passed over.
  private func walk(_ folder: String, folders: [String], ignoring: IgnoreRules) -> [File] {
    guard folders.count < 64,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.sorted().flatMap { entry -> [File] in
      let path = folder + "/" + entry
      var status = stat()
      guard !entry.hasPrefix("."), lstat(path, &status) == 0 else { return [] }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      guard !ignoring.ignores(path, isFolder: isFolder) else { return [] }
      if isFolder {
        return walk(
          path, folders: folders + [entry], ignoring: ignoring.adding(folder: path))
      }
      let suffix = (entry as NSString).pathExtension.lowercased()
      let isRegular = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      guard isRegular, Self.extensions.contains(suffix) else { return [] }
      return [File(path: path, name: name(path), folders: folders)]
    }
  }

  private func name(_ path: String) -> String { Self.name(path, in: current) }

  /// As a person would name a file: relative to the current folder where it is below it.
  static func name(
    _ path: String, in current: String = FileManager.default.currentDirectoryPath
  ) -> String {
    if path == "-" { return "standard input" }
    return path.hasPrefix(current + "/") ? String(path.dropFirst(current.count + 1)) : path
  }
}
