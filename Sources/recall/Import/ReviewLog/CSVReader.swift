/// Rows of comma-separated values as RFC 4180 has them: quotes around a field with commas, quotes
/// (doubled) or line ends in it; lines end with LF or CRLF.
struct CSVReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0
  private var nextLine = 1
  /// The line that the row begins on, from 1.
  private(set) var line = 0

  /// - Parameter bytes: UTF-8, with or without byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The next row that is not blank; `nil` at the end.
  mutating func next() -> [String]? {
    while index < bytes.count {
      line = nextLine
      let row = row()
      if row != [""] { return row }
    }
    return nil
  }

  private mutating func row() -> [String] {
    var fields: [String] = []
    while true {
      fields.append(field())
      guard index < bytes.count else { return fields }
      let end = bytes[index]
      index += 1
      if end == UInt8(ascii: ",") {
        if index == bytes.count { return fields + [""] }
        continue
      }
      nextLine += 1
      return fields
    }
  }

  /// Up to the comma or line feed behind it.
  private mutating func field() -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
        index += 1
      }
      let end = index > start && isLineEnd && bytes[index - 1] == 0x0D ? index - 1 : index
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return quoted()
  }

  private var isLineEnd: Bool { index == bytes.count || bytes[index] == 0x0A }

  private mutating func quoted() -> String {
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      if byte == 0x0A { nextLine += 1 }
      text.append(byte)
    }
    // What stands between the closing quote and the comma belongs to nothing.
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
