import Yams

/// YAML between `---` lines at the very beginning of a note.
enum FrontMatterReader {
  private static let longest = 65_536
  /// An alias of aliases stands for as many things as there are grains on a chessboard.
  private static let mostAliases = 16

  /// Blanks the front matter's lines, so that line numbers stay.
  static func take(from lines: inout [[UInt8]]) throws(NoteError) -> FrontMatter {
    guard lines.first.map(isFence) == true else { return FrontMatter() }
    guard let end = lines.dropFirst().firstIndex(where: { isFence($0) || isEnd($0) }) else {
      return FrontMatter()
    }
    let body = lines[1..<end]
    // A rule above ordinary text is no front matter: YAML has a key on its first line.
    guard body.isEmpty || body.contains(where: { $0.contains(UInt8(ascii: ":")) }) else {
      return FrontMatter()
    }
    let yaml = String(decoding: Array(body.joined(separator: [0x0a])), as: UTF8.self)
    for index in 0...end { lines[index] = [] }
    return try read(yaml)
  }

  private static func isFence(_ line: [UInt8]) -> Bool {
    trimmed(line) == [0x2d, 0x2d, 0x2d]
  }

  private static func isEnd(_ line: [UInt8]) -> Bool { trimmed(line) == [0x2e, 0x2e, 0x2e] }

  private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
    line[...].prefix { $0 != 0x20 && $0 != 0x09 }
  }

  private static func read(_ yaml: String) throws(NoteError) -> FrontMatter {
    guard !yaml.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0a }) else { return FrontMatter() }
    guard yaml.utf8.count <= longest else {
      throw .frontMatter(line: 1, problem: "it is longer than 64 KB")
    }
    guard aliases(in: yaml) <= mostAliases else {
      throw .frontMatter(line: 1, problem: "it has more than \(mostAliases) aliases")
    }
    do {
      // The tree as written: aliases are never expanded into values.
      guard let node = try Parser(yaml: yaml).singleRoot(), let map = node.mapping else {
        return FrontMatter()
      }
      func text(_ key: String) -> String? {
        // YAML has escapes of its own, such as "\\e".
        (map[Node(key)]?.scalar?.string).flatMap { text in
          ControlCharacters.removed(from: text).split(whereSeparator: \.isNewline)
            .joined(separator: " ").trimmingSpaces
        }
      }
      return FrontMatter(
        title: text("title"), deck: text("deck"),
        tags: tags(map[Node("tags")] ?? map[Node("tag")]),
        isGated: map[Node("gate")]?.bool != false)
    } catch let error as YamlError {
      throw .frontMatter(line: line(of: error) + 1, problem: problem(of: error))
    } catch {
      throw .frontMatter(line: 1, problem: "\(error)")
    }
  }

  /// At most so many: a star before a name, where YAML would look for one.
  private static func aliases(in yaml: String) -> Int {
    var count = 0
    var before = UInt8(ascii: "\n")
    for byte in yaml.utf8 {
      if before == UInt8(ascii: "*"), byte.isWordByte { count += 1 }
      before = byte
    }
    return count
  }

  /// A list, or words between commas and spaces, with or without `#`.
  private static func tags(_ node: Node?) -> [String] {
    let written =
      node?.sequence?.compactMap(\.scalar?.string)
      ?? node?.scalar?.string.split { $0 == "," || $0.isWhitespace }.map(String.init) ?? []
    let names = written.map { tag in
      let bare = ControlCharacters.removed(from: tag).trimmed.lowercased()
      return (bare.hasPrefix("#") ? String(bare.dropFirst()) : bare)
        .split(whereSeparator: \.isWhitespace).joined(separator: "-")
    }
    return Set(names.filter { !$0.isEmpty }).sorted()
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "it cannot be read"
    }
  }
}

extension String {
  /// Without white space at both ends; empty becomes `nil`.
  var trimmingSpaces: String? {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice.isEmpty ? nil : String(slice)
  }
}
