/// A UUID of version 7: globally unique, ordered by time.
///
/// 48 bits of Unix milliseconds, then a 12-bit counter that grows within one millisecond of one
/// process, then 62 random bits. Source: RFC 9562, section 5.7.
package struct EventID: Hashable, Comparable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
