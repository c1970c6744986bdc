/// A 64-bit hash that gives the same value on every machine and in every version.
///
/// ``FNV1a`` over the UTF-8 bytes with each part closed by 0xFF (which no UTF-8 text contains),
/// finished with MurmurHash3's mixer. Not for secrets.
public struct StableHash: Sendable {
  private var state: FNV1a

  /// - Parameter seed: Another seed gives an independent hash of the same parts.
  public init(seed: UInt64 = 0) { state = FNV1a(seed: seed) }

  public mutating func combine(_ part: String) {
    state.add(part)
    state.add(0xff)
  }

  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { state.add($0) }
    state.add(0xff)
  }

  public var value: UInt64 {
    var mixed = state.value
    mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ mixed >> 33
  }
}
