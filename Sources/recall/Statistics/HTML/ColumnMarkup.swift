/// Counts day by day.
struct ColumnMarkup {
  let chart: Chart.Columns

  var text: String {
    let most = chart.values.max() ?? 0
    let count = Double(max(1, chart.values.count))
    let columns = zip(chart.labels, chart.values).enumerated().map { index, pair -> String in
      let (label, value) = pair
      let height = most > 0 ? value / most : 0
      // A sliver for what is not nothing, and a strip over the whole height to point at.
      let drawn = value > 0 ? max(0.015, height) : 0
      let x = Double(index) / count
      return "<g>" + ChartMarkup.title("\(label): \(number(value)) \(chart.unit)")
        + "<rect class=\"bar\" x=\"\(Markup.percent(x + 0.1 / count))\" "
        + "width=\"\(Markup.percent(0.8 / count))\" y=\"\(Markup.percent(1 - drawn))\" "
        + "height=\"\(Markup.percent(drawn))\"/>"
        + "<rect class=\"hit\" x=\"\(Markup.percent(x))\" width=\"\(Markup.percent(1 / count))\" "
        + "height=\"100%\"/></g>"
    }
    let svg = ChartMarkup.svg(
      "class=\"columns\" width=\"100%\" height=\"100%\"", label: label(most), columns.joined())
    return ChartMarkup.plot(
      svg, scale: [number(most), "0"], ends: [chart.labels.first ?? "", chart.labels.last ?? ""],
      caption: chart.title)
  }

  private func label(_ most: Double) -> String {
    "\(chart.title) from \(chart.labels.first ?? "") to \(chart.labels.last ?? ""), "
      + "at most \(number(most))"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() || value >= 10 ? String(Int(value.rounded())) : decimal(value)
  }
}
