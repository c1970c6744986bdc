/// A word as rules compare it: lower case, apostrophes straight, contractions in full (`nt` and
/// `n’t` are `n't`), kept as a number so that `token.form == "not"` builds no string.
///
/// ``FNV1a`` over the UTF-8 bytes: two words of one language never met.
public struct WordForm: Hashable, Sendable {
  private var bytes = FNV1a()

  /// No letters at all: the form of a token that is no word.
  public init() {}

  /// - Parameter word: In lower case, its apostrophes straight.
  public init(_ word: String) { bytes.add(word) }

  /// - Parameter word: In lower case, its apostrophes straight.
  init(_ word: UnsafeBufferPointer<UInt8>) { bytes.add(word) }

  public var hash: UInt64 { bytes.value }

  @inline(__always)
  mutating func add(_ byte: UInt8) { bytes.add(byte) }
}

extension WordForm: ExpressibleByStringLiteral {
  public init(stringLiteral word: StaticString) {
    self.init()
    word.withUTF8Buffer { bytes.add($0) }
  }
}

extension DefaultStringInterpolation {
  /// Keeps a form out of a question; warnings are errors.
  @available(*, deprecated, message: "a form cannot be read back; write the word itself")
  mutating func appendInterpolation(_ form: WordForm) {}
}
