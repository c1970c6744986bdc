import Scheduler
import Store

/// The line that says what each grade leads to.
struct GradeHint {
  /// `nil` for a repetition that changes no memory.
  let intervals: [Grade: Days]?
  let proposal: Grade
  let scheme: GradeScheme

  init(
    _ card: StoredCard, kind: ReviewKind, today: Day, proposal: Grade, scheme: GradeScheme = .six
  ) {
    (self.proposal, self.scheme) = (proposal, scheme)
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

  /// With every word.
  var text: String { texts[0] }

  /// The longest wording that has room beside a prompt, else in a line of its own, else the
  /// shortest.
  ///
  /// - Parameters: Columns.
  func text(beside prompt: Int, of width: Int) -> String {
    texts.first { prompt + 6 + $0.displayWidth <= width }
      ?? texts.first { $0.displayWidth <= width } ?? texts[texts.count - 1]
  }

  /// From long to short.
  var texts: [String] {
    let end = "⏎ = \(scheme.key(proposal))"
    let groups = groups
    guard intervals != nil else {
      return [
        groups.map(\.long).joined(separator: " · ") + " (repeated, schedule unchanged)  " + end,
        groups.map(\.long).joined(separator: " · ") + "  " + end,
        groups.map(\.keys).joined(separator: " · ") + " (repeated)  " + end,
      ]
    }
    return [
      groups.map { "\($0.long) \($0.days)" }.joined(separator: " · ") + "  " + end,
      merged.map { "\($0.long) \($0.days)" }.joined(separator: " · ") + "  " + end,
      merged.map { "\($0.keys) \($0.days)" }.joined(separator: " · ") + "  ⏎ "
        + scheme.key(proposal),
    ]
  }

  /// Grades that stand together on the line.
  private struct Group {
    var grades: [Grade]
    /// `3 hard`
    var long: String
    /// `3`
    var keys: String
    var days: String
  }

  private var groups: [Group] {
    var groups = scheme.choices.map { choice in
      Group(
        grades: [choice.grade], long: "\(choice.key) \(choice.name)", keys: choice.key,
        days: days(choice.grade))
    }
    if scheme == .six {
      groups.removeFirst(3)
      groups.insert(
        Group(
          grades: [.blackout, .wrong, .nearly], long: "0–2 forgot", keys: "0–2",
          days: days(.wrong)), at: 0)
    }
    return groups
  }

  /// Passing grades with the same day share it.
  private var merged: [Group] {
    groups.reduce(into: []) { merged, group in
      guard let last = merged.last, last.grades[0].isPass, last.days == group.days else {
        merged.append(group)
        return
      }
      let first = last.keys.split(separator: "–").first.map(String.init) ?? last.keys
      merged[merged.count - 1] = Group(
        grades: last.grades + group.grades, long: "\(last.long), \(group.long)",
        keys: "\(first)–\(group.keys)", days: group.days)
    }
  }

  private func days(_ grade: Grade) -> String { intervals?[grade]?.short ?? "" }
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
