/// A table of figures in columns, or a line for each row where columns are too wide or do not help.
struct TablePlot {
  let canvas: ChartCanvas
  let table: DataTable

  var lines: [String] {
    canvas.style == .none || widths.reduce(0, +) + 2 * (widths.count - 1) > canvas.width
      ? records : columns
  }

  private var cells: [[String]] { table.rows.map { $0.map(\.text) } }

  private var isLeft: [Bool] { table.columns.map { [.text, .share].contains($0.kind) } }

  /// Of the columns; a name may be cut, a figure never.
  private var widths: [Int] {
    let all = [table.columns.map(\.title)] + cells
    var widths = table.columns.indices.map { index in
      all.map { $0[index].displayWidth }.max() ?? 0
    }
    let over = widths.reduce(0, +) + 2 * (widths.count - 1) - canvas.width
    if over > 0, let first = widths.first { widths[0] = max(min(first, 12), first - over) }
    return widths
  }

  private var columns: [String] {
    let widths = widths
    func line(_ texts: [String]) -> String {
      zip(texts.indices, texts).map { index, text in
        isLeft[index] ? text.column(widths[index]) : text.fitted(widths[index]).right(widths[index])
      }.joined(separator: "  ").trimmedEnd
    }
    return [canvas.display.styled(line(table.columns.map(\.title)), .dim)] + cells.map(line)
  }

  /// `today: young –, mature 100 % (44–100 %) 3, total …`
  private var records: [String] {
    zip(table.rows, cells).flatMap { row, texts -> [String] in
      let parts = zip(table.columns, zip(row, texts)).dropFirst().compactMap {
        column, cell -> String? in
        guard cell.0 != .count(0), cell.0 != .duration(0), cell.0 != .none else { return nil }
        return "\(column.title) \(cell.0 == .share(Proportion()) ? "nothing" : cell.1)"
      }
      let said = parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
      let words = "\(texts.first ?? ""): \(said)"
      return TextWrapper(width: canvas.width).lines(StyledText(words)).map(\.plain)
    }
  }
}
