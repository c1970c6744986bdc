/// One bullet as an item: its text, or the head it explains behind a dash, colon or bracket.
struct ListItem {
  var text: String
  /// Nothing of the bullet is left out.
  var isWhole = true

  init(_ inline: InlineText) {
    text = inline.plain.dropping(trailing: [",", ";", "."])
    if let colon = ColonDefinitionRule.colon(in: inline) {
      cut(TermSplit(inline, at: colon, size: 1))
    } else {
      for dash in ["-", "–", "—", "--"] {
        guard let offset = inline.spacedMarkers(dash).first, offset > 0 else { continue }
        cut(TermSplit(inline, at: offset, size: dash.utf8.count))
        break
      }
    }
    dropRemark()
  }

  /// A head is an item of its own when enough is said of it to be asked apart.
  private mutating func cut(_ split: TermSplit) {
    guard Words.count(in: split.rest) >= 3, Words.count(in: split.head) <= 8 else { return }
    text = split.shownHead
    isWhole = false
  }

  /// A remark of four words or more in brackets at the end.
  private mutating func dropRemark() {
    guard text.hasSuffix(")"), let open = Array(text.utf8).find(" (") else { return }
    guard Words.count(in: text.slice(open..<text.utf8.count)) >= 4 else { return }
    text = text.slice(0..<open).trimmed
    isWhole = false
  }
}
