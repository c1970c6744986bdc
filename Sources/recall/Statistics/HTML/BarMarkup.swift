/// Horizontal bars with their counts.
struct BarMarkup {
  let bars: [Chart.Bar]
  let label: String

  var text: String {
    let most = Double(max(1, bars.map(\.count).max() ?? 1))
    let rows = bars.map { bar -> String in
      let width = Markup.percent(Double(bar.count) / most)
      return "<div class=\"row bar\"><span>\(html(bar.label))</span>"
        + "<svg aria-hidden=\"true\" width=\"100%\" height=\"14\">"
        + "<rect class=\"bar\" width=\"\(width)\" height=\"100%\" rx=\"2\"/></svg>"
        + "<span class=\"value\">\(bar.count)</span></div>"
    }
    return Markup.element("figure", "class=\"rows\"", rows.joined())
  }
}

/// Shares of grades in a bar each, from forgotten to easy.
struct StackMarkup {
  let stacks: [Chart.Stack]
  let label: String

  var text: String {
    let rows = stacks.map { stack -> String in
      let sum = Double(max(1, stack.counts.reduce(0, +)))
      var start = 0
      let parts = stack.counts.enumerated().map { grade, count -> String in
        defer { start += count }
        guard count > 0 else { return "" }
        let words = "\(stack.label), grade \(grade): \(count) (\(percent(Double(count) / sum)))"
        return "<rect class=\"g\(grade)\" x=\"\(Markup.percent(Double(start) / sum))\" "
          + "width=\"\(Markup.percent(Double(count) / sum))\" height=\"100%\">"
          + ChartMarkup.title(words) + "</rect>"
      }
      return "<div class=\"row bar\"><span>\(html(stack.label))</span>"
        + "<svg aria-hidden=\"true\" width=\"100%\" height=\"18\">\(parts.joined())</svg>"
        + "<span class=\"value\">\(stack.counts.reduce(0, +))</span></div>"
    }
    let keys = (0...5).map { "<i class=\"key g\($0)\"></i>\($0)" }.joined(separator: " ")
    return Markup.element(
      "figure", "class=\"rows\"", rows.joined() + "<p class=\"legend\">grade \(keys)</p>")
  }
}
