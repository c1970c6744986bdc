/// Shares over time as a line with its band, with axes.
struct CurvePlot {
  let canvas: ChartCanvas
  let points: [Chart.CurvePoint]

  private static let height = 8
  private static let axis = 6

  private var room: Int { max(8, canvas.width - Self.axis - 1) }

  var lines: [String] {
    let shares = Chart.pooled(points, limit: room).map(\.share)
    let floor = Chart.floor(shares)
    var cells = band(shares, floor)
    let dots = curve(shares, floor)
    for row in 0..<Self.height {
      for column in 0..<room where dots[row][column] != 0 {
        let braille = Unicode.Scalar(0x2800 + UInt32(dots[row][column])).map(String.init) ?? " "
        cells[row][column] = canvas.sign(braille, "*")
      }
    }
    let lines = cells.enumerated().map { row, cells in
      label(row, floor).right(Self.axis - 1) + " " + canvas.sign("┤", "|") + styled(cells)
    }
    let ends = ends(points.first?.label ?? "", points.last?.label ?? "", room, in: room)
    return lines + [
      canvas.display.styled(String(repeating: " ", count: Self.axis + 1) + ends, .dim)
    ]
  }

  private func label(_ row: Int, _ floor: Double) -> String {
    switch row {
    case 0: "100 %"
    case Self.height - 1: percent(floor)
    case (Self.height - 1) / 2: percent(1 - (1 - floor) * Double(row) / Double(Self.height - 1))
    default: ""
    }
  }

  /// The line stands out from its band.
  private func styled(_ cells: [String]) -> String {
    var text = StyledText()
    for cell in cells {
      switch cell {
      case " ": text.append(" ")
      case "░", ":": text.append(cell, .dim)
      default: text.append(cell, .bold, .cyan)
      }
    }
    return text.rendered(on: canvas.display).trimmedEnd
  }

  /// Shades every cell whose middle lies between the bounds.
  private func band(_ shares: [Proportion], _ floor: Double) -> [[String]] {
    (0..<Self.height).map { row in
      let middle = 1 - (Double(row) + 0.5) / Double(Self.height) * (1 - floor)
      return (0..<room).map { column in
        guard let interval = shares[column * shares.count / room].interval else { return " " }
        return interval.low <= middle && middle <= interval.high ? canvas.sign("░", ":") : " "
      }
    }
  }

  /// Dots of the line in cells of two by four, as bits of a braille pattern.
  private func curve(_ shares: [Proportion], _ floor: Double) -> [[Int]] {
    var cells = Array(repeating: Array(repeating: 0, count: room), count: Self.height)
    var last: Int?
    for x in 0..<room * 2 {
      guard let rate = rate(at: (Double(x) + 0.5) / Double(room * 2), shares) else {
        last = nil
        continue
      }
      let share = (1 - rate) / max(0.01, 1 - floor)
      let y = max(0, min(Self.height * 4 - 1, Int(share * Double(Self.height * 4))))
      for dot in Self.between(last ?? y, y) { Self.set(&cells, x, dot) }
      last = y
    }
    return cells
  }

  private static func between(_ from: Int, _ to: Int) -> ClosedRange<Int> {
    from < to ? min(from + 1, to)...to : to...max(to, from - 1)
  }

  private static func set(_ cells: inout [[Int]], _ x: Int, _ y: Int) {
    let bits = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    cells[y / 4][x / 2] |= bits[y % 4][x % 2]
  }

  /// On the straight line between two neighbours; `nil` where a neighbour has nothing.
  ///
  /// - Parameter place: 0...1, from the left edge to the right one.
  private func rate(at place: Double, _ shares: [Proportion]) -> Double? {
    let position = place * Double(shares.count) - 0.5
    let left = max(0, min(shares.count - 1, Int(position.rounded(.down))))
    let right = min(shares.count - 1, left + 1)
    let part = max(0, min(1, position - Double(left)))
    guard let a = shares[left].rate, let b = shares[right].rate else {
      return shares[part < 0.5 ? left : right].rate
    }
    return a + (b - a) * part
  }
}
