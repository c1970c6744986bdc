import Glibc
import Scheduler

/// What an interval promises: recall of 90 % on the day that it ends.
///
/// R(t, I) = 0.9^(t / I), t days after the last answer with an interval of I days. SM-2 itself names
/// no figure; 90 % is what it gave its author in its first year (89.3 % over all cards, 92 % from
/// three weeks on), and exponential forgetting is what says how it goes on for a card that is late.
/// Source: P. Woźniak, "Optimization of learning" (1990), section 3.2.
enum Promise {
  static let onTime = 0.9

  /// - Returns: Millionths, so that sums are exact and can be taken away again.
  static func millionths(elapsed: Days, interval: Days) -> Int {
    let ratio = Double(max(0, elapsed.rawValue)) / Double(max(1, interval.rawValue))
    return Int((pow(onTime, ratio) * 1_000_000).rounded())
  }
}
