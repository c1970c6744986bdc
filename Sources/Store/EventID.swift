import Foundation
package import GRDB

/// A UUID of version 7: globally unique, ordered by time.
///
/// 48 bits of Unix milliseconds, then a 12-bit counter that grows within one millisecond, then 62
/// random bits. Ids of one collection only grow, also when the clock is set back: then the time in
/// them stands still, and only the row's own instant tells the time.
/// Source: RFC 9562, sections 5.7 and 6.2.
package struct EventID: Hashable, Comparable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The time in the id; later than the row's own instant where the clock was set back.
  var milliseconds: Int64 { Int64(high >> 16) }

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// The first id after `last` for an instant.
  static func next(
    after last: EventID?, milliseconds: Int64, using random: inout some RandomNumberGenerator
  ) -> EventID {
    let low = 0x8000_0000_0000_0000 | random.next() >> 2
    var high = UInt64(max(0, milliseconds)) << 16 | 0x7000
    if let last, high <= last.high {
      // The counter is full after 4096 ids in a millisecond; then time moves on by one.
      let counter = (last.high & 0xfff) + 1
      high = ((last.high >> 16) + counter >> 12) << 16 | 0x7000 | counter & 0xfff
    }
    return EventID(high: high, low: low)
  }
}

extension EventID: DatabaseValueConvertible, StatementColumnConvertible {
  package var databaseValue: DatabaseValue { bytes.databaseValue }

  package static func fromDatabaseValue(_ value: DatabaseValue) -> EventID? {
    guard case .blob(let data) = value.storage else { return nil }
    return EventID(data)
  }

  package init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(Data(sqliteStatement: sqliteStatement, index: index))
  }

  private var bytes: Data {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Data($0) }
  }

  private init?(_ data: Data) { self.init(bytes: data) }

  /// - Parameter bytes: As stored; `nil` when they are not sixteen.
  init?(bytes: some ContiguousBytes) {
    let words = bytes.withUnsafeBytes { bytes -> (UInt64, UInt64)? in
      guard bytes.count == 16 else { return nil }
      return (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
    guard let words else { return nil }
    self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }
}
