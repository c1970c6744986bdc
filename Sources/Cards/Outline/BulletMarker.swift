/// The marker at the start of a line, and the same as CommonMark writes it.
struct BulletMarker {
  /// With the space behind it.
  var written: [UInt8]
  var rest: ArraySlice<UInt8>

  private static let dashes: [[UInt8]] = ["•", "‣", "◦", "▪", "·", "–", "—", "●", "○", "➤"].map {
    Array($0.utf8)
  }

  /// - Parameter body: A line without its indentation.
  init?(_ body: ArraySlice<UInt8>) {
    guard let first = body.first else { return nil }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard Self.isSpace(body.dropFirst().first), !Self.isRule(body) else { return nil }
      self.init(written: [first, 0x20], after: body.dropFirst())
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = body.prefix { (0x30...0x39).contains($0) }
      let mark = body.dropFirst(digits.count).first
      guard digits.count <= 9, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
        Self.isSpace(body.dropFirst(digits.count + 1).first)
      else { return nil }
      self.init(written: digits + [mark ?? 0x2e, 0x20], after: body.dropFirst(digits.count + 1))
    case UInt8(ascii: "("):
      let digits = body.dropFirst().prefix { (0x30...0x39).contains($0) }
      let tail = body.dropFirst(digits.count + 1)
      guard (1...3).contains(digits.count), tail.first == UInt8(ascii: ")"),
        Self.isSpace(tail.dropFirst().first)
      else { return nil }
      self.init(written: digits + [UInt8(ascii: ")"), 0x20], after: tail.dropFirst())
    default:
      let dash = first >= 0xc2 ? Self.dashes.first { body.starts(with: $0) } : nil
      guard let dash else { return nil }
      let tail = body.dropFirst(dash.count)
      // "•Word" is a bullet, too; "–5 degrees" and "—and so" are not.
      let needsSpace = dash.count == 2 || dash[1] == 0x80 && (0x93...0x94).contains(dash[2])
      guard Self.isSpace(tail.first) || !needsSpace else { return nil }
      self.init(written: [UInt8(ascii: "-"), 0x20], after: tail)
    }
  }

  private init(written: [UInt8], after tail: ArraySlice<UInt8>) {
    self.written = written
    rest = tail.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isSpace(_ byte: UInt8?) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == nil
  }

  /// `- - -` and `* * *` are lines across the page.
  private static func isRule(_ body: ArraySlice<UInt8>) -> Bool {
    let marks = body.filter { $0 != 0x20 && $0 != 0x09 }
    return marks.count >= 3 && marks.allSatisfy { $0 == body.first }
  }
}
