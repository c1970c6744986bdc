/// An instant as the person's own clock showed it.
public struct Moment: Hashable, Codable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var milliseconds: Int64
  /// Seconds by which local time was ahead of UTC at that instant; negative in the west.
  public var utcOffset: Int

  public init(milliseconds: Int64, utcOffset: Int) {
    self.milliseconds = milliseconds
    self.utcOffset = utcOffset
  }
}
