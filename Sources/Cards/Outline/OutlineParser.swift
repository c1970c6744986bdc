/// Text of a note to its outline; the dialect follows the file's extension.
public struct OutlineParser: Sendable {
  public init() {}

  /// - Parameters:
  ///   - text: Decoded: line ends `\n`, no control characters.
  ///   - fileName: The extension chooses the dialect (`.org`, else Markdown).
  public func parse(_ text: String, fileName: String) throws(NoteError) -> Outline {
    var lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map(Array.init)
    var frontMatter = try FrontMatterReader.take(from: &lines)
    if fileName.lowercased().hasSuffix(".org") {
      let org = OrgNote(lines: lines)
      lines = org.lines
      frontMatter.title = org.title
    }
    let note = MarkdownNote(lines: lines)
    return Outline(frontMatter: frontMatter, blocks: MarkdownTree(note: note).blocks())
  }
}
