/// Words of a text, for comparing and counting.
enum Words {
  /// Lower case, letters and digits with inner apostrophes (typographic ones made plain); hyphens
  /// part words.
  static func all(in text: String) -> [String] { leading(.max, in: text) }

  /// At most so many from the beginning.
  static func leading(_ limit: Int, in text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count, words.count < limit {
      let byte = bytes[index]
      if byte == 0xe2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        let isApostrophe = bytes[index + 2] == 0x99
        index += 3
        if isApostrophe { word.append(0x27) } else { close(&word, into: &words) }
        continue
      }
      if byte.isWordByte || byte == 0x27 && !word.isEmpty {
        word.append(byte)
      } else {
        close(&word, into: &words)
      }
      index += 1
    }
    if words.count < limit { close(&word, into: &words) }
    return words
  }

  private static func close(_ word: inout [UInt8], into words: inout [String]) {
    while word.last == 0x27 { word.removeLast() }
    guard !word.isEmpty else { return }
    var isASCII = true
    for index in word.indices {
      if word[index] >= 0x80 { isASCII = false }
      if word[index].isUpper { word[index] |= 0x20 }
    }
    let text = String(decoding: word, as: UTF8.self)
    words.append(isASCII ? text : text.lowercased())
    word.removeAll(keepingCapacity: true)
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
