/// A heading, label or parent bullet as the path above a card shows it.
enum PathStep {
  /// What the block adds to the path: of a label that is a paragraph, only its last sentence.
  static func of(_ block: Block) -> String {
    let text = block.text.plain
    guard block.kind == .label, Words.count(in: text) > 8 else { return clean(text) }
    return clean(Sentences.all(in: text).last ?? text)
  }

  /// Without a date in brackets, a counter (`[4/9]`), addresses, a closing colon; empty when nothing
  /// but an address is left.
  static func clean(_ text: String) -> String {
    var pieces = text.utf8.split(whereSeparator: \.isSpace).map { String(Substring($0)) }
    pieces.removeAll { $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.") }
    while let last = pieces.last, pieces.count > 1, isDate(last) || isCounter(last) || isTag(last) {
      pieces.removeLast()
    }
    var clean = pieces.joined(separator: " ")[...]
    while clean.last == ":" || clean.last == "：" { clean.removeLast() }
    return clean.trimmed
  }

  /// `(9/6)`, `(2024-09-06)`, `(6.9.)`, `(Sep)` stays.
  private static func isDate(_ piece: String) -> Bool {
    guard piece.hasPrefix("("), piece.hasSuffix(")"), piece.utf8.count > 4 else { return false }
    let inner = piece.utf8.dropFirst().dropLast()
    return inner.allSatisfy { $0.isDigit || [0x2f, 0x2d, 0x2e].contains($0) }
      && inner.contains { !$0.isDigit }
  }

  /// `#biology`
  private static func isTag(_ piece: String) -> Bool {
    piece.hasPrefix("#") && piece.utf8.dropFirst().first?.isWordByte == true
  }

  /// `[4/9]`
  private static func isCounter(_ piece: String) -> Bool {
    guard piece.hasPrefix("["), piece.hasSuffix("]") else { return false }
    let inner = piece.utf8.dropFirst().dropLast()
    return !inner.isEmpty && inner.allSatisfy { $0.isDigit || $0 == 0x2f }
  }
}
