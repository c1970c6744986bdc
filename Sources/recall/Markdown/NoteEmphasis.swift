import Cards

/// Emphasis and links that a card's words have in its note. A card stores the words alone, so that
/// its history does not hang on how they are set; for drawing they are set as the note has them.
struct NoteEmphasis {
  private struct Span: Hashable {
    var words: String
    var open: String
    var close: String
    var isLink: Bool
  }

  /// Longest first.
  private var spans: [Span] = []

  /// Notes that are longer take too long to read between a grade and the next question.
  private static let limit = 64 * 1024

  /// Nothing to set when the note is gone, long, or has another text there.
  init(of card: Card, in path: String) {
    let place = NotePlace(of: card, in: path, limit: Self.limit)
    self.init(place.map { $0.lines[$0.bullet].map(String.init) } ?? [])
  }

  /// - Parameter lines: Of the note's Markdown.
  init(_ lines: [String]) {
    var found: Set<Span> = []
    for line in lines where line.utf8.contains(where: InlineMarkdown.isSpecial) {
      for run in StyledText(markdown: line, isNote: true).runs {
        if let span = Self.span(of: run) { found.insert(span) }
      }
    }
    spans = found.sorted { ($1.words.utf8.count, $1.words) < ($0.words.utf8.count, $0.words) }
  }

  private static func span(of run: StyledText.Run) -> Span? {
    let words = run.text.trimmed
    guard words.utf8.count > 1, !words.utf8.contains(where: InlineMarkdown.isSpecial) else {
      return nil
    }
    if case .link(let address) = run.mark {
      guard !address.contains(where: { "()<> ".contains($0) }) else { return nil }
      return Span(words: words, open: "[", close: "](\(address))", isLink: true)
    }
    let mark =
      run.styles.contains(.struck)
      ? "~~" : run.styles.contains(.bold) ? "**" : run.styles.contains(.italic) ? "*" : nil
    return mark.map { Span(words: words, open: $0, close: $0, isLink: false) }
  }

  /// Markdown of the card's text: the words that the note sets off are, where each stands once.
  ///
  /// - Parameter withLinks: False where an address would be seen and could give an answer away.
  func set(_ text: String, withLinks: Bool = true) -> String {
    guard !spans.isEmpty, !text.contains("```"), !text.contains("$$") else { return text }
    var taken: [(range: Range<String.Index>, span: Span)] = []
    for span in spans where withLinks || !span.isLink {
      guard let range = Self.only(span.words, in: text),
        span.isLink || range != text.startIndex..<text.endIndex,
        !taken.contains(where: { $0.range.overlaps(range) })
      else { continue }
      taken.append((range, span))
    }
    var (result, end) = ("", text.startIndex)
    for (range, span) in taken.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += text[end..<range.lowerBound] + span.open + text[range] + span.close
      end = range.upperBound
    }
    return result + text[end...]
  }

  /// Where whole words stand in a text that has them once, outside code and math.
  private static func only(_ words: String, in text: String) -> Range<String.Index>? {
    guard let range = text.firstRange(of: words),
      text[range.upperBound...].firstRange(of: words) == nil
    else { return nil }
    let isPart = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    let before = text[..<range.lowerBound]
    guard !isPart(before.last), !isPart(text[range.upperBound...].first),
      before.count(where: { $0 == "`" }) % 2 == 0, before.count(where: { $0 == "$" }) % 2 == 0
    else { return nil }
    return range
  }
}
