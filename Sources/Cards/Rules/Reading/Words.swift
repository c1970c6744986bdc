/// Words of a text, for comparing and counting.
enum Words {
  /// Lower case, letters and digits with inner apostrophes (typographic ones made plain); hyphens
  /// part words.
  static func all(in text: String) -> [String] { leading(.max, in: text) }

  /// At most so many from the beginning.
  static func leading(_ limit: Int, in text: String) -> [String] {
    var text = text
    return text.withUTF8 { leading(limit, in: $0) }
  }

  private static func leading(_ limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    // The word up to `start` in the lower case it will have, when it is not as the text has it.
    var word: [UInt8] = []
    var start = 0
    var index = 0
    while index < bytes.count, words.count < limit {
      let byte = bytes[index]
      if byte == 0xe2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        word += bytes[start..<index]
        if bytes[index + 2] == 0x99 { word.append(0x27) } else { close(&word, into: &words) }
        index += 3
        start = index
        continue
      }
      if !byte.isWordByte, byte != 0x27 || word.isEmpty && start == index {
        if word.isEmpty {
          close(bytes[start..<index], into: &words)
        } else {
          word += bytes[start..<index]
          close(&word, into: &words)
        }
        start = index + 1
      }
      index += 1
    }
    if words.count < limit {
      word += bytes[start..<index]
      close(&word, into: &words)
    }
    return words
  }

  private static func close(_ word: inout [UInt8], into words: inout [String]) {
    word.withUnsafeBufferPointer { close($0[...], into: &words) }
    word.removeAll(keepingCapacity: true)
  }

  private static func close(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, into words: inout [String]
  ) {
    var word = word
    while word.last == 0x27 { word.removeLast() }
    guard !word.isEmpty else { return }
    var isASCII = true
    var isLower = true
    for byte in word {
      if byte >= 0x80 { isASCII = false }
      if byte.isUpper { isLower = false }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: word), as: UTF8.self)
    words.append(isASCII && isLower ? text : text.lowercased())
  }

  /// Without the words that carry grammar and no meaning.
  static func content(in text: String) -> [String] {
    all(in: text).filter { !FunctionWords.contains($0) }
  }

  /// Pieces between spaces: what a reader would count.
  static func count(in text: String) -> Int {
    var count = 0
    var inside = false
    for byte in text.utf8 {
      if byte.isSpace {
        inside = false
      } else if !inside {
        inside = true
        count += 1
      }
    }
    return count
  }
}
