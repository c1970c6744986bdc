import Scheduler

extension Moment {
  /// `2026-03-01T09:30:15.250+01:00`; seconds, fraction and offset may be left out, `T` may be a
  /// space, and a date without a time is noon of that day.
  ///
  /// - Parameter offset: Local time's distance from UTC in seconds, at a local time in seconds
  ///   since 1970; asked when the text gives none.
  init?(iso8601 text: String, offset: (Int64) -> Int) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2),
      scanner.skip("-"), let day = scanner.number(2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var (seconds, milliseconds) = (12 * 3600, 0)
    if scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") {
      guard let time = scanner.time() else { return nil }
      (seconds, milliseconds) = time
    }
    let local = Int64(date.day.rawValue) * 86400 + Int64(seconds)
    let ahead = scanner.isAtEnd ? offset(local) : scanner.zone()
    guard let ahead, scanner.isAtEnd else { return nil }
    self.init(milliseconds: (local - Int64(ahead)) * 1000 + Int64(milliseconds), utcOffset: ahead)
  }
}

private struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var value = 0
    for byte in rest.prefix(digits) {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest.removeFirst(digits)
    return value
  }

  /// Seconds of the day and milliseconds of the second.
  mutating func time() -> (Int, Int)? {
    guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60
    else { return nil }
    guard skip(":") else { return (hour * 3600 + minute * 60, 0) }
    guard let second = number(2), second < 60 else { return nil }
    var milliseconds = 0
    if skip(".") {
      guard let tenths = number(1) else { return nil }
      let hundredths = number(1) ?? 0
      milliseconds = tenths * 100 + hundredths * 10 + (number(1) ?? 0)
      while number(1) != nil {}
    }
    return (hour * 3600 + minute * 60 + second, milliseconds)
  }

  /// `Z`, `+02`, `+0200` or `+02:00`, in seconds.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(2), hours < 24 else { return nil }
    var minutes = 0
    if skip(":") || !isAtEnd {
      guard let value = number(2), value < 60 else { return nil }
      minutes = value
    }
    return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
  }
}
