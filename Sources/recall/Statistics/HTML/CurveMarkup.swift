/// Shares over time: a line, its band, and a strip for each point that tells its value.
struct CurveMarkup {
  let points: [Chart.CurvePoint]
  let label: String

  /// Points that a page has room for; two years of weeks.
  private static let limit = 104

  init(points: [Chart.CurvePoint], label: String) {
    self.points = Chart.pooled(points, limit: Self.limit)
    self.label = label
  }

  private var floor: Double { Chart.floor(points.map(\.share)) }

  var text: String {
    let strips = points.enumerated().map { index, point -> String in
      let (x, width) = (Double(index) / count, 1 / count)
      return "<rect x=\"\(Markup.percent(x))\" width=\"\(Markup.percent(width))\" height=\"100%\">"
        + ChartMarkup.title("\(point.label): \(point.share.sentence)") + "</rect>"
    }.joined()
    let lines = (1...3).map { step in
      let y = Markup.percent(Double(step) / 4)
      return "<line x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }.joined()
    let drawing =
      "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\">"
      + runs.map(band).joined() + runs.map(line).joined() + "</svg>"
    let svg = ChartMarkup.svg(
      "class=\"curve\" width=\"100%\" height=\"100%\"", label: label,
      "<g class=\"grid\">\(lines)</g>\(drawing)<g class=\"dots\">\(dots)</g>"
        + "<g class=\"hit\">\(strips)</g>")
    let scale = (0...2).map { percent(1 - (1 - floor) * Double($0) / 2) }
    return ChartMarkup.plot(
      svg, scale: scale, ends: [points.first?.label ?? "", points.last?.label ?? ""])
  }

  private var count: Double { Double(max(1, points.count)) }

  /// Weeks that follow one another without a gap.
  private var runs: [[Int]] {
    var runs: [[Int]] = []
    for (index, point) in points.enumerated() where point.share.n > 0 {
      if let last = runs.last?.last, last == index - 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  private func x(_ index: Int) -> Int { Int(((Double(index) + 0.5) / count * 1000).rounded()) }

  private func y(_ value: Double) -> Double {
    max(0, min(1, (1 - value) / max(0.01, 1 - floor)))
  }

  private func place(_ index: Int, _ value: Double) -> String {
    "\(x(index)) \(Int((y(value) * 1000).rounded()))"
  }

  private func band(_ run: [Int]) -> String {
    let upper = run.map { place($0, points[$0].share.interval?.high ?? 1) }
    let lower = run.reversed().map { place($0, points[$0].share.interval?.low ?? 0) }
    return "<path class=\"band\" d=\"M" + (upper + lower).joined(separator: "L") + "Z\"/>"
  }

  private func line(_ run: [Int]) -> String {
    "<path class=\"line\" d=\"M"
      + run.map { place($0, points[$0].share.rate ?? 0) }.joined(separator: "L") + "\"/>"
  }

  /// Only where they do not run into one another.
  private var dots: String {
    guard points.count <= 60 else { return "" }
    return points.enumerated().compactMap { index, point in
      point.share.rate.map {
        let (cx, cy) = (Markup.percent((Double(index) + 0.5) / count), Markup.percent(y($0)))
        return "<circle cx=\"\(cx)\" cy=\"\(cy)\" r=\"3\"/>"
      }
    }.joined()
  }
}
