import Scheduler
import Store

/// The line that says what each grade leads to.
struct GradeHint {
  /// `nil` for a repetition that changes no memory.
  let intervals: [Grade: Days]?
  let proposal: Grade

  init(_ card: StoredCard, kind: ReviewKind, today: Day, proposal: Grade) {
    self.proposal = proposal
    guard kind == .scheduled else {
      intervals = nil
      return
    }
    let elapsed =
      switch (card.memory, card.due) {
      case (let memory?, let due?): Days((today - due).rawValue + memory.interval.rawValue)
      default: Days(0)
      }
    intervals = Dictionary(
      uniqueKeysWithValues: Grade.allCases.map { grade in
        let after = SM2().review(card.memory, grade: grade, elapsed: elapsed)
        return (grade, SM2().interval(after: after))
      })
  }

  var text: String {
    var parts = ["0–2 forgot"]
    for (grade, name) in [(Grade.hard, "3 hard"), (.good, "4 good"), (.easy, "5 easy")] {
      parts.append(intervals?[grade].map { "\(name) \($0.short)" } ?? name)
    }
    if intervals == nil { parts[0] += " (repeated, schedule unchanged)" }
    return parts.joined(separator: " · ") + "   ⏎ = \(proposal.rawValue)"
  }
}

extension Days {
  /// `6 d`, `2.5 mo`, `1.2 y`: months of 30 days from the first, years of 365.
  var short: String {
    let (unit, length) =
      switch rawValue {
      case ..<30: ("d", 1)
      case ..<365: ("mo", 30)
      default: ("y", 365)
      }
    let tenths = (rawValue * 10 + length / 2) / length
    return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
