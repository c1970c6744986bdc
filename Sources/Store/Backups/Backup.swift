import Foundation
package import Scheduler

/// One copy of a collection in its folder of backups.
package struct Backup: Hashable, Sendable {
  /// Why it was made; the names are part of the files' names, so they never change.
  package enum Reason: String, CaseIterable, Sendable {
    /// Before the first change of a day.
    case daily
    /// Before the schema was changed by a newer version.
    case upgrade
    /// What was there before a restore.
    case restore
    /// Made by `recall backup`.
    case manual
    /// A file that could not be copied by SQLite, as it lay on the disk.
    case damaged
  }

  /// The file's name, without its folder: `2026-11-24-093012-daily.db`.
  package var name: String
  package var path: String
  package var reason: Reason
  /// Local date and time, `2026-11-24 09:30`.
  package var date: String
  /// Days since 1970-01-01, local.
  var day: Int
  /// Months since year 0, local.
  var month: Int

  /// `nil` for a file that is no backup of this program.
  init?(name: String, in folder: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 5, name.hasSuffix(".db"), parts[0].count == 4, parts[1].count == 2,
      parts[2].count == 2, parts[3].count == 6, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), Int(parts[3]) != nil,
      let reason = Reason(rawValue: String(parts[4].prefix { $0 != "." }))
    else { return nil }
    var calendar = tm()
    (calendar.tm_year, calendar.tm_mon, calendar.tm_mday) = (
      Int32(year) - 1900, Int32(month) - 1, Int32(day)
    )
    self.name = name
    self.reason = reason
    path = folder + "/" + name
    date =
      "\(year)-\(parts[1])-\(parts[2]) \(parts[3].prefix(2)):\(parts[3].dropFirst(2).prefix(2))"
    self.day = timegm(&calendar) / 86_400
    self.month = year * 12 + month - 1
  }

  /// The name of a backup made at this moment.
  ///
  /// - Parameter number: Tells apart what is made in the same second, from 1.
  static func name(_ reason: Reason, at moment: Moment, number: Int = 1) -> String {
    let suffix = number == 1 ? "" : "-\(number)"
    return "\(stamp(moment, "%Y-%m-%d-%H%M%S"))-\(reason.rawValue)\(suffix).db"
  }

  /// `2026-11-24-093012`
  package static func fileStamp(_ moment: Moment) -> String { stamp(moment, "%Y-%m-%d-%H%M%S") }

  /// - Parameter format: Of `strftime`; local time.
  static func stamp(_ moment: Moment, _ format: String) -> String {
    var seconds = time_t(moment.milliseconds / 1000) + moment.utcOffset
    var calendar = tm()
    gmtime_r(&seconds, &calendar)
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, format, &calendar)
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
