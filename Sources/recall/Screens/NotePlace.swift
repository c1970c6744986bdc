import Cards
import Foundation

/// Where a card's bullet stands in its note, as the note is now.
struct NotePlace {
  /// Of the note.
  let lines: [Substring]
  /// Indices of the bullet's lines.
  let bullet: Range<Int>

  /// `nil` when the note is gone or larger than the limit, or has another text there.
  ///
  /// - Parameter limit: Bytes.
  init?(of card: Card, in path: String, limit: Int = NoteFiles.largest) {
    guard !path.isEmpty, path != "-",
      case .success(let bytes) = FileBytes.read(path, limit: limit),
      let text = try? TextDecoder().decode(bytes).text
    else { return nil }
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let first = card.bulletLine - 1
    guard lines.indices.contains(first), Self.holds(lines[first...].prefix(40), card) else {
      return nil
    }
    bullet = first..<Self.end(of: first, in: lines)
  }

  /// Columns before the first character.
  static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }

  /// True when the bullet's first words are still there.
  private static func holds(_ lines: ArraySlice<Substring>, _ card: Card) -> Bool {
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    let wanted = letters(String(card.note.prefix(60))).prefix(24)
    return letters(lines.joined()).prefix(120).contains(wanted)
  }

  /// The bullet ends where a line stands no further in than it does.
  private static func end(of first: Int, in lines: [Substring]) -> Int {
    var end = first + 1
    while end < lines.count, end < first + 40, !lines[end].trimmed.isEmpty,
      indent(lines[end]) > indent(lines[first])
    {
      end += 1
    }
    return end
  }
}
