import Glibc

/// A share of successes, and how sure it is.
struct Proportion: Hashable {
  var passed = 0
  var n = 0

  /// `nil` where there is nothing.
  var rate: Double? { n > 0 ? Double(passed) / Double(n) : nil }

  /// The Wilson score interval at 95 %; `nil` where there is nothing.
  var interval: (low: Double, high: Double)? { interval(z: Self.z(groups: 1)) }

  /// Centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1 − p)/n + z²/4n²) / (1 + z²/n).
  ///
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
  /// inference", J. Am. Stat. Assoc. 22 (1927).
  ///
  /// - Parameter z: Standard deviations to each side; 1.96 for 95 %.
  func interval(z: Double) -> (low: Double, high: Double)? {
    guard let rate else { return nil }
    let count = Double(n)
    let scale = 1 + z * z / count
    let centre = (rate + z * z / (2 * count)) / scale
    let half = z * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot() / scale
    return (max(0, centre - half), min(1, centre + half))
  }

  /// Standard deviations to each side so that all of `groups` intervals hold in 95 %, by Bonferroni's
  /// inequality.
  ///
  /// The quantile of the normal distribution at 1 − 0.025 / groups, found by halving; right to 1e-12.
  static func z(groups: Int) -> Double {
    if groups <= 1 { return 1.959_963_984_540_054 }
    var (low, high) = (0.0, 10.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if erfc(middle / 2.0.squareRoot()) > 0.05 / Double(groups) {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// Where it stands to a rate, as one of `groups` that are looked at together.
  ///
  /// - Returns: −1 clearly below, 1 clearly above, 0 where chance alone may have done it.
  func side(of rate: Double, groups: Int) -> Int {
    guard let interval = interval(z: Self.z(groups: groups)) else { return 0 }
    return interval.high < rate ? -1 : interval.low > rate ? 1 : 0
  }

  static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(passed: left.passed + right.passed, n: left.n + right.n)
  }
}
