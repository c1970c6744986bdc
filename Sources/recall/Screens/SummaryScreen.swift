import Cards
import Scheduler

/// What a session came to.
struct SummaryScreen {
  let given: [Session.Given]
  /// Cards of today that were not asked, drill included.
  let left: Int
  let nextDue: (day: Day, count: Int)?
  let today: Day

  func lines(on display: Display) -> [String] {
    var lines: [String] = []
    if given.isEmpty {
      lines.append("Nothing was asked.")
    } else {
      lines += display.lines(StyledText(total, .bold))
      lines += missed.flatMap { missed(on: display, $0) }
    }
    if left > 0 { lines.append("\(cards(left)) left for today: recall review") }
    if let next { lines.append(next) }
    return lines
  }

  private var total: String {
    let scheduled = given.filter { $0.reason != .drill }
    let took = given.reduce(0) { $0 + $1.took }
    var parts = ["\(cards(scheduled.count)) asked"]
    if !scheduled.isEmpty {
      let passed = scheduled.count { $0.grade.isPass }
      let percent = (passed * 200 + scheduled.count) / (2 * scheduled.count)
      parts.append("\(passed) passed (\(percent) %)")
    }
    let repeated = given.count - scheduled.count
    if repeated > 0 { parts.append("\(repeated) repeated") }
    parts.append(Duration.milliseconds(took).short)
    return parts.joined(separator: " · ")
  }

  /// Each card once, as it was answered first.
  private var missed: [Session.Given] {
    var seen: Set<Int64> = []
    return given.filter { !$0.grade.isPass && seen.insert($0.id.rawValue).inserted }
  }

  private func missed(on display: Display, _ given: Session.Given) -> [String] {
    display.lines(
      StyledText(markdown: given.question).onOneLine, lead: StyledText("• "))
      + display.lines(MarkdownText(answer(given), styles: [.green]), indent: 2)
  }

  /// In one line, unless it is more than lines of text.
  private func answer(_ given: Session.Given) -> String {
    let lines = given.answer.split(whereSeparator: \.isNewline)
    let isPlain = !lines.contains { ["```", "~~~", "|", ">", "$$"].contains(where: $0.hasPrefix) }
    return isPlain ? lines.map(\.trimmed).joined(separator: "; ") : given.answer
  }

  private var next: String? {
    guard let nextDue else { return nil }
    return "Next: \(cards(nextDue.count)) due \(nextDue.day.away(from: today))."
  }
}

func cards(_ count: Int) -> String { count == 1 ? "1 card" : "\(count) cards" }

extension Day {
  /// `tomorrow`, `in 4 days (Sun 7 Jun)`
  func away(from today: Day) -> String {
    let days = (self - today).rawValue
    return days == 1
      ? "tomorrow" : "in \(days) days (\(CivilDate(self).text(seenFrom: today)))"
  }
}
