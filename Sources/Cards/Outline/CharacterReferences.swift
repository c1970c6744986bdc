/// Numeric character references (`&#27;`, `&#x1b;`), through which Markdown lets a note have any
/// character at all.
enum CharacterReferences {
  /// - Parameter line: One line of Markdown.
  /// - Returns: The line without those that stand for what no note may hold.
  static func withoutHidden(_ line: [UInt8]) -> [UInt8] {
    guard line.contains(UInt8(ascii: "&")) else { return line }
    var out: [UInt8] = []
    out.reserveCapacity(line.count)
    var hidden = HiddenCharacters()
    var index = 0
    while index < line.count {
      if line[index] == UInt8(ascii: "&"), let (value, end) = reference(line, at: index) {
        let isHidden = value == 0x0a || value == 0x0d || hidden.hides(value, next: 0)
        if !isHidden { out += line[index..<end] }
        index = end
      } else {
        out.append(line[index])
        index += 1
      }
    }
    return out
  }

  /// As CommonMark has it: at most seven decimal or six hexadecimal digits.
  private static func reference(_ line: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
    var index = start + 1
    guard index + 1 < line.count, line[index] == UInt8(ascii: "#") else { return nil }
    index += 1
    let isHexadecimal = line[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = line[index...].prefix(isHexadecimal ? 6 : 7).prefix { byte in
      byte.isDigit || isHexadecimal && (0x61...0x66).contains(byte | 0x20)
    }
    guard !digits.isEmpty, digits.endIndex < line.count,
      line[digits.endIndex] == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return (value, digits.endIndex + 1)
  }
}
