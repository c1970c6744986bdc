/// Words of a text, for comparing and counting.
enum Words {
  /// Lower case, letters and digits with inner apostrophes (typographic ones made plain); hyphens
  /// part words.
  static func all(in text: String) -> [String] { leading(.max, in: text) }

  /// At most so many from the beginning.
  static func leading(_ limit: Int, in text: String) -> [String] {
    var words: [String] = []
    guard limit > 0 else { return words }
    words.reserveCapacity(min(limit, text.utf8.count / 5 + 1))
    each(in: text) { word in
      words.append(String(decoding: word, as: UTF8.self))
      return words.count < limit
    }
    return words
  }

  /// Without the words that carry grammar and no meaning.
  static func content(in text: String) -> [String] {
    all(in: text).filter { !FunctionWords.contains($0) }
  }

  /// Pieces between spaces: what a reader would count.
  static func count(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var isInside = false
      for byte in bytes {
        if !byte.isSpace, !isInside { count += 1 }
        isInside = !byte.isSpace
      }
      return count
    }
  }

  /// Hands over the UTF-8 of each word in turn, until told to stop.
  ///
  /// - Parameter body: Returns true to go on.
  @inline(__always)
  static func each(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { memory in
        var reader = WordReader(bytes: bytes, memory: memory)
        while let (word, isASCII) = reader.next() {
          guard isASCII ? body(word) : lowercased(word, body) else { return }
        }
      }
    }
  }

  /// Outside ASCII a small letter may have another length than its capital.
  private static func lowercased(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var lower = String(decoding: word, as: UTF8.self).lowercased()
    return lower.withUTF8(body)
  }
}

/// Cuts words out of UTF-8, each in lower case.
private struct WordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Room for the word.
  let memory: UnsafeMutableBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>, memory: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
    self.memory = memory
  }

  /// - Returns: Memory that holds the word until the next is read; outside ASCII as written.
  mutating func next() -> (word: UnsafeBufferPointer<UInt8>, isASCII: Bool)? {
    while index < bytes.count {
      let (count, isASCII) = read()
      if count > 0 { return (UnsafeBufferPointer(rebasing: memory[..<count]), isASCII) }
    }
    return nil
  }

  /// Reads up to the end of a word.
  ///
  /// - Returns: How many bytes it has; 0 where there is none.
  @inline(__always)
  private mutating func read() -> (count: Int, isASCII: Bool) {
    var count = 0
    var isASCII = true
    while index < bytes.count {
      let byte = bytes[index]
      index &+= 1
      if byte.isLower || byte.isDigit {
        memory[count] = byte
        count &+= 1
      } else if byte.isUpper {
        memory[count] = byte | 0x20
        count &+= 1
      } else if byte == 0xe2, index + 1 < bytes.count, bytes[index] == 0x80 {
        // A typographic mark: an apostrophe belongs to the word.
        let isApostrophe = bytes[index + 1] == 0x99
        index &+= 2
        guard isApostrophe else { break }
        memory[count] = 0x27
        count &+= 1
      } else if byte >= 0x80 || byte == 0x27 && count > 0 {
        if byte >= 0x80 { isASCII = false }
        memory[count] = byte
        count &+= 1
      } else if count > 0 {
        break
      }
    }
    while count > 0, memory[count - 1] == 0x27 { count &-= 1 }
    return (count, isASCII)
  }
}
