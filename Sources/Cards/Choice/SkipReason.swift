/// Why a bullet gave no card, worded for the note's author.
enum SkipReason {
  static let endless = "longer than a megabyte, so it was not read; break it into lines"
  static let statement = "nothing in it makes a clear question with one answer"

  static func of(_ place: NoteWalk.Place) -> String {
    let reason = of(place.block, isFurniture: place.isFurniture)
    return reason == statement || reason == fragment ? place.closed ?? reason : reason
  }

  /// More than a page: its sentences are not read.
  static func isTooLong(_ text: InlineText) -> Bool { text.plain.utf8.count > 8_000 }

  private static let fragment = "fragment without a verb"

  private static func of(_ block: Block, isFurniture: Bool) -> String {
    let text = block.text
    if block.isTask { return "a task, not something to remember" }
    if text.isContentsEntry { return "an entry of the contents: a link to a heading" }
    if text.plain.isEmpty {
      return block.children.isEmpty ? "empty" : "nothing but what stands below it"
    }
    if text.isOnlyLinks { return "link only" }
    if isTooLong(text) { return "longer than a page; make bullets of it" }
    if isFurniture { return "under references or other furniture: a title, not a fact" }
    if isCode(text) { return "code" }
    if Question.isOpen(text.plain) { return "question without an answer" }
    let words = Words.all(in: text.plain)
    if words.isEmpty { return "no words" }
    if !block.bulletChildren.isEmpty, text.plain.hasSuffix(":") || words.count <= 4 {
      return "a label for the bullets below it"
    }
    if words.count <= 4, !words.contains(where: VerbForms.looksVerbal) {
      return fragment
    }
    return statement
  }

  private static func isCode(_ text: InlineText) -> Bool {
    guard let span = text.leadingSpan(where: { $0 == .code || $0 == .math }) else { return false }
    return span.upperBound + 1 >= text.plain.utf8.count
  }
}
