import Cards
import Scheduler
import Store

/// What a session came to.
struct SummaryScreen {
  let given: [Session.Given]
  /// Cards of today that were not asked, drill included.
  let left: Int
  var isCram = false
  /// It ended because its time was over.
  var isOverTime = false
  var minutes: Int?
  let nextDue: (day: Day, count: Int)?
  var backlog: Backlog?
  var pace = Pace()
  let today: Day

  func lines(on display: Display) -> [String] {
    var lines: [String] = []
    if isOverTime, let minutes {
      lines.append(minutes == 1 ? "The minute is over." : "The \(minutes) minutes are over.")
    }
    if given.isEmpty {
      lines.append("Nothing was asked.")
    } else {
      lines += display.lines(StyledText(total, .bold))
      lines += missed.flatMap { missed(on: display, $0) }
    }
    if isCram {
      if !given.isEmpty { lines.append("The schedule is as it was.") }
      return lines
    }
    if let retention { lines += display.lines(StyledText(retention)) }
    if left > 0 { lines.append("\(cards(left)) left for today: recall review") }
    if let backlog {
      lines += display.lines(StyledText(BacklogText(backlog, today: today).text))
    }
    if let next { lines.append(next) }
    if pace.streak > 1, !given.isEmpty { lines.append("\(pace.streak) days in a row.") }
    return lines
  }

  private var total: String {
    let took = given.reduce(0) { $0 + $1.took }
    var parts = ["\(cards(scheduled.count)) \(isCram ? "crammed" : "asked")"]
    if !scheduled.isEmpty {
      let passed = scheduled.count { $0.grade.isPass }
      let percent = (passed * 200 + scheduled.count) / (2 * scheduled.count)
      parts.append("\(passed) passed (\(percent) %)")
    }
    if repeated > 0 { parts.append("\(repeated) repeated") }
    parts.append(Duration.milliseconds(took).short)
    return parts.joined(separator: " · ")
  }

  /// Each card as it was answered first: what came back in the session is repeated.
  private var scheduled: [Session.Given] { given.filter { $0.reason != .drill } }
  private var repeated: Int { given.count - scheduled.count }

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

  /// Of learned cards alone, as `recall stats` counts it: `Remembered 83 % of 6 today, 88 % of 230
  /// in the 30 days before.`
  private var retention: String? {
    let (now, before) = (Retention(pace.today).total, Retention(pace.month).total)
    guard !given.isEmpty, now.n > 0 else { return nil }
    let today = "Remembered \(Self.percent(now)) today"
    return before.n > 0
      ? "\(today), \(Self.percent(before)) in the 30 days before." : today + "."
  }

  private static func percent(_ share: Proportion) -> String {
    "\((share.passed * 200 + share.n) / (2 * share.n)) % of \(share.n)"
  }

  private var next: String? {
    guard let nextDue else { return nil }
    return "Next: \(cards(nextDue.count)) due \(nextDue.day.away(from: today))."
  }

  /// docs/JSON.md describes it.
  var event: SessionEvent {
    var event = SessionEvent(.end)
    event.asked = scheduled.count
    event.passed = scheduled.count { $0.grade.isPass }
    event.repeated = repeated
    event.milliseconds = given.reduce(0) { $0 + $1.took }
    event.missed = missed.map {
      SessionEvent.Missed(id: $0.id.description, question: $0.question, answer: $0.answer)
    }
    event.left = left
    event.reason = isOverTime ? "time" : left == 0 ? "done" : "left"
    event.next = nextDue.map { SessionEvent.Next(day: $0.day.isoDate, cards: $0.count) }
    event.retention = SessionEvent.Recall(
      today: .init(Retention(pace.today).total), month: .init(Retention(pace.month).total))
    event.streak = pace.streak
    event.backlog = backlog.map(SessionEvent.Waiting.init)
    return event
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
