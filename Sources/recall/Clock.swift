import Glibc
import Scheduler

/// The system's clocks and the local time zone.
enum Clock {
  static func now() -> Moment {
    let time = read(CLOCK_REALTIME)
    return Moment(
      milliseconds: milliseconds(time), utcOffset: offset(atUnix: Int64(time.tv_sec)))
  }

  static func stopwatch() -> Int64 { milliseconds(read(CLOCK_MONOTONIC)) }

  /// - Parameter local: Seconds since 1970-01-01 00:00 as a local clock shows them.
  /// - Returns: Seconds by which local time is ahead of UTC at that time.
  static func offset(atLocal local: Int64) -> Int {
    var parts = tm()
    var utc = time_t(local)
    gmtime_r(&utc, &parts)
    parts.tm_isdst = -1
    return Int(local - Int64(mktime(&parts)))
  }

  private static func offset(atUnix seconds: Int64) -> Int {
    var parts = tm()
    var time = time_t(seconds)
    localtime_r(&time, &parts)
    return parts.tm_gmtoff
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }

  private static func milliseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
