import CCmarkGFM
import Cards

/// A table of Markdown and how it fits into a width.
struct MarkdownTable: Hashable {
  enum Alignment: Hashable {
    case left, centre, right
  }

  private(set) var alignments: [Alignment] = []
  private(set) var header: [StyledText] = []
  private(set) var rows: [[StyledText]] = []

  /// `nil` when cmark sees no table in the source.
  init?(_ source: String, styles: [Style], isNote: Bool) {
    let document = Array(source.utf8).withUnsafeBytes { bytes in
      recall_cmark_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    guard let table = cmark_node_first_child(document), recall_node_kind(table) == RECALL_TABLE
    else { return nil }
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    let letters = cmark_gfm_extensions_get_table_alignments(table)
    alignments = (0..<count).map { column in
      switch letters?[column] {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .centre
      default: .left
      }
    }
    let lines = source.split(separator: "\n")
    var next = cmark_node_first_child(table)
    while let row = next {
      next = cmark_node_next(row)
      let isHeader = recall_node_kind(row) == RECALL_TABLE_HEADER
      let line = Int(cmark_node_get_start_line(row)) - 1
      guard lines.indices.contains(line) else { continue }
      var cells = Self.cells(of: lines[line]).prefix(count).map { cell in
        StyledText(markdown: cell, styles: styles + (isHeader ? [.bold] : []), isNote: isNote)
          .onOneLine
      }
      cells += Array(repeating: StyledText(), count: count - cells.count)
      if isHeader { header = cells } else { rows.append(cells) }
    }
  }

  /// Cells at bars that no backslash protects, as GitHub cuts them.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line.trimmed {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.first?.trimmed.isEmpty == true { cells.removeFirst() }
    if cells.last?.trimmed.isEmpty == true { cells.removeLast() }
    return cells.map(\.trimmed)
  }

  // MARK: Layout

  /// Lines of at most `width` columns; where a table is wider, words of a cell go on below.
  func lines(width: Int) -> [StyledText] {
    let widths = columnWidths(in: width)
    let rule = StyledText(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .dim)
    return row(header, widths) + [rule] + rows.flatMap { row($0, widths) }
  }

  /// The widest columns give up what is too much, down to what a short word needs.
  private func columnWidths(in width: Int) -> [Int] {
    var widths = alignments.indices.map { column in
      max(1, ([header] + rows).map { $0[column].width }.max() ?? 1)
    }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 3
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func row(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let columns = zip(cells, widths).map { TextWrapper(width: $1).lines($0) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = StyledText()
      for (column, lines) in columns.enumerated() {
        let text = line < lines.count ? lines[line] : StyledText()
        let room = max(0, widths[column] - text.width)
        let before =
          switch alignments[column] {
          case .left: 0
          case .centre: room / 2
          case .right: room
          }
        if column > 0 { result.append("  ") }
        result.append(String(repeating: " ", count: before))
        result.append(text)
        if column < columns.count - 1 {
          result.append(String(repeating: " ", count: room - before))
        }
      }
      return result
    }
  }
}
