/// Text without emphasis marks, links reduced to their words, that still knows what was marked.
///
/// Code keeps its ticks and math its dollars, so that a card shows them as the note did; soft line
/// breaks are single spaces, hard ones `\n`.
public struct InlineText: Hashable, Sendable {
  public enum Mark: Hashable, Sendable {
    case bold, italic, strikethrough
    /// `==…==`
    case highlight
    /// Ticks included.
    case code
    /// Dollars included.
    case math
    /// The words of a link and where it leads; a bare URL is both.
    case link(destination: String)
    /// `![alternative text](path)`, as it is written; nothing of an embedded note.
    case image(path: String)
    /// `[[target]]`, of which the text has the shown words.
    case wikilink(target: String)
    /// `#tag`, kept in the text.
    case tag
  }

  public struct Span: Hashable, Sendable {
    public var mark: Mark
    /// UTF-8 offsets into ``InlineText/plain``.
    public var range: Range<Int>

    public init(mark: Mark, range: Range<Int>) {
      self.mark = mark
      self.range = range
    }
  }

  public var plain: String
  /// By start, outer before inner.
  public var spans: [Span]

  public init(_ plain: String = "", spans: [Span] = []) {
    self.plain = plain
    self.spans = spans
  }
}
