import Cards
import Store

/// One part of the page: what it says, its charts, its table, and what is counted.
struct SectionMarkup {
  let section: ReportSection

  /// Rows of days or weeks; a page is to stay small.
  private static let rowLimit = 366

  var text: String {
    let id = html(section.key)
    let lines = section.lines.map { Markup.element("p", "", html($0.sentenceCased)) }.joined()
    let label = section.title + ": " + section.lines.joined(separator: "; ")
    let charts = section.charts.map { ChartMarkup.figure($0, label: label) }.joined()
    return "<section id=\"\(id)\" aria-labelledby=\"h-\(id)\"><h2 id=\"h-\(id)\">"
      + "\(html(section.title))</h2>\(lines)\(charts)\(isOpen ? figures : "")"
      + "<div class=\"more\">\(isOpen ? "" : details("Figures", figures))"
      + details("What is counted", "<p class=\"about\">\(html(section.definition))</p>")
      + "</div></section>"
  }

  /// Lists and small tables are the point of their part; others wait behind their charts.
  private var isOpen: Bool {
    !section.cards.isEmpty
      || section.showsTable && section.table.rows.count <= ReportSection.rowLimit
  }

  private func details(_ name: String, _ content: String) -> String {
    guard !content.isEmpty else { return "" }
    let about = Markup.element("span", "class=\"unseen\"", ": " + html(section.title))
    return "<details><summary>\(name)\(about)</summary>\(content)</details>"
  }

  private var figures: String {
    if !section.cards.isEmpty { return cards }
    guard !section.table.isEmpty else { return "" }
    var shown = section.table
    if section.chosenRows == nil { shown.rows = Array(shown.rows.suffix(Self.rowLimit)) }
    let table = TableMarkup(table: shown, caption: section.title).text
    let left = section.table.rows.count - shown.rows.count
    let csv = "recall stats --csv \(section.key)"
    let rest = left > 0 ? "<p class=\"legend\">The last \(Self.rowLimit); \(csv) has all.</p>" : ""
    return table + rest
      + (section.legend.isEmpty ? "" : "<p class=\"legend\">\(html(section.legend))</p>")
  }

  private var cards: String {
    let items = section.cards.map { entry -> String in
      let (card, place) = (entry.card, entry.place)
      let source = place.isEmpty ? "" : "<code>\(html(place))</code>"
      return "<li><b><bdi>\(html(card.card.question))</bdi></b> <span>\(html(entry.reason))</span>"
        + "<small><bdi>\(html(card.deck))</bdi> \(source)</small></li>"
    }
    return Markup.element("ol", "class=\"cards\"", items.joined())
  }
}

extension String {
  fileprivate var sentenceCased: String {
    guard let first else { return self }
    let text = first.uppercased() + dropFirst()
    return text.last.map { ".:".contains($0) } ?? true ? text : text + "."
  }
}
