/// Which bytes make one character of UTF-8.
enum UTF8Shape {
  /// - Returns: 1...4, or 0 when the bytes do not begin with a valid sequence.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let lead = bytes.first else { return 0 }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0..<0x80: (1, 0...0)
      case 0xc2...0xdf: (2, 0x80...0xbf)
      case 0xe0: (3, 0xa0...0xbf)
      case 0xed: (3, 0x80...0x9f)
      case 0xe1...0xef: (3, 0x80...0xbf)
      case 0xf0: (4, 0x90...0xbf)
      case 0xf1...0xf3: (4, 0x80...0xbf)
      case 0xf4: (4, 0x80...0x8f)
      default: (0, 0...0)
      }
    guard length > 1 else { return length }
    guard bytes.count >= length, second.contains(bytes[bytes.startIndex + 1]) else { return 0 }
    let tail = bytes.dropFirst(2).prefix(length - 2)
    return tail.allSatisfy { (0x80...0xbf).contains($0) } ? length : 0
  }

  /// The character that a valid sequence of two to four bytes means.
  static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let masks: [UInt8] = [0x7f, 0x1f, 0x0f, 0x07]
    guard let lead = bytes.first, (1...4).contains(bytes.count) else { return 0 }
    return bytes.dropFirst().reduce(UInt32(lead & masks[bytes.count - 1])) {
      $0 << 6 | UInt32($1 & 0x3f)
    }
  }
}
