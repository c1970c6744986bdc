/// Puts right UTF-8 that was once read as Mac Roman or Windows-1252 and saved like that.
///
/// Careful by design: `l’été` and `“Über”` also have the shape of UTF-8 in these encodings. The
/// whole document is decoded only when everything in it decodes to one script; a line only when
/// the document has unmistakable damage; a single sequence only when it is unmistakable itself.
enum DamageRepair {
  /// A sequence of characters whose bytes are one character of UTF-8.
  private struct Sequence {
    var range: Range<Int>
    var meaning: UInt32

    var isStrong: Bool {
      range.count == 4 && (0x1F000...0x1FBFF).contains(meaning)
        || range.count == 3 && DamageRepair.isSymbol(meaning)
    }
  }

  /// Text that was damaged twice takes two rounds.
  static func repair(_ scalars: inout [UInt32], _ report: inout RepairReport) {
    for _ in 0..<2 {
      guard scalars.contains(where: { $0 >= 0x80 }) else { return }
      let candidates = Charset.all.map { ($0, sequences(scalars, $0)) }
      let ranked = candidates.sorted { evidence($0.1) > evidence($1.1) }
      guard let (charset, found) = ranked.first(where: { !chosen($0.1, scalars, $0.0).isEmpty })
      else { return }
      let good = chosen(found, scalars, charset)
      report.repairedSpans += good.count
      if !report.encodings.contains(charset.name) { report.encodings.append(charset.name) }
      replace(good, in: &scalars)
    }
  }

  private static func evidence(_ found: [Sequence]) -> Int { found.count { $0.isStrong } }

  private static func sequences(_ scalars: [UInt32], _ charset: Charset) -> [Sequence] {
    var found: [Sequence] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] >= 0x80, charset.bytes[scalars[index]] != nil else {
        index += 1
        continue
      }
      let bytes = scalars[index...].prefix(4).prefix { $0 >= 0x80 }.map { charset.bytes[$0] ?? 0 }
      let length = UTF8Shape.length(bytes[...])
      if length > 1 {
        let meaning = UTF8Shape.scalar(bytes[..<length])
        found.append(Sequence(range: index..<index + length, meaning: meaning))
      }
      index += max(1, length)
    }
    return found
  }

  /// The sequences to put right.
  private static func chosen(
    _ found: [Sequence], _ scalars: [UInt32], _ charset: Charset
  ) -> [Sequence] {
    let strong = evidence(found)
    let damaged = found.reduce(0) { $0 + $1.range.count }
    let isWhole = damaged == scalars.count { $0 >= 0x80 }
    if isWhole, isOneScript(found, needsLetters: strong == 0) { return found }
    return byLine(scalars).flatMap { line -> [Sequence] in
      let inLine = found.filter { line.contains($0.range.lowerBound) }
      let covered = inLine.reduce(0) { $0 + $1.range.count }
      let isClean = covered == scalars[line].count { $0 >= 0x80 }
      if strong > 0, isClean, inLine.allSatisfy({ isLatin($0.meaning) || $0.isStrong }) {
        return inLine
      }
      return inLine.filter { isCertain($0, scalars, charset, hasEvidence: strong > 0) }
    }
  }

  private static func byLine(_ scalars: [UInt32]) -> [Range<Int>] {
    var (lines, start): ([Range<Int>], Int) = ([], 0)
    for (index, value) in scalars.enumerated() where value == 0x0a {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<scalars.count]
  }

  /// A symbol or emoji; or an accented letter behind a letter or in a damaged document.
  private static func isCertain(
    _ sequence: Sequence, _ scalars: [UInt32], _ charset: Charset, hasEvidence: Bool
  ) -> Bool {
    if sequence.isStrong { return true }
    let start = sequence.range.lowerBound
    guard sequence.range.count == 2, charset.leads.contains(scalars[start]) else { return false }
    // Signs that stand behind a root or an accented capital in their own right.
    let own = Set("π∑∏∫Ω∞“”‘’‚„‹›«»–—…\u{A0}".unicodeScalars.map(\.value))
    guard !own.contains(scalars[start + 1]), isLatin(sequence.meaning) else { return false }
    let before = start > 0 ? scalars[start - 1] : 0
    let isBehindLetter = (0x41...0x5a).contains(before) || (0x61...0x7a).contains(before)
    return hasEvidence || isBehindLetter
  }

  private static func replace(_ sequences: [Sequence], in scalars: inout [UInt32]) {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    for sequence in sequences {
      result += scalars[index..<sequence.range.lowerBound]
      result.append(sequence.meaning)
      index = sequence.range.upperBound
    }
    scalars = result + scalars[index...]
  }

  // MARK: Characters

  private static func isLatin(_ value: UInt32) -> Bool {
    (0xC0...0x17F).contains(value) && value != 0xD7 && value != 0xF7
      || (0x1EA0...0x1EF9).contains(value)
  }

  private static func isSymbol(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2044, 0x20AC, 0x2122, 0x2116, 0x2190...0x21FF, 0x2260, 0x2264, 0x2265, 0x2248,
      0x221A, 0x221E, 0x2211, 0x2700...0x27BF, 0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  private static let scripts: [[ClosedRange<UInt32>]] = [
    [0xC0...0x24F, 0x1E00...0x1EFF], [0x370...0x3FF, 0x1F00...0x1FFF], [0x400...0x4FF],
    [0x590...0x5FF], [0x600...0x6FF], [0x900...0x97F], [0xE00...0xE7F],
    [0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3],
  ]

  /// Nine of ten letters are of one known script; eight letters must show it where no symbol does.
  private static func isOneScript(_ found: [Sequence], needsLetters: Bool) -> Bool {
    let letters = found.filter { sequence in
      Unicode.Scalar(sequence.meaning)?.properties.isAlphabetic == true
    }
    let most =
      scripts.map { ranges in
        letters.count { letter in ranges.contains { $0.contains(letter.meaning) } }
      }.max() ?? 0
    return most * 10 >= letters.count * 9 && (!needsLetters || most >= 8)
  }
}
