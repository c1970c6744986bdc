/// What a UTF-8 byte is, for rules that scan text without building characters.
extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0a }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpper: Bool { self >= 0x41 && self <= 0x5a }
  var isLower: Bool { self >= 0x61 && self <= 0x7a }
  /// Bytes of letters outside ASCII count as letters.
  var isWordByte: Bool { isUpper || isLower || isDigit || self >= 0x80 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Offset of the first occurrence at or after `start`.
  fileprivate func find(_ wanted: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let head = wanted.first, start >= 0 else { return nil }
    var offset = start
    while offset + wanted.count <= count {
      let places = self[offset...(count - wanted.count)]
      guard let next = places.firstIndex(of: head) else { return nil }
      var length = 1
      while length < wanted.count, self[next + length] == wanted[length] { length += 1 }
      if length == wanted.count { return next }
      offset = next + 1
    }
    return nil
  }
}

extension String.UTF8View {
  /// As in any sequence, but over the memory itself.
  func contains(_ byte: UInt8) -> Bool {
    withContiguousStorageIfAvailable { $0.contains(byte) } ?? contains { $0 == byte }
  }

  /// How often a byte occurs.
  func count(of byte: UInt8) -> Int {
    withContiguousStorageIfAvailable { bytes in bytes.count { $0 == byte } } ?? count { $0 == byte }
  }
}

extension [UInt8] {
  /// Offset of the first occurrence at or after `start`.
  func find(_ needle: String, from start: Int = 0) -> Int? {
    var needle = needle
    return needle.withUTF8 { wanted in withUnsafeBufferPointer { $0.find(wanted, from: start) } }
  }

  /// Every occurrence, none overlapping another.
  func findAll(_ needle: String) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let offset = find(needle, from: start) {
      found.append(offset)
      start = offset + Swift.max(1, needle.utf8.count)
    }
    return found
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let bytes = Substring(self).utf8
    guard let start = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return "" }
    let end = bytes.index(after: last)
    return start == startIndex && end == endIndex ? String(self) : String(self[start..<end])
  }

  /// True when the text stands somewhere in this one, byte for byte.
  func has(_ needle: String) -> Bool {
    var needle = needle
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      needle.withUTF8 { bytes.find($0, from: 0) != nil }
    }
    return found ?? (Array(utf8).find(needle) != nil)
  }
}

extension String {
  /// The text between two UTF-8 offsets.
  func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }

  /// Without these characters at the end, nor white space at either end.
  func dropping(trailing marks: [Unicode.Scalar]) -> String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if last < 0x80, last.isWordByte, !first.isSpace { return self }
    var rest = Substring(trimmed).unicodeScalars
    while let last = rest.last, marks.contains(last) || last.properties.isWhitespace {
      rest.removeLast()
    }
    return String(Substring(rest))
  }

  /// With a capital in front.
  var capitalisedFirst: String {
    guard let first = utf8.first else { return self }
    if first < 0x80 { return first.isLower ? withFirst(first & ~0x20) : self }
    return prefix(1).uppercased() + dropFirst()
  }

  /// With a small letter in front.
  var loweredFirst: String {
    guard let first = utf8.first else { return self }
    if first < 0x80 { return first.isUpper ? withFirst(first | 0x20) : self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// With something else for every occurrence of a text, byte for byte.
  func replacingEach(_ text: String, with other: String) -> String {
    let bytes = Array(utf8)
    var parts = ""
    var start = 0
    for offset in bytes.findAll(text) {
      parts += String(decoding: bytes[start..<offset], as: UTF8.self) + other
      start = offset + text.utf8.count
    }
    return start == 0 ? self : parts + String(decoding: bytes[start...], as: UTF8.self)
  }

  private func withFirst(_ byte: UInt8) -> String {
    String(unsafeUninitializedCapacity: utf8.count) { bytes in
      _ = bytes.initialize(from: utf8)
      bytes[0] = byte
      return utf8.count
    }
  }
}
