/// Text of a note to its outline; the dialect follows the file's extension.
public struct OutlineParser: Sendable {
  public init() {}

  /// - Parameters:
  ///   - text: Decoded: line ends `\n`, no control characters.
  ///   - fileName: The extension chooses the dialect (`.org`, else Markdown).
  public func parse(_ text: String, fileName: String) throws(NoteError) -> Outline {
    try NoteLimits.check(text)
    var lines = Self.lines(of: text)
    let unread = NoteLimits.blankEndless(&lines)
    var frontMatter = try FrontMatterReader.take(from: &lines)
    if fileName.lowercased().hasSuffix(".org") {
      let org = OrgNote(lines: lines)
      lines = org.lines
      frontMatter.title = org.title
    }
    let note = MarkdownNote(lines: lines)
    return Outline(
      frontMatter: frontMatter, blocks: MarkdownTree(note: note).blocks(), unread: unread)
  }

  private static func lines(of text: String) -> [[UInt8]] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [[UInt8]] = []
      lines.reserveCapacity(bytes.count { $0 == 0x0a } + 1)
      var start = 0
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
        lines.append(Array(bytes[start..<end]))
        start = end + 1
      }
      return lines
    }
  }
}
