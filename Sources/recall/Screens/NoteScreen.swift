import Cards
import Foundation

/// A card's bullet as it stands in the note, with its neighbours; the text that was stored when
/// the note is gone or has changed there.
struct NoteScreen {
  let path: String
  let card: Card

  func lines(on display: Display) -> [String] {
    guard let (lines, bullet) = place else {
      return display.lines(MarkdownText(card.note, origin: .note), notePath: path)
        + display.lines(StyledText("(as it was imported from \(name))", .dim))
    }
    let first = start(before: bullet.lowerBound, in: lines)
    let shown = first..<min(lines.count, bullet.upperBound + 3)
    let margin = lines[shown].filter { !$0.trimmed.isEmpty }.map(Self.indent).min() ?? 0
    func drawn(_ range: Range<Int>, _ styles: Style...) -> [String] {
      let text = lines[range].map { $0.replacing("\t", with: "    ").dropFirst(margin) }
      let markdown = MarkdownText(text.joined(separator: "\n"), styles: styles, origin: .note)
      return display.lines(markdown, notePath: path)
    }
    return display.lines(StyledText("\(name):\(bullet.lowerBound + 1)", .dim))
      + drawn(shown.lowerBound..<bullet.lowerBound, .dim) + drawn(bullet)
      + drawn(bullet.upperBound..<shown.upperBound, .dim)
  }

  /// Three lines above the bullet, or where the code begins that they are in.
  private func start(before bullet: Int, in lines: [Substring]) -> Int {
    let start = max(0, bullet - 3)
    let fences = lines[..<start].indices.filter { lines[$0].trimmed.hasPrefix("```") }
    guard fences.count % 2 == 1, let open = fences.last, bullet - open < 40 else { return start }
    return open
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
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
    var end = first + 1
    while end < lines.count, end < first + 40, !lines[end].trimmed.isEmpty,
      Self.indent(lines[end]) > Self.indent(lines[first])
    {
      end += 1
    }
    return end
  }
}
