/// Reads single lines of a block's source, for markers whose lines Markdown would join.
enum Markup {
  /// Without emphasis marks, links reduced to their words; code, math and images stay as they are.
  static func plain(_ source: String) -> String {
    let bytes = Array(source.trimmed.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x60:
        let end = closing(bytes, [0x60], from: index + 1) ?? bytes.count - 1
        out += bytes[index...end]
        index = end + 1
      case 0x24 where InlineMath.end(in: bytes, from: index) != nil,
        0x5c where InlineMath.end(in: bytes, from: index) != nil:
        let end = InlineMath.end(in: bytes, from: index) ?? index
        out += bytes[index..<end]
        index = end
      case 0x5c where index + 1 < bytes.count && !bytes[index + 1].isWordByte:
        out.append(bytes[index + 1])
        index += 2
      case 0x2a, 0x5f:
        let run = bytes[index...].prefix { $0 == bytes[index] }.count
        if !isEmphasis(bytes, index, run) { out += bytes[index..<index + run] }
        index += run
      case 0x21 where image(bytes, index) != nil:
        let end = image(bytes, index) ?? index
        out += bytes[index..<end]
        index = end
      case 0x5b:
        index = link(bytes, index, &out)
      default:
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self).trimmed
  }

  private static func isEmphasis(_ bytes: [UInt8], _ start: Int, _ run: Int) -> Bool {
    let before = start == 0 || !bytes[start - 1].isWordByte
    let after = start + run == bytes.count || !bytes[start + run].isWordByte
    if bytes[start] == 0x5f { return before != after && run < 4 }
    let opens = start + run < bytes.count && !bytes[start + run].isSpace
    let closes = start > 0 && !bytes[start - 1].isSpace
    return run < 4 && (opens || closes)
  }

  /// The end of `![words](path)`.
  private static func image(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x5b,
      let end = closing(bytes, [0x5d, 0x28], from: start + 2)
    else { return nil }
    return closing(bytes, [0x29], from: end + 2).map { $0 + 1 }
  }

  /// `[words](address)` and `[[target|words]]` give their words.
  private static func link(_ bytes: [UInt8], _ start: Int, _ out: inout [UInt8]) -> Int {
    if let end = closing(bytes, [0x5d, 0x5d], from: start + 2), bytes[start + 1] == 0x5b {
      let inner = bytes[start + 2..<end]
      out += inner.split(separator: 0x7c).last ?? inner
      return end + 2
    }
    guard let end = closing(bytes, [0x5d], from: start + 1), end + 1 < bytes.count,
      bytes[end + 1] == 0x28, let last = closing(bytes, [0x29], from: end + 2)
    else {
      out.append(bytes[start])
      return start + 1
    }
    out += bytes[start + 1..<end]
    return last + 1
  }

  private static func closing(_ bytes: [UInt8], _ mark: [UInt8], from start: Int) -> Int? {
    bytes.find(String(decoding: mark, as: UTF8.self), from: start)
  }
}

extension Block {
  /// The lines of the source as written, without white space around them nor the bullet's marker.
  var sourceLines: [String] {
    var lines = source.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { Substring($0).trimmed }
    if isBullet, let first = lines.first { lines[0] = Self.withoutMarker(first) }
    return lines
  }

  private static func withoutMarker(_ line: String) -> String {
    var rest = line[...]
    if let mark = rest.first, "-*+•–".contains(mark), rest.dropFirst().first?.isWhitespace == true {
      rest = rest.dropFirst()
    } else {
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      let after = rest.dropFirst(number.count)
      if !number.isEmpty, let mark = after.first, mark == "." || mark == ")" {
        rest = after.dropFirst()
      }
    }
    let bare = rest.trimmed
    for box in ["[ ] ", "[x] ", "[X] "] where bare.hasPrefix(box) {
      return String(bare.dropFirst(4))
    }
    return bare
  }
}
