import Cards

/// What a card or a passage of a note is made of, a block after the other.
///
/// Neither is a whole document: a card's lines are lines, whatever Markdown would join, and a
/// passage may begin anywhere. So blocks are told line by line, and cmark reads what is in them.
struct MarkdownText {
  enum Block: Hashable {
    /// A paragraph, an item of a list, a heading: what stands before its first line and before
    /// the others, and its text.
    case text(lead: StyledText, rest: StyledText, StyledText)
    /// Lines that are never joined, behind so many spaces.
    case code([String], indent: Int)
    case table(MarkdownTable, indent: Int)
    /// A picture that stands alone, and its path as written.
    case picture(StyledText, path: String)
    case blank
  }

  /// Where the text comes from decides what is Markdown in it.
  enum Origin: Hashable {
    /// Lines are kept; a single line is a sentence, whatever it begins with.
    case card
    /// Lines of a paragraph are one; headings, rules, `==…==` and `[[…]]` are read.
    case note
  }

  private(set) var blocks: [Block] = []

  /// - Parameter styles: Of the plain words.
  init(_ source: String, styles: [Style] = [], origin: Origin = .card) {
    var reader = MarkdownBlocks(visible(source), styles: styles, origin: origin)
    blocks = reader.blocks()
  }
}
