/// Shares of groups, a line each: its interval, the share, and what was promised.
struct RateMarkup {
  let points: [Chart.RatePoint]
  let label: String

  private var floor: Double { Chart.floor(points) }

  private func x(_ value: Double) -> String {
    // Room for the marks at both ends.
    Markup.percent(0.02 + 0.96 * max(0, (value - floor) / max(0.01, 1 - floor)))
  }

  var text: String {
    let rows = points.map(row).joined()
    let promise = points.contains { $0.promised != nil }
    let legend =
      "<p class=\"legend\"><i class=\"key rate\"></i>remembered, with its 95 % interval"
      + (promise ? " <i class=\"key promise\"></i>promised" : "")
      + " · scale from \(percent(floor)) to 100 %</p>"
    return Markup.element("figure", "class=\"rows\"", rows + legend)
  }

  private func row(_ point: Chart.RatePoint) -> String {
    guard let rate = point.share.rate, let interval = point.share.interval else { return "" }
    var words = point.share.words
    if let promised = point.promised { words += " · promised \(percent(promised))" }
    var shapes =
      "<line class=\"track\" x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>"
      + "<line class=\"range\" x1=\"\(x(interval.low))\" x2=\"\(x(interval.high))\" "
      + "y1=\"50%\" y2=\"50%\"/>"
    if let promised = point.promised {
      shapes +=
        "<line class=\"promise\" x1=\"\(x(promised))\" x2=\"\(x(promised))\" y1=\"10%\" y2=\"90%\"/>"
    }
    shapes += "<circle class=\"rate\" cx=\"\(x(rate))\" cy=\"50%\" r=\"4.5\"/>"
    let drawing =
      "<svg aria-hidden=\"true\" width=\"100%\" height=\"18\">\(shapes)"
      + ChartMarkup.title("\(point.label): \(words)") + "</svg>"
    return "<div class=\"row\"><span>\(html(point.label))</span>\(drawing)"
      + "<span class=\"value\">\(html(words))</span></div>"
  }
}
