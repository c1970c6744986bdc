/// Counts day by day as columns, with their scale at the left and the first and last day below.
struct ColumnPlot {
  let canvas: ChartCanvas
  let chart: Chart.Columns

  private static let height = 4
  private static let axis = 6

  var lines: [String] {
    let room = max(8, canvas.width - Self.axis - 1)
    let shown = min(chart.values.count, room)
    let values = Array(chart.values.suffix(shown))
    let labels = chart.labels.suffix(shown)
    let each = max(1, min(3, room / max(1, shown)))
    let most = values.max() ?? 0
    var lines = (0..<Self.height).map { row -> String in
      let scale = row == 0 ? number(most) : row == Self.height - 1 ? "0" : ""
      let cells = values.map { String(repeating: cell($0, most, row), count: each) }.joined()
      return scale.right(Self.axis - 1) + " " + canvas.sign("┤", "|")
        + canvas.display.styled(cells.trimmedEnd, .cyan)
    }
    lines.append(
      canvas.display.styled(
        String(repeating: " ", count: Self.axis + 1)
          + ends(labels.first ?? "", labels.last ?? "", shown * each, in: room), .dim))
    return canvas.words(chart.title, .dim) + lines
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() || value >= 10 ? String(Int(value.rounded())) : decimal(value)
  }

  private func cell(_ value: Double, _ most: Double, _ row: Int) -> String {
    guard value > 0, most > 0 else { return " " }
    let below = Double(Self.height - 1 - row)
    let share = value / most * Double(Self.height) - below
    // Whatever is not nothing is seen.
    let least = below == 0 ? 1 : 0
    let eighths = max(least, min(8, Int((share * 8).rounded())))
    if canvas.isASCII { return eighths >= 4 ? "#" : eighths > 0 && below == 0 ? "." : " " }
    return eighths <= 0 ? " " : String(Array("▁▂▃▄▅▆▇█")[eighths - 1])
  }
}

/// Two labels at the ends of a line; the second alone when there is no room for both.
///
/// - Parameters:
///   - width: Columns between the ends.
///   - room: Columns there are.
func ends(_ first: String, _ last: String, _ width: Int, in room: Int) -> String {
  let gap = width - first.displayWidth - last.displayWidth
  if gap > 0 { return first + String(repeating: " ", count: gap) + last }
  let both = first + " – " + last
  return both.displayWidth <= room ? both : last
}
