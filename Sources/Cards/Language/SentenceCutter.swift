/// Finds the sentences of tokens: not cut inside brackets or quotes, nor after abbreviations, whose
/// full stop is a part of the word.
struct SentenceCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]

  /// Token ranges that together hold every token. A line break always ends a sentence.
  func ranges() -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    for index in 1..<max(tokens.count, 1) where breaksLine(before: index) {
      cut(start..<index, into: &found)
      start = index
    }
    cut(start..<tokens.count, into: &found)
    return found
  }

  private func breaksLine(before index: Int) -> Bool {
    let lower = tokens[index - 1].range.upperBound
    let upper = tokens[index].range.lowerBound
    return lower < upper && bytes[lower..<upper].contains(0x0a)
  }

  /// Cuts a line; when a bracket or quote in it never closes, brackets and quotes do not count.
  private func cut(_ line: Range<Int>, into found: inout [Range<Int>]) {
    if !cut(line, heedingMarks: true, into: &found) {
      _ = cut(line, heedingMarks: false, into: &found)
    }
  }

  /// - Returns: False, and nothing is found, when brackets or quotes do not balance.
  private func cut(
    _ line: Range<Int>, heedingMarks: Bool, into found: inout [Range<Int>]
  ) -> Bool {
    let before = found.count
    var start = line.lowerBound
    var depth = 0
    var isQuoted = false
    for index in line {
      switch tokens[index].tag {
      case .openBracket where heedingMarks: depth += 1
      case .closeBracket where heedingMarks: depth = max(0, depth - 1)
      case .openQuote where heedingMarks: isQuoted = true
      case .closeQuote where heedingMarks: isQuoted = false
      default: break
      }
      guard depth == 0, !isQuoted, index + 1 < line.upperBound else { continue }
      guard ends(at: index, from: line.lowerBound) else { continue }
      found.append(start..<index + 1)
      start = index + 1
    }
    if depth > 0 || isQuoted {
      found.removeSubrange(before...)
      return false
    }
    if start < line.upperBound { found.append(start..<line.upperBound) }
    return true
  }

  /// A full stop, question or exclamation mark, and a quote that touches it, ends a sentence.
  private func ends(at index: Int, from lineStart: Int) -> Bool {
    var mark = index
    if tokens[index].tag == .closeQuote, index > lineStart { mark -= 1 }
    guard tokens[mark].kind == .punctuation, tokens[mark].tag == .period else { return false }
    let range = tokens[mark].range
    if bytes[range.lowerBound] >= 0x80 { return range.count > 2 }
    guard tokens[index].range.upperBound < tokens[index + 1].range.lowerBound else { return false }
    return
      !(bytes[range.lowerBound] == 0x2e && mark == lineStart + 1
      && tokens[lineStart].kind == .number)
  }
}
