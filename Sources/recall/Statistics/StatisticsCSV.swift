/// One table as comma-separated values (RFC 4180) with a line of headings; docs/JSON.md lists them.
struct StatisticsCSV {
  let table: DataTable

  /// - Throws: ``Failure`` with the names of the tables when there is none of this name.
  init(_ statistics: Statistics, table name: String) throws {
    let sections = statistics.sections
    guard let section = sections.first(where: { $0.key.lowercased() == name.lowercased() }) else {
      throw Failure(
        "there is no table ‘\(name)’; there are \(sections.map(\.key).joined(separator: ", "))",
        .usage)
    }
    table = section.table
  }

  var text: String {
    let head = table.columns.flatMap { column in
      column.kind == .share
        ? ["n", "passed", "rate", "low", "high"].map { "\(column.key)_\($0)" } : [column.key]
    }
    let rows = table.rows.map { row in
      zip(table.columns, row).flatMap { Self.fields($1, $0.kind) }
    }
    return ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func fields(_ cell: DataTable.Cell, _ kind: DataTable.Kind) -> [String] {
    switch cell {
    case .text(let text): [visible(text, keepingLines: false)]
    case .count(let count), .duration(let count): [String(count)]
    case .rate(let value), .number(let value): [String(value)]
    case .none: kind == .share ? Array(repeating: "", count: 5) : [""]
    case .share(let share):
      [
        String(share.n), String(share.passed), share.rate.map { String($0) } ?? "",
        share.interval.map { String($0.low) } ?? "", share.interval.map { String($0.high) } ?? "",
      ]
    }
  }

  /// In quotes where it must be; what a spreadsheet would take for a formula is led by a quote.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+@\t".contains($0) } ?? false
    let text = isFormula ? "'" + field : field
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
