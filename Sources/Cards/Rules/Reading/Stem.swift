/// A word cut down to what its relatives share: `published`, `publishing` → `publish`.
enum Stem {
  static func of(_ word: String) -> String {
    var word = word
    return word.withUTF8 { String(decoding: of($0), as: UTF8.self) }
  }

  /// A stem is what a word begins with.
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var bytes = word[...]
    if bytes.count > 2, bytes[bytes.endIndex - 2] == 0x27, bytes.last == 0x73 {
      bytes.removeLast(2)
    }
    guard bytes.count > 3, !bytes.contains(where: \.isDigit) else {
      return UnsafeBufferPointer(rebasing: bytes)
    }
    cut(&bytes)
    cut(&bytes)
    if bytes.count > 3, bytes.last == 0x65 || bytes.last == 0x79 || bytes.last == 0x69 {
      bytes.removeLast()
    }
    if bytes.count > 3, bytes.last == bytes[bytes.endIndex - 2] { bytes.removeLast() }
    return UnsafeBufferPointer(rebasing: bytes)
  }

  private static func cut(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) {
    guard let last = bytes.last, last.isLower else { return }
    for suffix in endings[Int(last - 0x61)] {
      let count = suffix.utf8CodeUnitCount
      guard bytes.count - count >= 3,
        suffix.withUTF8Buffer({ bytes.suffix(count).elementsEqual($0) })
      else { continue }
      if count == 1, bytes[bytes.endIndex - 2] == 0x73 { return }
      bytes.removeLast(count)
      return
    }
  }

  /// Same stem, or so long a common beginning that one gives the other away.
  static func related(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { related(left, $0) } }
  }

  static func related(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var common = 0
    while common < min(left.count, right.count), left[common] == right[common] { common += 1 }
    let longer = max(left.count, right.count)
    return common == longer || common >= 6 && common * 10 >= 7 * longer
  }

  /// By their last letter, `a` to `z`; longest first, so that the first that fits is the one to cut.
  private static let endings: [[StaticString]] = {
    let all: [StaticString] = [
      "izations", "ization", "abilities", "ability", "ibility", "ations", "ation", "ments",
      "ingly", "ness", "ment", "ings", "ions", "able", "ible", "ies", "ied", "ity", "ers", "ors",
      "ing", "ion", "ive", "er", "or", "ed", "es", "ly", "al", "s",
    ]
    return (0..<26).map { letter in
      all.filter { ending in ending.withUTF8Buffer { $0.last == 0x61 + UInt8(letter) } }
    }
  }()
}
