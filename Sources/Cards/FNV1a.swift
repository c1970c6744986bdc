/// FNV-1a, 64 bits.
///
/// Source: Fowler, Noll, Vo, *The FNV Non-Cryptographic Hash Algorithm*,
/// <https://datatracker.ietf.org/doc/rfc9923/>.
struct FNV1a: Hashable, Sendable {
  private(set) var value: UInt64

  /// - Parameter seed: Another seed gives an independent hash of the same bytes.
  init(seed: UInt64 = 0) { value = 0xcbf2_9ce4_8422_2325 ^ seed }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { add(byte) }
  }

  @inline(__always)
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }
}
