/// Which ASCII characters a text has, and whether it has any others: one look at a text that most
/// rules have no business with.
public struct ByteSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var hasOthers = false

  public init(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case ..<0x40: low |= 1 << UInt64(byte)
      case ..<0x80: high |= 1 << UInt64(byte & 0x3f)
      default: hasOthers = true
      }
    }
  }

  /// Nothing of the other stands in this text; everything outside ASCII counts as one character.
  public func isDisjoint(with other: ByteSet) -> Bool {
    low & other.low == 0 && high & other.high == 0 && !(hasOthers && other.hasOthers)
  }
}
