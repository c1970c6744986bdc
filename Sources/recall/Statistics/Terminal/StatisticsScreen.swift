import Cards
import Scheduler
import Store

/// Statistics for a person at a terminal: the answer first, then each section in words, pictures
/// and a table.
struct StatisticsScreen {
  let terminal: any Terminal
  let statistics: Statistics
  let canvas: ChartCanvas

  /// - Parameters:
  ///   - width: Columns; `nil` for what the terminal has.
  ///   - charts: How pictures are drawn; `nil` for what the terminal can.
  init(
    _ statistics: Statistics, in environment: Environment, width: Int?, charts: ChartStyle?
  ) {
    terminal = environment.terminal
    self.statistics = statistics
    let display = terminal.output
    canvas = ChartCanvas(
      style: charts ?? ChartStyle(display, variables: environment.variables), display: display,
      width: width ?? display.textWidth)
  }

  func show() {
    say(StyledText(statistics.verdict.sentence, .bold))
    for line in statistics.verdict.more { say(StyledText(line)) }
    if let scope = statistics.scope { say(StyledText(scope, .dim)) }
    for section in statistics.sections where !statistics.isPointless(section) { show(section) }
  }

  private func show(_ section: ReportSection) {
    print("")
    print(terminal.output.styled(section.title, .bold, .cyan))
    for line in section.lines { say(StyledText(line)) }
    if canvas.style != .none {
      for chart in section.charts {
        for line in canvas.lines(chart) { print(line) }
      }
    }
    if !section.cards.isEmpty {
      let reasons = section.cards.map(\.reason.displayWidth).max() ?? 0
      for card in section.cards { show(card, reasons: reasons) }
    } else if section.showsTable || (canvas.style == .none && !section.charts.isEmpty) {
      show(section.table, of: section)
    }
  }

  private func show(_ table: DataTable, of section: ReportSection) {
    var shown = table
    if canvas.style == .none, !section.showsTable { shown.rows.removeAll(where: Self.isEmpty) }
    let limit = ReportSection.rowLimit
    if shown.rows.count > limit {
      shown.rows =
        section.chosenRows?.map { table.rows[$0] } ?? Array(shown.rows.suffix(limit))
    }
    for line in TablePlot(canvas: canvas, table: shown).lines { print(line) }
    if shown.rows.count < table.rows.count, section.showsTable || shown.rows.count == limit {
      say(StyledText("\(limit) of \(table.rows.count); recall stats --csv \(section.key)", .dim))
    }
    if !section.legend.isEmpty { say(StyledText(section.legend, .dim)) }
  }

  private static func isEmpty(_ row: [DataTable.Cell]) -> Bool {
    row.dropFirst().allSatisfy {
      [.count(0), .duration(0), .share(Proportion()), .none].contains($0)
    }
  }

  /// Why and which; below it the line of the note.
  private func show(_ entry: CardList.Entry, reasons: Int) {
    let question = visible(entry.card.card.question, keepingLines: false)
    let room = canvas.width - reasons - 2
    if room >= 24 {
      print(entry.reason.column(reasons) + "  " + question.fitted(room))
    } else {
      say(StyledText(entry.reason))
      print("  " + question.fitted(canvas.width - 2))
    }
    let place = visible(entry.place, keepingLines: false)
    if !place.isEmpty { print("  " + terminal.output.styled(place, .dim)) }
  }

  private func say(_ text: StyledText) {
    for line in TextWrapper(width: max(8, canvas.width)).lines(text) {
      print(line.rendered(on: terminal.output))
    }
  }

  /// Signs of our own that a terminal without UTF-8 does not know; notes keep their letters.
  private static let plainSigns: [(sign: String, plain: String)] = [
    ("–", "-"), ("−", "-"), ("→", ">"), ("…", "~"), ("·", "."),
  ]

  private func print(_ line: String) {
    var line = line
    if canvas.isASCII {
      for (sign, plain) in Self.plainSigns { line = line.replacing(sign, with: plain) }
    }
    terminal.print(line)
  }
}
