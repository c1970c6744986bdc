/// A word as rules compare it: lower case, apostrophes straight, contractions in full (`nt` and
/// `n’t` are `n't`), kept as a number so that `token.form == "not"` builds no string.
///
/// FNV-1a, 64 bits, over the UTF-8 bytes: two words of one language never met. Source: Fowler, Noll,
/// Vo, *The FNV Non-Cryptographic Hash Algorithm*, <https://datatracker.ietf.org/doc/rfc9923/>.
public struct WordForm: Hashable, Sendable {
  public private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// No letters at all: the form of a token that is no word.
  public init() {}

  /// - Parameter word: In lower case, its apostrophes straight.
  public init(_ word: some StringProtocol) {
    for byte in word.utf8 { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension WordForm: ExpressibleByStringLiteral {
  public init(stringLiteral word: StaticString) {
    self.init()
    word.withUTF8Buffer { for byte in $0 { add(byte) } }
  }
}
