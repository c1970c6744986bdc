/// Horizontal bars with their counts.
struct BarPlot {
  let canvas: ChartCanvas
  let bars: [Chart.Bar]

  var lines: [String] {
    let most = bars.map(\.count).max() ?? 0
    let label = bars.map(\.label.displayWidth).max() ?? 0
    let digits = String(most).count
    let room = max(8, canvas.width - label - digits - 3)
    return bars.map { bar in
      let head = bar.label.column(label) + " " + String(bar.count).right(digits) + " "
      return (head + canvas.display.styled(drawn(bar.count, most, room), .cyan)).trimmedEnd
    }
  }

  private func drawn(_ count: Int, _ most: Int, _ room: Int) -> String {
    guard count > 0, most > 0 else { return "" }
    let eighths = max(canvas.isASCII ? 8 : 1, count * room * 8 / most)
    let rest = Array(" ▏▎▍▌▋▊▉")[eighths % 8]
    let whole = String(repeating: canvas.sign("█", "#"), count: eighths / 8)
    return canvas.isASCII || rest == " " ? whole : whole + String(rest)
  }
}
