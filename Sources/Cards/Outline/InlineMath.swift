/// Hides `$…$` and `\(…\)` in code spans, so that cmark's emphasis leaves math alone.
package enum InlineMath {
  /// In front of the math inside its code span; a private-use character no text has.
  package static let mark: [UInt8] = Array("\u{F8FE}".utf8)

  /// - Parameter line: One line of Markdown.
  package static func hidden(in line: [UInt8]) -> [UInt8] {
    guard line.contains(0x24) || line.contains(0x5c) else { return line }
    var out: [UInt8] = []
    var index = 0
    while index < line.count {
      if line[index] == 0x60 {
        let end = codeEnd(line, from: index)
        out += line[index..<end]
        index = end
      } else if let end = end(in: line, from: index) {
        out += [0x60] + mark + line[index..<end] + [0x60]
        index = end
      } else {
        let step = line[index] == 0x5c && index + 1 < line.count ? 2 : 1
        out += line[index..<index + step]
        index += step
      }
    }
    return out
  }

  /// Text in which nothing is math, such as a block of code, as it was before.
  static func unhidden(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = [0x60] + mark
    guard bytes.count > start.count, text.unicodeScalars.contains("\u{F8FE}") else { return text }
    var out: [UInt8] = []
    var (index, isInside) = (0, false)
    while index < bytes.count {
      if bytes[index] == 0x60, bytes[index...].starts(with: start) {
        isInside = true
        index += start.count
      } else {
        if bytes[index] == 0x60, isInside { isInside = false } else { out.append(bytes[index]) }
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func codeEnd(_ line: [UInt8], from start: Int) -> Int {
    let ticks = line[start...].prefix { $0 == 0x60 }.count
    var index = start + ticks
    while index < line.count {
      let run = line[index...].prefix { $0 == 0x60 }.count
      if run == ticks { return index + run }
      index += max(1, run)
    }
    return start + ticks
  }

  /// The end of math that begins at an offset; `nil` when none does.
  ///
  /// As pandoc has it: no space inside the dollars, no digit behind the last, so that prices are
  /// not math; and nothing that cmark could close a code span with.
  static func end(in line: [UInt8], from start: Int) -> Int? {
    if line[start] == 0x5c, start + 1 < line.count, line[start + 1] == 0x28 {
      var index = start + 2
      while index + 1 < line.count {
        if line[index] == 0x5c, line[index + 1] == 0x29 { return index + 2 }
        if line[index] == 0x60 { return nil }
        index += 1
      }
      return nil
    }
    guard line[start] == 0x24, start + 2 < line.count else { return nil }
    let width = line[start + 1] == 0x24 ? 2 : 1
    var index = start + width
    guard index < line.count, line[index] != 0x20, line[index] != 0x24 else { return nil }
    while index < line.count {
      if line[index] == 0x60 { return nil }
      if line[index] == 0x5c { index += 1 } else if line[index] == 0x24 { break }
      index += 1
    }
    guard index + width <= line.count, line[index - 1] != 0x20 else { return nil }
    let next = index + width < line.count ? line[index + width] : 0x20
    guard width == 1 || line[index + 1] == 0x24, !(0x30...0x39).contains(next) else { return nil }
    return index + width
  }
}
