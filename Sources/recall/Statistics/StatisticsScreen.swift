import Scheduler
import Store

/// Statistics for a person: the answer first, then retention, work, what is coming, the cards.
struct StatisticsScreen {
  let terminal: any Terminal
  let statistics: Statistics

  func show() {
    for line in terminal.output.lines(StyledText(sentence, .bold)) { terminal.print(line) }
    section("Today")
    terminal.print(work)
    section("True retention")
    retention()
    section("Due in the next 30 days" + (statistics.backlog > 0 ? " and before" : ""))
    forecast()
    section("Intervals of learned cards")
    bars(statistics.intervals)
    section("E-Factors")
    bars(statistics.easeFactors)
    section("Decks")
    DeckTable(terminal: terminal).show(statistics.decks, isFull: true)
  }

  /// Answers "am I remembering?" over the last 30 days, else over all.
  var sentence: String {
    for (period, retention) in statistics.retention where [.month, .all].contains(period) {
      guard let rate = retention.total.rate, let interval = retention.total.interval else {
        continue
      }
      let span = period == .month ? "in 30 days" : "in all"
      let mature = retention.mature.rate.map { "; mature cards \(percent($0))" } ?? ""
      let n = retention.total.n
      return "You remember \(percent(rate)) of what you learned "
        + "(\(bounds(interval)), \(n) \(n == 1 ? "answer" : "answers") \(span))\(mature)."
    }
    return "There is no retention to state yet: no learned card has come back for review."
  }

  private var work: String {
    let work = statistics.work
    guard work.answers > 0 else { return "nothing answered yet" }
    var parts = [
      (work.reviews, work.reviews == 1 ? "review" : "reviews"), (work.new, "new"),
      (work.drill, "repeated"), (work.cram, "crammed"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let scheduled = work.reviews + work.new
    if scheduled > 0 { parts.append("\(scheduled - work.failed) of \(scheduled) passed") }
    parts.append(duration(work.took))
    return parts.joined(separator: " · ")
  }

  private func retention() {
    let heads = ["young", "mature", "total"].map { column($0, 22) }.joined()
    terminal.print(terminal.output.styled((column("", 11) + heads).trimmedEnd, .dim))
    for (period, retention) in statistics.retention {
      let cells = [retention.young, retention.mature, retention.total].map { share -> String in
        guard let rate = share.rate, let interval = share.interval else { return column("–", 22) }
        return column("\(percent(rate)) (\(bounds(interval))) \(share.n)", 22)
      }
      terminal.print(column(period.title, 11) + cells.joined().trimmedEnd)
    }
    terminal.print(
      terminal.output.styled(
        "share that passed (95 % interval), number of answers; mature from 21 days", .dim))
  }

  private func forecast() {
    var counts = statistics.forecast
    if statistics.backlog > 0 { counts[0] += statistics.backlog }
    let most = counts.max() ?? 0
    guard most > 0 else {
      terminal.print("nothing is due")
      return
    }
    if terminal.output.hasCursor {
      let levels = Array(" ▁▂▃▄▅▆▇█")
      let bars = counts.map { count -> String in
        let level = count == 0 ? 0 : max(1, count * 8 / most)
        return String(repeating: levels[level], count: 2)
      }
      terminal.print(terminal.output.styled(bars.joined(), .cyan))
      terminal.print(terminal.output.styled("today" + pad("+30 d", 55), .dim))
    }
    let week = counts.prefix(7).reduce(0, +)
    let words = [
      statistics.backlog > 0 ? "overdue \(statistics.backlog)" : "",
      "today \(statistics.forecast[0])", "tomorrow \(counts[1])", "7 days \(week)",
      "30 days \(counts.reduce(0, +))", "most on a day \(most)",
    ].filter { !$0.isEmpty }
    terminal.print(words.joined(separator: " · "))
  }

  private func bars(_ bars: [Statistics.Bar]) {
    let most = bars.map(\.count).max() ?? 0
    guard most > 0 else {
      terminal.print("no learned cards yet")
      return
    }
    let room = max(10, terminal.output.textWidth - 24)
    for bar in bars {
      let length = (bar.count * room * 2 / most + 1) / 2
      let block = terminal.output.hasCursor ? "█" : "#"
      let drawn = bar.count == 0 ? "" : String(repeating: block, count: max(1, length))
      let line = "\(column(bar.title, 11)) \(pad(String(bar.count), 6)) "
      terminal.print((line + terminal.output.styled(drawn, .cyan)).trimmedEnd)
    }
  }

  // MARK: Words

  private func section(_ title: String) {
    terminal.print()
    terminal.print(terminal.output.styled(title, .bold, .cyan))
  }

  private func percent(_ rate: Double) -> String { "\(Int((rate * 100).rounded())) %" }

  private func bounds(_ interval: (low: Double, high: Double)) -> String {
    "\(Int((interval.low * 100).rounded()))–\(percent(interval.high))"
  }

  private func duration(_ milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    return seconds < 60 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
  }

  private func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.displayWidth))
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.displayWidth)) + text
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
