/// Cuts a text into sentences, not inside brackets or quotes nor after abbreviations.
enum Sentences {
  /// UTF-8 ranges without the space between them; the closing mark belongs to the sentence.
  static func ranges(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    var quoted = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x28, 0x5b: depth += 1
      case 0x29, 0x5d: depth = max(0, depth - 1)
      case 0x22: quoted.toggle()
      case 0x0a:
        append(bytes, start..<index, to: &ranges)
        start = index + 1
        depth = 0
        quoted = false
        continue
      default: break
      }
      guard depth == 0, !quoted, ends(bytes, at: index) else { continue }
      append(bytes, start..<index + 1, to: &ranges)
      start = index + 1
    }
    append(bytes, start..<bytes.count, to: &ranges)
    return ranges
  }

  static func all(in text: String) -> [String] { ranges(in: text).map(text.slice) }

  private static func append(_ bytes: [UInt8], _ range: Range<Int>, to ranges: inout [Range<Int>]) {
    var range = range
    while let first = range.first, bytes[first].isSpace { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isSpace { range = range.lowerBound..<last }
    if !range.isEmpty { ranges.append(range) }
  }

  /// True when a full stop, question or exclamation mark, and a quote behind it, end a sentence.
  private static func ends(_ bytes: [UInt8], at index: Int) -> Bool {
    var mark = index
    if bytes[index] == 0x22, index > 0 { mark -= 1 }
    guard bytes[mark] == 0x2e || bytes[mark] == 0x3f || bytes[mark] == 0x21 else { return false }
    guard index + 1 < bytes.count, bytes[index + 1].isSpace else { return false }
    guard bytes[mark] == 0x2e else { return true }
    if mark > 0, bytes[mark - 1] == 0x2e { return false }
    var start = mark
    while start > 0, bytes[start - 1].isWordByte || bytes[start - 1] == 0x2e { start -= 1 }
    let word = String(decoding: bytes[start..<mark], as: UTF8.self).lowercased()
    return !abbreviations.contains(word) && !(mark - start == 1 && bytes[start].isUpper)
      && !(bytes[start..<mark].allSatisfy(\.isDigit) && (start == 0 || mark - start <= 2))
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ie", "vs", "etc", "cf", "approx", "dr", "mr", "mrs", "ms", "prof", "st",
    "fig", "al", "ca", "jr", "sr", "inc", "u.s", "bzw", "z.b", "d.h", "p.ex",
  ]
}
