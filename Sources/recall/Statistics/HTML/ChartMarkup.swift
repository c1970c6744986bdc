/// Charts as SVG. Shapes stand at per cents of the width, so that they fit any screen while text
/// keeps its size; each value is a `<title>`, which browsers show without a script.
enum ChartMarkup {
  /// - Parameter label: What the chart says, for those who do not see it.
  static func figure(_ chart: Chart, label: String) -> String {
    switch chart {
    case .curve(let points): CurveMarkup(points: points, label: label).text
    case .rates(let points): RateMarkup(points: points, label: label).text
    case .bars(let bars): BarMarkup(bars: bars, label: label).text
    case .columns(let columns): ColumnMarkup(chart: columns).text
    case .calendar(let calendar): CalendarMarkup(calendar: calendar).text
    case .stacks(let stacks): StackMarkup(stacks: stacks, label: label).text
    }
  }

  /// A drawing that is one image to a screen reader.
  static func svg(_ attributes: String, label: String, _ shapes: String) -> String {
    Markup.element("svg", "role=\"img\" aria-label=\"\(html(label))\" \(attributes)", shapes)
  }

  /// A chart between its scale at the left and two labels below it.
  static func plot(_ svg: String, scale: [String], ends: [String], caption: String = "") -> String {
    let marks = scale.map { Markup.element("span", "", $0) }.joined()
    let below = ends.map { Markup.element("span", "", html($0)) }.joined()
    let head = caption.isEmpty ? "" : Markup.element("figcaption", "", html(caption))
    return Markup.element(
      "figure", "",
      head + "<div class=\"plot\"><div class=\"y\" aria-hidden=\"true\">\(marks)</div>\(svg)"
        + "<div class=\"x\" aria-hidden=\"true\">\(below)</div></div>")
  }

  static func title(_ text: String) -> String { Markup.element("title", "", html(text)) }
}
