import Cards
import Foundation

/// A card's bullet as it stands in the note, with its neighbours; the text that was stored when
/// the note is gone or has changed there.
struct NoteScreen {
  let path: String
  let card: Card

  func lines(on display: Display) -> [String] {
    guard let (lines, bullet) = place else {
      return display.lines(StyledText(visible(card.note)))
        + display.lines(StyledText("(as it was imported from \(name))", .dim))
    }
    let shown = max(0, bullet.lowerBound - 3)..<min(lines.count, bullet.upperBound + 3)
    return display.lines(StyledText("\(name):\(bullet.lowerBound + 1)", .dim))
      + shown.flatMap { index in
        let text = visible(String(lines[index]).replacing("\t", with: "    "))
        return display.lines(
          bullet.contains(index) ? StyledText(text) : StyledText(text, .dim))
      }
  }

  private var name: String {
    path.isEmpty || path == "-" ? "standard input" : visibleName(path)
  }

  /// The note's lines, and which of them are the bullet.
  private var place: (lines: [Substring], bullet: Range<Int>)? {
    guard !path.isEmpty, path != "-",
      case .success(let bytes) = FileBytes.read(path, limit: NoteFiles.largest),
      let text = try? TextDecoder().decode(bytes).text
    else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let first = card.bulletLine - 1
    guard lines.indices.contains(first), holds(lines[first...].prefix(40)) else { return nil }
    return (lines, first..<end(of: first, in: lines))
  }

  /// True when the bullet's first words are still there.
  private func holds(_ lines: ArraySlice<Substring>) -> Bool {
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    let wanted = letters(String(card.note.prefix(60))).prefix(24)
    return letters(lines.joined()).prefix(120).contains(wanted)
  }

  /// The bullet ends where a line stands no further in than it does.
  private func end(of first: Int, in lines: [Substring]) -> Int {
    let indent = { (line: Substring) in line.prefix { $0 == " " || $0 == "\t" }.count }
    var end = first + 1
    while end < lines.count, end < first + 40, !lines[end].trimmed.isEmpty,
      indent(lines[end]) > indent(lines[first])
    {
      end += 1
    }
    return end
  }
}
