import CCmarkGFM

/// cmark's tree turned into ours: headings nest, a line above a list becomes its label.
struct MarkdownTree {
  let note: MarkdownNote

  func blocks() -> [Block] {
    let text = Array(note.protected.joined(separator: [0x0a]))
    let document = text.withUnsafeBytes { bytes in
      recall_cmark_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document else { return [] }
    defer { cmark_node_free(document) }
    return Self.nested(underHeadings: children(of: document, depth: 0))
  }

  /// A block, or a list that has not yet found its label.
  private enum Piece {
    case block(Block)
    case list([Block], line: Int)
  }

  private func children(of parent: OpaquePointer, depth: Int) -> [Block] {
    guard depth < 3 * MarkdownNote.deepest else { return [] }
    var pieces: [Piece] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      if let piece = piece(of: node, depth: depth) { pieces.append(piece) }
    }
    return Self.labelled(pieces)
  }

  private func piece(of node: OpaquePointer, depth: Int) -> Piece? {
    let lines = lines(of: node)
    switch recall_node_kind(node) {
    case RECALL_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return .block(textBlock(.heading(level: level), node, lines))
    case RECALL_PARAGRAPH: return .block(paragraph(node, lines))
    case RECALL_LIST: return .list(list(node, depth: depth), line: lines.lowerBound)
    case RECALL_CODE_BLOCK: return .block(code(node, lines))
    case RECALL_QUOTE:
      return .block(
        Block(kind: .quote, lines: lines, children: children(of: node, depth: depth + 1)))
    case RECALL_TABLE: return .block(table(node, lines))
    default: return nil
    }
  }

  private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    guard cmark_node_get_start_line(node) > 0 else { return linesAboveTable(node) }
    var start = max(1, Int(cmark_node_get_start_line(node)))
    if let above = cmark_node_previous(node), cmark_node_get_start_line(above) < 1 {
      start = linesAboveTable(above).upperBound + 1
    }
    return start...max(start, Int(cmark_node_get_end_line(node)))
  }

  /// Of a paragraph that ends where a table begins cmark does not say the place: it begins behind
  /// what stands above it, or with its parent.
  private func linesAboveTable(_ node: OpaquePointer) -> ClosedRange<Int> {
    let start =
      cmark_node_previous(node).map { lines(of: $0).upperBound + 1 }
      ?? Int(cmark_node_parent(node).map(cmark_node_get_start_line) ?? 1)
    var breaks = 0
    var next = cmark_node_first_child(node)
    while let inner = next {
      next = cmark_node_next(inner)
      let kind = recall_node_kind(inner)
      if kind == RECALL_SOFT_BREAK || kind == RECALL_LINE_BREAK { breaks += 1 }
    }
    return max(1, start)...(max(1, start) + breaks)
  }

  /// The column, from 1, of a block's first character.
  private func column(of node: OpaquePointer, _ lines: ClosedRange<Int>) -> Int {
    let column = Int(cmark_node_get_start_column(node))
    guard column < 1, lines.lowerBound <= note.lines.count else { return column }
    let line = note.lines[lines.lowerBound - 1]
    var index = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    if let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      Int(cmark_node_get_start_line(item)) == lines.lowerBound
    {
      index += line[index...].prefix { $0 != 0x20 && $0 != 0x09 }.count
      index += line[index...].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }
    return index + 1
  }

  private func textBlock(
    _ kind: Block.Kind, _ node: OpaquePointer, _ lines: ClosedRange<Int>
  ) -> Block {
    let column = column(of: node, lines)
    return Block(
      kind: kind, text: InlineReader.text(of: node), source: source(lines, column: column),
      lines: lines)
  }

  /// The note's own characters: the first line from its column, the others without indentation.
  private func source(_ lines: ClosedRange<Int>, column: Int) -> String {
    if lines.count == 1, lines.lowerBound <= note.lines.count {
      return String(
        decoding: note.lines[lines.lowerBound - 1].dropFirst(max(0, column - 1)), as: UTF8.self)
    }
    let parts = lines.compactMap { number -> ArraySlice<UInt8>? in
      guard number <= note.lines.count else { return nil }
      let line = note.lines[number - 1]
      guard number > lines.lowerBound else { return line[min(line.count, max(0, column - 1))...] }
      return line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    }
    return String(decoding: Array(parts.joined(separator: [0x0a])), as: UTF8.self)
  }

  private func list(_ node: OpaquePointer, depth: Int) -> [Block] {
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var number = isNumbered ? Int(cmark_node_get_list_start(node)) : nil
    var bullets: [Block] = []
    var next = cmark_node_first_child(node)
    while let item = next {
      next = cmark_node_next(item)
      var bullet = Bullet(number: number)
      if recall_node_kind(item) == RECALL_TASK {
        bullet.isDone = cmark_gfm_extensions_get_tasklist_item_checked(item)
      }
      bullets.append(self.bullet(bullet, item, depth: depth))
      number = number.map { $0 + 1 }
    }
    return bullets
  }

  /// The first paragraph is the bullet's text, the rest its children.
  private func bullet(
    _ bullet: Bullet, _ item: OpaquePointer, depth: Int
  ) -> Block {
    let line = lines(of: item).lowerBound
    if let only = cmark_node_first_child(item), cmark_node_next(only) == nil,
      recall_node_kind(only) == RECALL_PARAGRAPH, depth < 3 * MarkdownNote.deepest - 1
    {
      let text = paragraph(only, lines(of: only))
      if text.kind == .paragraph, text.line == line {
        return Block(
          kind: .bullet(bullet), text: text.text, source: text.source, lines: text.lines)
      }
    }
    var inner = children(of: item, depth: depth + 1)
    guard let first = inner.first, first.line == line else {
      return Block(kind: .bullet(bullet), lines: line...line, children: inner)
    }
    switch first.kind {
    case .paragraph, .heading:
      inner.removeFirst()
      return Block(
        kind: .bullet(bullet), text: first.text, source: first.source, lines: first.lines,
        children: first.children + inner)
    case .label:
      inner.removeFirst()
      return Block(
        kind: .bullet(bullet), text: first.text, source: first.source, lines: first.lines,
        children: first.children + inner)
    default:
      return Block(kind: .bullet(bullet), lines: line...line, children: inner)
    }
  }

  private func code(_ node: OpaquePointer, _ lines: ClosedRange<Int>) -> Block {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let text = InlineMath.unhidden(
      cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
    let kind = info == "math" ? Block.Kind.math : .code(info: info)
    return Block(kind: kind, text: InlineText(text), source: text, lines: lines)
  }

  private func table(_ node: OpaquePointer, _ lines: ClosedRange<Int>) -> Block {
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let rules = (0..<Int(cmark_gfm_extensions_get_table_columns(node))).map { column in
      switch letters?[column] {
      case UInt8(ascii: "l"): ":--"
      case UInt8(ascii: "c"): ":-:"
      case UInt8(ascii: "r"): "--:"
      default: "---"
      }
    }
    var table = Table(header: [], rows: [], rules: rules)
    var next = cmark_node_first_child(node)
    while let row = next {
      next = cmark_node_next(row)
      var cells: [InlineText] = []
      var cell = cmark_node_first_child(row)
      while let current = cell {
        cells.append(InlineReader.text(of: current))
        cell = cmark_node_next(current)
      }
      if recall_node_kind(row) == RECALL_TABLE_HEADER {
        table.header = cells
      } else {
        table.rows.append(.init(cells: cells, line: self.lines(of: row).lowerBound))
      }
    }
    return Block(kind: .table(table), lines: lines)
  }
}

// MARK: Paragraphs, labels, headings

extension MarkdownTree {
  /// A paragraph; a pandoc definition; nothing, where it holds only markup.
  private func paragraph(
    _ node: OpaquePointer, _ lines: ClosedRange<Int>
  ) -> Block {
    let block = textBlock(.paragraph, node, lines)
    guard block.source.has("\n: ") else { return block }
    let rows = block.source.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.count > 1, rows[1].hasPrefix(": ") else { return block }
    let definitions = rows.indices.dropFirst().map { index in
      let row = rows[index]
      let text = row.hasPrefix(": ") ? String(row.dropFirst(2)) : String(row)
      return Self.line(text, .paragraph, at: lines.lowerBound + index)
    }
    var term = Self.line(String(rows[0]), .term, at: lines.lowerBound)
    term.children = definitions
    return term
  }

  /// A block of one line of Markdown.
  static func line(_ source: String, _ kind: Block.Kind, at line: Int) -> Block {
    Block(kind: kind, text: InlineReader.text(of: source), source: source, lines: line...line)
  }

  /// Gives lists to the line directly above them, or to a line that ends in a colon.
  private static func labelled(_ pieces: [Piece]) -> [Block] {
    if pieces.count == 1, case .list(let bullets, _) = pieces[0] { return bullets }
    var blocks: [Block] = []
    for piece in pieces {
      switch piece {
      case .block(let block): blocks.append(block)
      case .list(let bullets, let line):
        guard let last = blocks.last, last.kind == .paragraph,
          last.lines.upperBound == line - 1 || last.text.plain.hasSuffix(":")
        else {
          blocks += bullets
          continue
        }
        blocks.removeLast()
        blocks += label(last, over: bullets)
      }
    }
    return blocks
  }

  /// Of a paragraph of several lines only the last is the label, unless all is one sentence.
  private static func label(_ paragraph: Block, over bullets: [Block]) -> [Block] {
    let rows = paragraph.source.split(separator: "\n")
    let text = paragraph.text.plain
    let isOneSentence = text.hasSuffix(":") && !text.dropLast().contains { ".!?:".contains($0) }
    var label = paragraph
    label.kind = .label
    label.children = bullets
    guard rows.count > 1, !isOneSentence, let last = rows.last else { return [label] }
    let first = paragraph.lines.lowerBound
    let head = rows.dropLast().joined(separator: "\n")
    var rest = line(head, .paragraph, at: first)
    rest.lines = first...(first + rows.count - 2)
    label = line(String(last), .label, at: paragraph.lines.upperBound)
    label.children = bullets
    return [rest, label]
  }

  /// Puts under each heading what follows it up to the next of its level.
  static func nested(underHeadings blocks: [Block]) -> [Block] {
    guard blocks.contains(where: \.isHeading) else { return blocks }
    var root: [Block] = []
    var open: [(level: Int, block: Block)] = []
    func close(_ level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty {
          root.append(last.block)
        } else {
          open[open.count - 1].block.children.append(last.block)
        }
      }
    }
    for block in blocks {
      if case .heading(let level) = block.kind {
        close(level)
        open.append((level, block))
      } else if open.isEmpty {
        root.append(block)
      } else {
        open[open.count - 1].block.children.append(block)
      }
    }
    close(0)
    return root
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}
