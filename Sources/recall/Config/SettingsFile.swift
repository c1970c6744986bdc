import Foundation
import Yams

/// `config.yml`: a mapping of settings to values. What is not known is left as it is, so that a
/// newer version's settings, and comments, survive.
struct SettingsFile {
  /// What a line of the file says.
  struct Entry: Hashable {
    var key: String
    var value: String
    /// From 1.
    var line: Int
  }

  let path: String
  private(set) var text = ""
  private(set) var exists = false

  private static let longest = 1 << 20

  /// - Throws: ``Failure`` when the file is there and cannot be read.
  init(path: String) throws {
    self.path = path
    switch FileBytes.read(path, limit: Self.longest) {
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("‘\(visibleName(path))’ is no UTF-8 text", .configuration)
      }
      self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
      exists = true
    case .failure(.unreadable(ENOENT)), .failure(.unreadable(ENOTDIR)): break
    case .failure:
      throw Failure("‘\(visibleName(path))’ cannot be read; check that you may", .configuration)
    }
  }

  // MARK: Reading

  /// What the file sets, known or not.
  ///
  /// - Throws: ``Failure`` with the line of what is no YAML, or no mapping of names to values.
  func entries() throws -> [Entry] {
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else { return [] }
    do {
      guard let root = try Yams.compose(yaml: text) else { return [] }
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
      guard case .mapping(let mapping) = root else {
        throw failure(1, "settings are written like newPerDay: 20")
      }
      return try mapping.map { key, value in
        let line = key.mark?.line ?? 1
        guard case .scalar(let name) = key, case .scalar(let scalar) = value else {
          throw failure(line, "settings are written like newPerDay: 20, one a line")
        }
        return Entry(key: name.string, value: scalar.string, line: line)
      }
    } catch let error as YamlError {
      throw failure(Self.line(of: error), "this is no YAML; write it like newPerDay: 20")
    }
  }

  /// - Throws: ``Failure`` with the line of a value that is none.
  func settings() throws -> Settings {
    var settings = Settings()
    for entry in try entries() {
      guard let setting = Setting.named(entry.key) else { continue }
      guard setting.parse(entry.value, &settings) else {
        throw failure(
          entry.line, "\(entry.key) is ‘\(entry.value)’; it takes \(setting.values)")
      }
    }
    return settings
  }

  /// One line for each key that is no setting.
  func remarks() throws -> [String] {
    let names = Setting.all.map(\.key)
    return try entries().filter { !names.contains($0.key) }.map { entry in
      let hint = nearest(entry.key, in: names).map { "; did you mean ‘\($0)’?" } ?? ""
      return failure(entry.line, "there is no setting ‘\(entry.key)’\(hint)").description
    }
  }

  private func failure(_ line: Int, _ text: String) -> Failure {
    Failure("\(visibleName(path)):\(line): \(text)", .configuration)
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  // MARK: Writing

  /// Sets a value, or takes it out with `nil`; every other line, and what stands behind a value as a
  /// comment, stays.
  mutating func set(_ key: String, to value: String?) {
    var lines = text.components(separatedBy: "\n")
    let index = lines.firstIndex { Self.key(of: $0) == key }
    switch (index, value) {
    case (let index?, let value?):
      lines[index] = "\(key): \(Self.quoted(value))\(Self.comment(of: lines[index]))"
    case (let index?, nil): lines.remove(at: index)
    case (nil, let value?):
      if lines.last == "" { lines.removeLast() }
      lines += ["\(key): \(Self.quoted(value))", ""]
    case (nil, nil): break
    }
    text = lines.joined(separator: "\n")
  }

  /// The key that a line begins with, quoted or not.
  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].trimmed
    let isQuoted = key.count > 1 && key.first == key.last && "\"'".contains(key.first ?? " ")
    return isQuoted ? String(key.dropFirst().dropLast()) : key
  }

  /// White space and a comment behind the value.
  private static func comment(of line: String) -> String {
    var quote: Character?
    var previous: Character = ":"
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if "\"'".contains(character), previous.isWhitespace {
        quote = character
      } else if character == "#", previous.isWhitespace {
        let spaces = line[..<index].reversed().prefix(while: \.isWhitespace).count
        return String(line[line.index(index, offsetBy: -spaces)...])
      }
      previous = character
    }
    return ""
  }

  /// In quotes unless it is one plain word.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./".contains($0)) }
      && value.first != "-"
    return isPlain ? value : "'" + value.replacing("'", with: "''") + "'"
  }

  /// Puts the file in place whole, beside it first; a link is followed, so that a file kept
  /// elsewhere stays there.
  ///
  /// - Throws: ``Failure`` when it cannot be written; then the file is as it was.
  func write() throws {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent().path
    let draft = target.path + ".\(getpid()).new"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot make the folder ‘\(visibleName(folder))’", .cannotCreate)
    }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure("cannot write in ‘\(visibleName(folder))’: \(reason)", .cannotCreate)
    }
    let isWritten = FileOutput(descriptor: descriptor).write(text) == 0 && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(draft, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw Failure("cannot write ‘\(visibleName(path))’: \(reason)", .inputOutput)
    }
  }
}
