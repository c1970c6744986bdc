/// A study day: the number of local days since 1970-01-01, each beginning at the rollover hour.
///
/// A day is a number and not an instant, so a change of time zone or of the clock can make a day
/// longer or shorter but never splits one card's interval.
public struct Day: RawRepresentable, Hashable, Codable, Comparable, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - moment: The instant, with the offset of local time that held then.
  ///   - rolloverHour: The local hour, 0...23, at which the study day begins; DESIGN.md says 4.
  public init(of moment: Moment, rolloverHour: Int) {
    let local = moment.milliseconds + Int64(moment.utcOffset - rolloverHour * 3600) * 1000
    rawValue = Int((Double(local) / 86_400_000).rounded(.down))
  }

  public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }
  public static func + (day: Day, days: Days) -> Day { Day(rawValue: day.rawValue + days.rawValue) }
  public static func - (later: Day, earlier: Day) -> Days {
    Days(rawValue: later.rawValue - earlier.rawValue)
  }
}

/// A length of time in whole study days.
public struct Days: RawRepresentable, Hashable, Codable, Comparable, Sendable {
  public var rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }
  public init(_ count: Int) { rawValue = count }

  public static func < (left: Days, right: Days) -> Bool { left.rawValue < right.rawValue }
}
