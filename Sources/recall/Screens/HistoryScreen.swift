import Cards
import Scheduler
import Store

/// What a card was answered so far, and when it comes again.
struct HistoryScreen {
  let card: StoredCard
  let events: [ReviewEvent]
  let today: Day
  let day: (Moment) -> Day

  func lines(on display: Display) -> [String] {
    var lines = [summary] + rows
    if card.revision > 1 { lines.append("Its text has changed \(card.revision - 1) times.") }
    if card.isFlagged { lines.append("Flagged.") }
    if !card.remark.isEmpty { lines.append("Your note: \(card.remark)") }
    lines.append("Made by the rule ‘\(card.card.rule)’ · card \(card.id)")
    return lines.flatMap { display.lines(StyledText(visible($0, keepingLines: false), .dim)) }
  }

  private var summary: String {
    guard let memory = card.memory, let due = card.due else { return "New: never answered." }
    let ease = memory.ease.rawValue
    let cents = ease % 100 < 10 ? "0\(ease % 100)" : "\(ease % 100)"
    let date = CivilDate(due).text(seenFrom: today)
    return
      "\(card.reviews) review\(card.reviews == 1 ? "" : "s") · due \(date) · interval \(memory.interval.short)"
      + " · E-Factor \(ease / 100).\(cents)"
      + " · \(memory.lapses) lapse\(memory.lapses == 1 ? "" : "s")"
  }

  private var rows: [String] {
    var memory: SM2.Memory?
    return events.map { event in
      var row = "  \(CivilDate(day(event.at)).iso8601)  grade \(event.grade.rawValue)"
      if event.kind == .scheduled {
        let after = SM2().review(memory, grade: event.grade, elapsed: Days(0))
        memory = after
        row += "  → \(after.interval.short)"
      } else {
        row += event.kind == .drill ? "  repeated the same day" : "  cram"
      }
      return row + "  \(Duration.milliseconds(event.took).short)"
    }
  }
}
