/// SM-2's E-Factor, stored exactly as hundredths (2.5 is `250`).
///
/// Every step SM-2 takes is a multiple of 0.02, so integers keep it exact where `Double` would
/// drift. The floor is 1.3; there is no ceiling.
public struct Ease: RawRepresentable, Hashable, Codable, Comparable, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let initial = Ease(rawValue: 250)
  public static let floor = Ease(rawValue: 130)

  /// EF' = max(1.3, EF + 0.1 − (5 − q)·(0.08 + (5 − q)·0.02)) for grade q.
  ///
  /// Source: P. Woźniak, "Optimization of learning" (1990), section 3.2, the SM-2 algorithm.
  public func changed(by grade: Grade) -> Ease {
    let step =
      switch grade {
      case .easy: 10
      case .good: 0
      case .hard: -14
      case .nearly: -32
      case .wrong: -54
      case .blackout: -80
      }
    return max(Ease.floor, Ease(rawValue: rawValue + step))
  }

  public static func < (left: Ease, right: Ease) -> Bool { left.rawValue < right.rawValue }
}
