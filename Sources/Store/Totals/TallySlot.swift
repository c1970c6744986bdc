package import Scheduler

/// What a tally counts. The numbers are stored, so they never change.
package struct TallySlot: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  private init(_ start: Int, _ offset: Int) { rawValue = UInt16(start + offset) }

  /// Scheduled answers with this grade, by how far the card had come.
  package static func answers(_ stage: Stage, _ grade: Grade) -> TallySlot {
    TallySlot(stage.rawValue * 6, grade.rawValue)
  }

  package static func drill(_ grade: Grade) -> TallySlot { TallySlot(18, grade.rawValue) }
  package static func cram(_ grade: Grade) -> TallySlot { TallySlot(24, grade.rawValue) }

  /// Milliseconds of scheduled answers.
  package static func took(_ stage: Stage) -> TallySlot { TallySlot(30, stage.rawValue) }
  /// Milliseconds.
  package static let tookDrill = TallySlot(33, 0)
  /// Milliseconds.
  package static let tookCram = TallySlot(34, 0)

  /// Before it are answers and their time, which is all that facets are compared by.
  static let endOfWork: UInt16 = 40

  // What follows counts the answers that retention counts: scheduled ones to learned cards.

  /// - Parameter hour: 0...23, of the person's own clock.
  package static func inHour(_ hour: Int) -> TallySlot { TallySlot(40, hour) }
  package static func passedInHour(_ hour: Int) -> TallySlot { TallySlot(64, hour) }

  /// By the interval before the answer.
  package static func after(_ step: IntervalStep) -> TallySlot { TallySlot(100, step.rawValue) }
  package static func passedAfter(_ step: IntervalStep) -> TallySlot {
    TallySlot(120, step.rawValue)
  }
  /// The sum of what the intervals promised, in millionths (``Promise``).
  package static func promised(_ step: IntervalStep) -> TallySlot { TallySlot(140, step.rawValue) }
  /// Answers that came after the day on which the card was due.
  package static let late = TallySlot(160, 0)
}
