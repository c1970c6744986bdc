/// A table with its headings bound to its cells.
struct TableMarkup {
  let table: DataTable
  let caption: String

  var text: String {
    let head = table.columns.map { column in
      "<th scope=\"col\"\(align(column))>" + (column.title.isEmpty ? hidden : html(column.title))
        + "</th>"
    }.joined()
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { index, pair in
        index == 0
          ? "<th scope=\"row\"><bdi>\(html(pair.1.text))</bdi></th>"
          : "<td\(align(pair.0))>\(cell(pair.1))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }.joined()
    return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
      + "aria-label=\"\(html(caption)), table\">"
      + "<table><caption>\(html(caption))</caption><thead><tr>\(head)</tr></thead>"
      + "<tbody>\(rows)</tbody></table></div>"
  }

  private var hidden: String { "<span class=\"unseen\">\(html(table.columns[0].key))</span>" }

  private func align(_ column: DataTable.Column) -> String {
    column.kind == .text ? "" : " class=\"n\""
  }

  private func cell(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .share(let share):
      guard let rate = share.rate, let interval = share.interval else { return "–" }
      return "\(html(percent(rate))) <small><span>\(html(bounds(interval)))</span> "
        + "<span>· \(share.n)</span></small>"
    case .count(let count): return String(count)
    case .text: return "<bdi>\(html(cell.text))</bdi>"
    default: return html(cell.text)
    }
  }
}
