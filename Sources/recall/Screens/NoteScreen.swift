import Cards
import Foundation

/// A card's bullet as it stands in the note, with its neighbours; the text that was stored when
/// the note is gone or has changed there.
struct NoteScreen {
  let path: String
  let card: Card

  func lines(on display: Display) -> [String] {
    guard let place = NotePlace(of: card, in: path) else {
      return display.lines(MarkdownText(card.note, origin: .note), notePath: path)
        + display.lines(StyledText("(as it was imported from \(name))", .dim))
    }
    let (lines, bullet) = (place.lines, place.bullet)
    let first = start(before: bullet.lowerBound, in: lines)
    let shown = first..<min(lines.count, bullet.upperBound + 3)
    let margin = lines[shown].filter { !$0.trimmed.isEmpty }.map(NotePlace.indent).min() ?? 0
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

  private var name: String {
    path.isEmpty || path == "-" ? "standard input" : visibleName(path)
  }
}
