import Scheduler

extension Tally {
  /// Counts one answer.
  ///
  /// - Parameters:
  ///   - memory: What was known of the card before it.
  ///   - elapsed: Days since the last scheduled answer; not negative.
  mutating func add(_ review: ReviewEvent, to memory: SM2.Memory?, elapsed: Days) {
    switch review.kind {
    case .drill:
      add(1, to: .drill(review.grade))
      add(review.took, to: .tookDrill)
    case .cram:
      add(1, to: .cram(review.grade))
      add(review.took, to: .tookCram)
    case .scheduled:
      let stage = Stage(memory)
      add(1, to: .answers(stage, review.grade))
      add(review.took, to: .took(stage))
      if let memory { addRecall(review, after: memory.interval, elapsed: elapsed) }
    }
  }

  private mutating func addRecall(_ review: ReviewEvent, after interval: Days, elapsed: Days) {
    let (hour, step) = (review.at.localHour, IntervalStep(interval))
    add(1, to: .inHour(hour))
    add(1, to: .after(step))
    add(Promise.millionths(elapsed: elapsed, interval: interval), to: .promised(step))
    if elapsed > interval { add(1, to: .late) }
    guard review.grade.isPass else { return }
    add(1, to: .passedInHour(hour))
    add(1, to: .passedAfter(step))
  }
}

extension Moment {
  /// 0...23, as the person's own clock showed it.
  fileprivate var localHour: Int {
    let hours = (milliseconds + Int64(utcOffset) * 1000) / 3_600_000
    let isBefore = (milliseconds + Int64(utcOffset) * 1000) < hours * 3_600_000
    return Int(((hours - (isBefore ? 1 : 0)) % 24 + 24) % 24)
  }
}
