import Scheduler
import Store

/// What was done in some days.
struct Work: Hashable {
  /// Scheduled answers to learned cards.
  var reviews = 0
  /// Scheduled answers to new cards.
  var new = 0
  var drill = 0
  var cram = 0
  /// Scheduled answers below grade 3.
  var failed = 0
  /// Milliseconds of scheduled answers.
  var scheduledTook = 0
  /// Milliseconds of drill and cram.
  var otherTook = 0

  var scheduled: Int { reviews + new }
  var answers: Int { scheduled + drill + cram }
  /// Milliseconds.
  var took: Int { scheduledTook + otherTook }

  init() {}

  init(_ tally: Tally) {
    for grade in Grade.allCases {
      let answers = Stage.allCases.map { tally[.answers($0, grade)] }
      new += answers[0]
      reviews += answers[1] + answers[2]
      if !grade.isPass { failed += answers.reduce(0, +) }
      drill += tally[.drill(grade)]
      cram += tally[.cram(grade)]
    }
    scheduledTook = Stage.allCases.reduce(0) { $0 + tally[.took($1)] }
    otherTook = tally[.tookDrill] + tally[.tookCram]
  }

  /// "3 reviews · 2 new · 4 of 5 passed · 1 repeated · 2 min"
  var words: String {
    guard answers > 0 else { return "nothing answered" }
    var parts: [String] = []
    if reviews > 0 { parts.append("\(reviews) \(reviews == 1 ? "review" : "reviews")") }
    if new > 0 { parts.append("\(new) new") }
    if scheduled > 0 { parts.append("\(scheduled - failed) of \(scheduled) passed") }
    if drill > 0 { parts.append("\(drill) repeated") }
    if cram > 0 { parts.append("\(cram) crammed") }
    return (parts + [Duration.milliseconds(took).short]).joined(separator: " · ")
  }

  var json: JSONValue {
    [
      "reviews": .int(reviews), "new": .int(new), "drill": .int(drill), "cram": .int(cram),
      "failed": .int(failed), "milliseconds": .int(took),
    ]
  }
}

extension Tally {
  /// Answers to cards of a stage, and how many passed.
  func recall(_ stage: Stage) -> Proportion {
    Grade.allCases.reduce(into: Proportion()) { sum, grade in
      let answers = self[.answers(stage, grade)]
      sum.n += answers
      if grade.isPass { sum.passed += answers }
    }
  }
}
