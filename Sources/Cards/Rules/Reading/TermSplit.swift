/// A bullet cut at its first colon, dash or equals sign into what is named and what is said of it.
struct TermSplit {
  /// The words named, without quotes, emphasis and a gloss in brackets.
  var head: String
  /// What the brackets behind the head hold, if anything.
  var gloss: String?
  /// Bold, italic, code or in quotes.
  var isMarked: Bool
  /// All of the bullet is bold or italic: a title.
  var isTitle: Bool
  /// As written, quotes and all.
  var shownHead: String
  var rest: String

  /// - Parameters:
  ///   - text: The bullet's text.
  ///   - offset: Where the sign stands.
  ///   - size: The sign's length, without the spaces around it.
  init(_ text: InlineText, at offset: Int, size: Int) {
    let end = text.plain.utf8.count
    var shown = text.text(0..<offset)
    rest = text.text(min(offset + size, end)..<end)
    if rest.hasPrefix("- ") { rest = rest.dropFirst(2).trimmed }
    let marked = text.leadingSpan { [.bold, .italic, .code].contains($0) }
    isMarked = marked.map { $0.upperBound + 1 >= shown.utf8.count && $0.upperBound < end } ?? false
    isTitle = marked.map { $0.upperBound + 2 >= end && end > 0 } ?? false
    if shown.hasSuffix(")"), let open = Array(shown.utf8).find(" (") {
      gloss = shown.slice(open + 2..<shown.utf8.count - 1)
      shown = shown.slice(0..<open)
    }
    if shown.hasPrefix("["), shown.hasSuffix("]"), !shown.dropFirst().dropLast().contains("[") {
      shown = String(shown.dropFirst().dropLast())
    }
    shownHead = shown.trimmed
    head = shownHead
    for (open, close) in [("\"", "\""), ("“", "”"), ("«", "»"), ("'", "'")]
    where head.hasPrefix(open) && head.hasSuffix(close) && head.count > 2 {
      head = String(head.dropFirst().dropLast()).trimmed
      isMarked = true
    }
  }
}
