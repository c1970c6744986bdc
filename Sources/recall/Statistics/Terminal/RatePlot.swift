/// Shares of groups with their intervals on one scale, and what was promised.
struct RatePlot {
  let canvas: ChartCanvas
  let points: [Chart.RatePoint]

  var lines: [String] {
    let hasPromise = points.contains { $0.promised != nil }
    let label = points.map(\.label.displayWidth).max() ?? 0
    let words = points.map(\.share.words)
    let tail = words.map(\.displayWidth).max() ?? 0
    let promised = hasPromise ? 16 : 0
    let room = min(40, canvas.width - label - tail - promised - 4)
    guard room >= 12 else { return plain }
    let floor = Chart.floor(points)
    let lines = zip(points, words).map { point, words in
      let promise = point.promised.map { "  promised " + percent($0) } ?? ""
      let line = point.label.column(label) + "  " + scale(point, floor, room) + "  "
      return (line + words.column(tail) + promise).trimmedEnd
    }
    let ends = ends(percent(floor), "100 %", room, in: room)
    return lines + [
      canvas.display.styled(String(repeating: " ", count: label + 2) + ends, .dim)
    ]
  }

  /// Where there is no room for a picture.
  private var plain: [String] {
    points.flatMap { point in
      let promise = point.promised.map { ", promised " + percent($0) } ?? ""
      return canvas.words("\(point.label): \(point.share.words)\(promise)")
    }
  }

  private func scale(_ point: Chart.RatePoint, _ floor: Double, _ room: Int) -> String {
    var cells = Array(repeating: " ", count: room)
    func place(_ value: Double) -> Int {
      let share = (value - floor) / max(0.01, 1 - floor)
      return max(0, min(room - 1, Int((share * Double(room - 1)).rounded())))
    }
    if let interval = point.share.interval, let rate = point.share.rate {
      let (low, high) = (place(interval.low), place(interval.high))
      for index in low...high { cells[index] = canvas.sign("─", "-") }
      cells[low] = canvas.sign("├", "[")
      cells[high] = canvas.sign("┤", "]")
      cells[place(rate)] = canvas.sign("●", "o")
    }
    // Where both fall on one place, the promise is seen to be kept there.
    if let promised = point.promised {
      let index = place(promised)
      let isKept = cells[index] == canvas.sign("●", "o")
      cells[index] = isKept ? canvas.sign("◉", "@") : canvas.sign("◇", "^")
    }
    return canvas.display.styled(cells.joined(), .cyan)
  }
}
