/// A share of successes, and how sure it is.
struct Proportion: Hashable {
  var passed = 0
  var n = 0

  /// `nil` where there is nothing.
  var rate: Double? { n > 0 ? Double(passed) / Double(n) : nil }

  /// The Wilson score interval at 95 %; `nil` where there is nothing.
  ///
  /// Centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1 − p)/n + z²/4n²) / (1 + z²/n), z = 1.96.
  /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
  /// inference", J. Am. Stat. Assoc. 22 (1927).
  var interval: (low: Double, high: Double)? {
    guard let rate else { return nil }
    let (z, count) = (1.959_963_984_540_054, Double(n))
    let scale = 1 + z * z / count
    let centre = (rate + z * z / (2 * count)) / scale
    let half = z * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot() / scale
    return (max(0, centre - half), min(1, centre + half))
  }

  static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(passed: left.passed + right.passed, n: left.n + right.n)
  }
}
