/// A note as a tree: what stands under what, and on which line of the file.
public struct Outline: Hashable, Sendable {
  public var frontMatter: FrontMatter
  /// Top-level blocks in the order of the note. Everything below a heading is its child, and
  /// everything a label introduces is the label's child.
  public var blocks: [Block]
  /// Lines too long to be read, by number, each with its beginning.
  public var unread: [Int: String]

  public init(
    frontMatter: FrontMatter = FrontMatter(), blocks: [Block] = [], unread: [Int: String] = [:]
  ) {
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.unread = unread
  }
}

/// What a note says of itself before it begins.
public struct FrontMatter: Hashable, Sendable {
  public var title: String?
  public var deck: String?
  public var tags: [String]
  /// False when the author says that it is notes, whatever it looks like (`gate: false`).
  public var isGated: Bool

  public init(
    title: String? = nil, deck: String? = nil, tags: [String] = [], isGated: Bool = true
  ) {
    self.isGated = isGated
    self.title = title
    self.deck = deck
    self.tags = tags
  }
}

/// One heading, label, bullet, paragraph … with what stands under it.
public struct Block: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// 1...6; org stars and underlined lines count likewise.
    case heading(level: Int)
    /// A line directly above a list, with or without `:`, that the list belongs to.
    case label
    case bullet(Bullet)
    case paragraph
    /// `term` above `: definition` (pandoc) or `term :: definition` (org); the children are the
    /// definitions.
    case term
    /// A fenced or indented block; the text is the code, the info string is kept.
    case code(info: String)
    /// Display math, its text as written.
    case math
    case table(Table)
    /// A block quote or callout; its content is in the children.
    case quote
  }

  public var kind: Kind
  /// The block's own text, without marker, number, task box and block id; without its children.
  public var text: InlineText
  /// As the note has it, markup and all, lines joined by `\n`; for markers the rules read.
  public var source: String
  /// First and last line in the file, from 1; the children's lines are not counted.
  public var lines: ClosedRange<Int>
  public var children: [Block]

  public init(
    kind: Kind, text: InlineText = InlineText(), source: String = "", lines: ClosedRange<Int>,
    children: [Block] = []
  ) {
    self.kind = kind
    self.text = text
    self.source = source
    self.lines = lines
    self.children = children
  }

  public var line: Int { lines.lowerBound }
}

/// How a bullet was written.
public struct Bullet: Hashable, Sendable {
  /// The number before it, when the list is numbered.
  public var number: Int?
  /// `nil` without a task box, else whether it is ticked.
  public var isDone: Bool?

  public init(number: Int? = nil, isDone: Bool? = nil) {
    self.number = number
    self.isDone = isDone
  }
}

/// A table's cells; every row has as many cells as the header.
public struct Table: Hashable, Sendable {
  public var header: [InlineText]
  public var rows: [Row]

  public struct Row: Hashable, Sendable {
    public var cells: [InlineText]
    public var line: Int

    public init(cells: [InlineText], line: Int) {
      self.cells = cells
      self.line = line
    }
  }

  /// `:---:` and the like, one for each column.
  public var rules: [String]

  public init(header: [InlineText], rows: [Row], rules: [String] = []) {
    self.header = header
    self.rows = rows
    self.rules = rules
  }

  /// The table as Markdown has it.
  var lines: [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func text(_ cells: [InlineText]) -> [String] {
      cells.map { $0.plain.replacing("|", with: "\\|") }
    }
    return [line(text(header)), line(header.indices.map { $0 < rules.count ? rules[$0] : "---" })]
      + rows.map { line(text($0.cells)) }
  }
}
