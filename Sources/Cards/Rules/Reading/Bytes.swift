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
      if self[offset] == head {
        var length = 1
        while length < wanted.count, self[offset + length] == wanted[length] { length += 1 }
        if length == wanted.count { return offset }
      }
      offset += 1
    }
    return nil
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
    var rest = Substring(self)
    while let first = rest.utf8.first, first.isSpace { rest.unicodeScalars.removeFirst() }
    while let last = rest.utf8.last, last.isSpace { rest.unicodeScalars.removeLast() }
    return String(rest)
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

  /// Without these characters at the end, nor white space.
  func dropping(trailing marks: Set<Character>) -> String {
    var rest = trimmed[...]
    while let last = rest.last, marks.contains(last) || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
