/// Takes out what a terminal would obey and what hides text from a reader.
public enum ControlCharacters {
  /// The text without them.
  public static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 || $0 >= 0x7f }) else {
      return text
    }
    var scalars = text.unicodeScalars.map(\.value)
    guard remove(from: &scalars) > 0 || text.utf8.contains(0x0d) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(result)
  }

  /// Line ends become LF, separators of lines and paragraphs spaces; escape sequences go whole.
  ///
  /// - Returns: Characters taken out, line ends not counted.
  public static func remove(from scalars: inout [UInt32]) -> Int {
    guard scalars.contains(where: isSuspect) else { return 0 }
    var kept: [UInt32] = []
    kept.reserveCapacity(scalars.count)
    var (removed, index) = (0, 0)
    var hidden = HiddenCharacters()
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
      if hidden.hides(value, next: next) {
        removed += 1
        if value == 0x2028 || value == 0x2029 { kept.append(0x20) }
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
      || value == 0xad || value >= 0x300
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
}
