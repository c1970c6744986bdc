/// How much of a note is read. No notes come near; a file that does would take minutes, or more
/// memory than there is.
///
/// What is within them takes at most about three gigabytes: some 900 bytes for each bullet and 240
/// for each mark of Markdown.
enum NoteLimits {
  static let lines = 1_500_000
  /// Characters that may be a mark inside a line.
  static let marks = 4_000_000
  /// Bytes of one line.
  static let line = 1_000_000

  static func check(_ text: String) throws(NoteError) {
    guard text.utf8.count > lines else { return }
    var text = text
    let (ends, found) = text.withUTF8 { bytes in
      bytes.reduce(into: (lines: 1, marks: 0)) { count, byte in
        switch byte {
        case 0x0a: count.lines += 1
        // ! & * < [ \ ] _ ` |
        case 0x21, 0x26, 0x2a, 0x3c, 0x5b, 0x5c, 0x5d, 0x5f, 0x60, 0x7c: count.marks += 1
        default: break
        }
      }
    }
    guard ends <= lines else { throw .tooLarge("\(ends) lines") }
    guard found <= marks else { throw .tooLarge("\(found) marks of Markdown") }
  }

  /// Empties lines that are too long; line numbers stay.
  ///
  /// - Returns: Their numbers, from 1, each with the line's beginning.
  static func blankEndless(_ lines: inout [[UInt8]]) -> [Int: String] {
    var found: [Int: String] = [:]
    for index in lines.indices where lines[index].count > line {
      var start = String(decoding: lines[index].prefix(200), as: UTF8.self)
      if start.last == "\u{FFFD}" { start.removeLast() }
      found[index + 1] = start.trimmed + " …"
      lines[index] = []
    }
    return found
  }
}
