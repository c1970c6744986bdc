/// A note's lines made regular, so that cmark nests bullets as people mean them.
///
/// Line numbers stay. Bullets get CommonMark's indentation whatever the note uses (one space, two,
/// four, tabs), every marker people type becomes one cmark knows, display math becomes a fenced
/// block, comments go. `lines` are for reading back a block's source; `protected` are for cmark,
/// with inline math hidden in code spans.
struct MarkdownNote {
  private(set) var lines: [[UInt8]]
  private(set) var protected: [[UInt8]]

  private var stack: [Level] = []
  private var fence: Fence?
  private var isInComment = false
  private var afterBlank = true
  /// How many lines from each on, itself included, come before the next empty one.
  private var rows: [Int] = []

  /// Deeper bullets become siblings, so that no tree is ever deep.
  static let deepest = 40

  private struct Level {
    var indent: Int
    var content: Int
  }

  private struct Fence {
    var mark: UInt8
    var length: Int
    var indent: Int
    var newIndent: Int
    var isMath: Bool
  }

  init(lines raw: [[UInt8]]) {
    lines = []
    lines.reserveCapacity(raw.count)
    protected = []
    rows = Array(repeating: 0, count: raw.count)
    for (index, line) in raw.enumerated().reversed() where !line.allSatisfy(\.isSpace) {
      rows[index] = 1 + (index + 1 < rows.count ? rows[index + 1] : 0)
    }
    for line in raw { lines.append(CharacterReferences.withoutHidden(regular(line))) }
    protected = lines.map { InlineMath.hidden(in: $0) }
  }

  private mutating func regular(_ line: [UInt8]) -> [UInt8] {
    let (indent, start) = Self.indentation(of: line)
    let body = line[start...]
    if let open = fence { return inFence(open, body, indent: indent) }
    if let kept = withoutComment(body) { return kept }
    guard !body.isEmpty else {
      afterBlank = true
      return []
    }
    defer { afterBlank = false }
    if let marker = BulletMarker(body) { return bullet(marker, indent: indent, line) }
    let shift = place(indent: indent, body: body)
    if let opened = Self.fence(body, indent: indent, newIndent: shift) {
      fence = opened
      return Self.spaces(shift) + (opened.isMath ? Array("~~~~~~math".utf8) : Array(body))
    }
    if isUnderHugeHeader(body) { return Self.spaces(shift) + [UInt8(ascii: "\\")] + body }
    if body.first == UInt8(ascii: ">") { return Self.spaces(shift) + Self.quote(body) }
    return Self.spaces(shift) + body
  }

  private mutating func bullet(
    _ marker: BulletMarker, indent: Int, _ line: [UInt8]
  ) -> [UInt8] {
    while let top = stack.last, indent < top.indent + 2, stack.count > 1 || indent <= top.indent + 1
    {
      stack.removeLast()
    }
    if stack.count >= Self.deepest { stack.removeLast() }
    let column = stack.last?.content ?? 0
    stack.append(Level(indent: indent, content: column + marker.written.count))
    if column == 0, marker.rest.startIndex == marker.written.count,
      line.starts(with: marker.written)
    {
      return line
    }
    return Self.spaces(column) + marker.written + marker.rest
  }

  /// The column a line that is no bullet goes to, and what of the bullets above it ends there.
  private mutating func place(indent: Int, body: ArraySlice<UInt8>) -> Int {
    guard let top = stack.last else { return indent >= 4 && !afterBlank ? 0 : indent }
    if !afterBlank, indent > top.indent || !Self.startsBlock(body) {
      // A wrapped line of the bullet, indented or not.
      return indent > top.indent ? top.content : stack.count > 0 && indent == 0 ? 0 : top.content
    }
    while let level = stack.last, indent <= level.indent { stack.removeLast() }
    guard let level = stack.last else { return min(indent, 3) }
    return level.content + max(0, indent - max(level.content, level.indent + 2))
  }

  /// The line under the header of a table that is no note: cmark makes every cell of every row,
  /// written or not, and goes through all of a row's cells for each.
  private func isUnderHugeHeader(_ body: ArraySlice<UInt8>) -> Bool {
    let columns = body.count { $0 == UInt8(ascii: "|") } + 1
    guard columns > 400 || columns * rows[lines.count] > 200_000 else { return false }
    return body.allSatisfy { "|-: \t>".utf8.contains($0) }
  }

  private static func startsBlock(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first else { return true }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: ">") || first == UInt8(ascii: "|")
      || body.starts(with: Array("```".utf8)) || body.starts(with: Array("---".utf8))
  }

  private mutating func inFence(
    _ open: Fence, _ body: ArraySlice<UInt8>, indent: Int
  ) -> [UInt8] {
    let isEnd =
      open.isMath
      ? body.starts(with: Array("$$".utf8)) || body.suffix(2).elementsEqual(Array("$$".utf8))
      : body.prefix { $0 == open.mark }.count >= open.length
        && body.drop { $0 == open.mark }.allSatisfy { $0 == 0x20 }
    let column = Self.spaces(open.newIndent)
    if isEnd {
      fence = nil
      return column + (open.isMath ? Array("~~~~~~".utf8) : Array(body))
    }
    return column + Self.spaces(max(0, indent - open.indent)) + body
  }

  private static func fence(_ body: ArraySlice<UInt8>, indent: Int, newIndent: Int) -> Fence? {
    if body.elementsEqual(Array("$$".utf8)) || body.elementsEqual(Array("\\[".utf8)) {
      return Fence(mark: 0x24, length: 2, indent: indent, newIndent: newIndent, isMath: true)
    }
    guard let mark = body.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = body.prefix { $0 == mark }.count
    guard length >= 3, mark == UInt8(ascii: "~") || !body.dropFirst(length).contains(mark) else {
      return nil
    }
    return Fence(mark: mark, length: length, indent: indent, newIndent: newIndent, isMath: false)
  }

  /// Obsidian's `%% … %%`; `nil` for a line without one.
  private mutating func withoutComment(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    let mark = Array("%%".utf8)
    if isInComment {
      if body.suffix(2).elementsEqual(mark) { isInComment = false }
      return []
    }
    guard body.starts(with: mark) else { return nil }
    isInComment = !(body.count >= 4 && body.suffix(2).elementsEqual(mark))
    return []
  }

  /// Hundreds of nested quotes are no notes; they become a few.
  private static func quote(_ body: ArraySlice<UInt8>) -> [UInt8] {
    let marks = body.prefix { $0 == UInt8(ascii: ">") || $0 == 0x20 }
    return marks.count <= 2 * deepest
      ? Array(body) : Array(marks.prefix(6) + body.dropFirst(marks.count))
  }

  /// Columns of white space at the start, a tab up to the next multiple of four.
  private static func indentation(of line: [UInt8]) -> (columns: Int, bytes: Int) {
    var (columns, index) = (0, 0)
    while index < line.count {
      if line[index] == 0x20 {
        columns += 1
      } else if line[index] == 0x09 {
        columns += 4 - columns % 4
      } else if index + 1 < line.count, line[index] == 0xc2, line[index + 1] == 0xa0 {
        columns += 1
        index += 1
      } else {
        break
      }
      index += 1
    }
    return (columns, index)
  }

  private static func spaces(_ count: Int) -> [UInt8] { Array(repeating: 0x20, count: count) }
}
