/// A 64-bit hash that gives the same value on every machine and in every version.
///
/// FNV-1a over the UTF-8 bytes with each part closed by 0xFF (which no UTF-8 text contains),
/// finished with MurmurHash3's mixer. Not for secrets.
public struct StableHash: Sendable {
  private var state: UInt64

  /// - Parameter seed: Another seed gives an independent hash of the same parts.
  public init(seed: UInt64 = 0) { state = 0xcbf2_9ce4_8422_2325 ^ seed }

  public mutating func combine(_ part: String) {
    combine(part.utf8)
  }

  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0xff) &* 0x100_0000_01b3
  }

  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ mixed >> 33
  }
}
