/// SM-2 as DESIGN.md (Scheduling) pins it.
///
/// Intervals are 1 and 6 days, then I·EF rounded half up in integers, at least 1 and at most
/// 36 500 days. The interval uses the E-Factor from before the answer; the E-Factor changes on
/// every scheduled answer, failures included. A grade below 3 starts again at repetition 0.
///
/// Source: P. Woźniak, "Optimization of learning" (1990), section 3.2; the published text and its
/// author's program differ, and the tests state which reading is ours.
public struct SM2: SchedulingAlgorithm {
  public struct Memory: Hashable, Codable, Sendable {
    /// Successful answers in a row; 0 after a failure.
    public var repetitions: Int
    /// Days between the last scheduled answer and the day the card is due; 1...36 500.
    public var interval: Days
    public var ease: Ease
    /// Failures of a card that had been learned (repetitions above 0).
    public var lapses: Int

    public init(repetitions: Int, interval: Days, ease: Ease, lapses: Int) {
      self.repetitions = repetitions
      self.interval = interval
      self.ease = ease
      self.lapses = lapses
    }
  }

  public static let longestInterval = Days(36_500)

  public init() {}

  public func review(_ memory: Memory?, grade: Grade, elapsed: Days) -> Memory {
    let before =
      memory ?? Memory(repetitions: 0, interval: Days(0), ease: .initial, lapses: 0)
    var after = before
    after.ease = before.ease.changed(by: grade)
    if grade.isPass {
      after.repetitions += 1
      after.interval = interval(from: before)
    } else {
      if before.repetitions > 0 { after.lapses += 1 }
      after.repetitions = 0
      after.interval = Days(1)
    }
    return after
  }

  public func interval(after memory: Memory) -> Days { memory.interval }

  private func interval(from before: Memory) -> Days {
    switch before.repetitions {
    case 0: Days(1)
    case 1: Days(6)
    default:
      min(
        Self.longestInterval,
        max(Days(1), Days((before.interval.rawValue * before.ease.rawValue + 50) / 100)))
    }
  }
}
