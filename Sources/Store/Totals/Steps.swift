package import Scheduler

/// Lengths of an interval that are counted together.
package enum IntervalStep: Int, Hashable, CaseIterable, Sendable {
  case day, week, weeks, month, months, half, year, years

  /// The shortest interval of each, in days; 21 is the border between young and mature.
  private static let starts = [1, 2, 7, 21, 60, 180, 365, 730]

  package init(_ interval: Days) {
    let place = Self.starts.lastIndex { $0 <= interval.rawValue } ?? 0
    self = Self.allCases[place]
  }

  package var shortest: Days { Days(Self.starts[rawValue]) }

  /// `nil` for the last, which has no end.
  package var longest: Days? {
    rawValue + 1 < Self.starts.count ? Days(Self.starts[rawValue + 1] - 1) : nil
  }
}

/// E-Factors that are counted together.
package enum EaseStep: Int, Hashable, CaseIterable, Sendable {
  case floor, veryLow, low, belowInitial, initial, high, veryHigh

  private static let starts = [130, 131, 170, 210, 250, 251, 290]

  package init(_ ease: Ease) {
    let place = Self.starts.lastIndex { $0 <= ease.rawValue } ?? 0
    self = Self.allCases[place]
  }

  package var lowest: Ease { Ease(rawValue: Self.starts[rawValue]) }

  /// `nil` for the last, which has no end.
  package var highest: Ease? {
    rawValue + 1 < Self.starts.count ? Ease(rawValue: Self.starts[rawValue + 1] - 1) : nil
  }
}
