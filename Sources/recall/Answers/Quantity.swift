/// A number with its unit, in each way in which it may be meant: `1m` is a million and a metre.
struct Quantity: Hashable {
  struct Reading: Hashable {
    /// In the dimension's base unit.
    var value: Double
    /// The number that stands before the unit.
    var written: Double
    /// Such as `m`; empty for a number alone.
    var dimension: String
    /// Digits that count, so that `3.14` is known for π to three digits.
    var digits: Int
    var isWhole: Bool
  }

  enum Likeness {
    case same
    /// Rounded, or without its unit.
    case near
    case different
  }

  var readings: [Reading]

  init(_ value: Double, _ dimension: String = "", digits: Int = 15) {
    readings = [
      Reading(
        value: value, written: value, dimension: dimension, digits: digits,
        isWhole: value == value.rounded())
    ]
  }

  mutating func add(_ other: Quantity) { readings += other.readings }

  /// In units of which one is `factor` base units of the dimension.
  func measured(in unit: UnitOfMeasure) -> Quantity {
    var copy = self
    copy.readings = readings.map { reading in
      var reading = reading
      reading.value *= unit.factor
      reading.dimension = unit.dimension
      return reading
    }
    return copy
  }

  /// - Parameter typed: What stands for this one of the card's.
  func likeness(of typed: Quantity) -> Likeness {
    var best = Likeness.different
    for ours in readings {
      for theirs in typed.readings {
        switch Self.likeness(ours, theirs) {
        case .same: return .same
        case .near: best = .near
        case .different: break
        }
      }
    }
    return best
  }

  private static func likeness(_ ours: Reading, _ theirs: Reading) -> Likeness {
    if ours.dimension == theirs.dimension {
      if areEqual(ours.value, theirs.value) { return .same }
      return rounding(ours, theirs)
    }
    let areWrittenAlike = areEqual(ours.written, theirs.written)
    // Degrees of which scale was not said.
    if areWrittenAlike, [ours.dimension, theirs.dimension].contains("°"),
      ours.dimension.hasPrefix("°"), theirs.dimension.hasPrefix("°")
    {
      return .near
    }
    guard ours.dimension.isEmpty != theirs.dimension.isEmpty else { return .different }
    let unit = ours.dimension + theirs.dimension
    // Nobody is asked twice for a sign that the question mostly has.
    if UnitOfMeasure.mayBeLeftOut.contains(unit) {
      return areEqual(ours.value, theirs.value) || areWrittenAlike ? .same : .different
    }
    guard areWrittenAlike else { return .different }
    return ours.dimension.isEmpty ? .same : .near
  }

  /// A fraction to three digits is as good as it is; less, or a large number to a hundredth, is
  /// nearly right. A whole number such as a year is never rounded.
  private static func rounding(_ ours: Reading, _ theirs: Reading) -> Likeness {
    let error = abs(ours.value - theirs.value) / max(abs(ours.value), .leastNonzeroMagnitude)
    if !ours.isWhole, theirs.digits < ours.digits, theirs.digits > 0 {
      var (step, size) = (1.0, abs(ours.value))
      while size >= 10 { (size, step) = (size / 10, step * 10) }
      while size < 1, size > 0 { (size, step) = (size * 10, step / 10) }
      for _ in 1..<theirs.digits { step /= 10 }
      guard abs(ours.value - theirs.value) <= step * 0.500001 else { return .different }
      return theirs.digits >= 3 ? .same : .near
    }
    return ours.isWhole && abs(ours.value) >= 10_000 && error <= 0.01 ? .near : .different
  }

  private static func areEqual(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }
}
