/// Takes out what a terminal would obey and what hides text from a reader.
enum ControlCharacters {
  /// Combining marks on one letter; more is a flood.
  private static let mostMarks = 4

  /// Line ends become LF; escape sequences go whole.
  ///
  /// - Returns: Characters taken out, line ends not counted.
  static func remove(from scalars: inout [UInt32]) -> Int {
    guard scalars.contains(where: isSuspect) else { return 0 }
    var kept: [UInt32] = []
    kept.reserveCapacity(scalars.count)
    var (removed, marks, index) = (0, 0, 0)
    while index < scalars.count {
      let value = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      if value == 0x0d {
        if next != 0x0a { kept.append(0x0a) }
        index += 1
        continue
      }
      if let end = escapeEnd(scalars, from: index) {
        removed += end - index
        index = end
        continue
      }
      marks = isMark(value) ? marks + 1 : 0
      if isControl(value, before: kept.last, after: next) || marks > mostMarks {
        removed += 1
      } else {
        kept.append(value)
      }
      index += 1
    }
    scalars = kept
    return removed
  }

  private static func isSuspect(_ value: UInt32) -> Bool {
    value < 0x20 && value != 0x0a && value != 0x09 || (0x7f...0x9f).contains(value)
      || value >= 0x300
  }

  /// The end of an escape sequence: CSI, OSC, DCS, SOS, PM, APC (7 or 8 bits), else two characters.
  /// One that is not closed ends with its line. Source: ECMA-48, section 5.
  private static func escapeEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    let value = scalars[start]
    var index = start + 1
    var kind = value
    if value == 0x1b {
      guard index < scalars.count else { return index }
      kind = scalars[index] + 0x40
      index += 1
    }
    switch kind {
    case 0x9b:
      while index < scalars.count, (0x20...0x3f).contains(scalars[index]) { index += 1 }
      return index < scalars.count && (0x40...0x7e).contains(scalars[index]) ? index + 1 : index
    case 0x9d, 0x90, 0x98, 0x9e, 0x9f:
      while index < scalars.count, scalars[index] != 0x0a {
        if scalars[index] == 0x07 || scalars[index] == 0x9c { return index + 1 }
        if scalars[index] == 0x1b {
          let isEnd = index + 1 < scalars.count && scalars[index + 1] == 0x5c
          return isEnd ? index + 2 : index
        }
        index += 1
      }
      return index
    default:
      guard value == 0x1b else { return nil }
      return scalars[start + 1] == 0x0a ? start + 1 : index
    }
  }

  private static func isMark(_ value: UInt32) -> Bool {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark
  }

  private static func isControl(_ value: UInt32, before: UInt32?, after: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0a: false
    case 0..<0x20, 0x7f...0x9f: true
    // Bidirectional overrides and isolates, byte order marks, invisible operators.
    case 0x202a...0x202e, 0x2066...0x2069, 0x200b, 0xfeff, 0x2060...0x2064, 0xfff9...0xfffb: true
    // Tags, but for the flags that are made of them.
    case 0xe0000...0xe007f:
      !(before.map { $0 == 0x1f3f4 || $0 >= 0xe0020 && $0 <= 0xe007f } ?? false)
    // Joiners between letters of scripts that need them, or inside emoji.
    case 0x200c, 0x200d:
      (before ?? 0) < 0x80 || before == 0x200c || before == 0x200d || after < 0x80
    // Private use has no meaning outside one machine.
    case 0x2028, 0x2029: true
    default: false
    }
  }
}
