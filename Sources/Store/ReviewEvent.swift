package import Cards
package import Scheduler

/// Why an answer was asked for.
package enum ReviewKind: Int, Hashable, CaseIterable, Sendable {
  /// Changes the memory.
  case scheduled = 0
  /// Repetition in the same session; changes no memory.
  case drill = 1
  /// Outside the schedule; changes no memory.
  case cram = 2
}

/// One row of the review log: what happened, never what was computed.
package struct ReviewEvent: Hashable, Sendable {
  package var id: EventID
  package var card: CardID
  package var grade: Grade
  package var kind: ReviewKind
  package var at: Moment
  package var device: Int64
  /// Milliseconds from question to grade, at most ``longestAnswer``.
  package var took: Int
  /// Which text of the card was asked.
  package var revision: Int

  /// A longer pause counts as this: the person was away.
  package static let longestAnswer = 600_000
}
