/// A word cut down to what its relatives share: `published`, `publishing` → `publish`.
enum Stem {
  static func of(_ word: String) -> String {
    var bytes = Array(word.utf8)
    if bytes.count > 2, bytes.suffix(2).elementsEqual("'s".utf8) { bytes.removeLast(2) }
    guard bytes.count > 3, !bytes.contains(where: \.isDigit) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    cut(&bytes)
    cut(&bytes)
    if bytes.count > 3, bytes.last == 0x65 || bytes.last == 0x79 || bytes.last == 0x69 {
      bytes.removeLast()
    }
    if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2] { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cut(_ bytes: inout [UInt8]) {
    for suffix in endings {
      guard bytes.last == suffix.last else { continue }
      guard bytes.count - suffix.count >= 3, bytes.suffix(suffix.count).elementsEqual(suffix) else {
        continue
      }
      if suffix.count == 1, bytes[bytes.count - 2] == 0x73 { return }
      bytes.removeLast(suffix.count)
      return
    }
  }

  /// Same stem, or so long a common beginning that one gives the other away.
  static func related(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
    return common >= 6 && common * 10 >= 7 * max(left.utf8.count, right.utf8.count)
  }

  /// Longest first, so that the first that fits is the one to cut.
  private static let endings = [
    "izations", "ization", "abilities", "ability", "ibility", "ations", "ation", "ments", "ingly",
    "ness", "ment", "ings", "ions", "able", "ible", "ies", "ied", "ity", "ers", "ors", "ing",
    "ion", "ive", "er", "or", "ed", "es", "ly", "al", "s",
  ].map { Array($0.utf8) }
}
