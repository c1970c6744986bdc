/// SM-2 as DESIGN.md (Scheduling) pins it.
///
/// Intervals are 1 and 6 days, then I·EF rounded half up in integers, at least 1 and at most
/// 36 500 days. The interval uses the E-Factor from before the answer; the E-Factor changes on
/// every scheduled answer, failures included. A grade below 3 starts again at repetition 0.
///
/// SM-2 knows no answers before their day. Ours: a pass after e of I days lengthens the interval by
/// the share of its step that has passed, I' = max(I, next · e / I); so it is at least as long as it
/// was, counts from the answer, and asking every day gains nothing. A pass on the day of the last
/// answer moves the day and the E-Factor only. A late answer counts as one on its day.
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
      if elapsed > Days(0) || before.interval == Days(0) { after.repetitions += 1 }
      after.interval = interval(from: before, elapsed: elapsed)
    } else {
      if before.repetitions > 0 { after.lapses += 1 }
      after.repetitions = 0
      after.interval = Days(1)
    }
    return after
  }

  public func interval(after memory: Memory) -> Days { memory.interval }

  private func interval(from before: Memory, elapsed: Days) -> Days {
    let next = nextInterval(from: before)
    let (passed, all) = (max(0, elapsed.rawValue), before.interval.rawValue)
    guard passed < all else { return next }
    return max(before.interval, Days((next.rawValue * passed + all / 2) / all))
  }

  private func nextInterval(from before: Memory) -> Days {
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
