import Cards
import Foundation
import Store

/// A draft as it is shown: where it stands, the bullet, the card, and who proposed it.
struct DraftScreen {
  let card: StoredCard
  let progress: (number: Int, total: Int)

  func lines(on display: Display) -> [String] {
    let count = StyledText("\(progress.number)/\(progress.total) drafts", .dim)
    let bullet =
      StyledText("\(place)  ", .dim) + StyledText(markdown: card.card.note).onOneLine
    return display.lines(CardPath(card).text, right: count) + display.lines(bullet)
      + QuestionText(card.card, notePath: card.path).lines(on: display)
      + AnswerScreen(card: card.card, notePath: card.path, check: nil).lines(on: display)
      + display.lines(StyledText("\(card.card.rule) · \(percent) % sure", .dim))
  }

  private var place: String {
    let name = visibleName((card.path as NSString).lastPathComponent)
    return "\(card.path == "-" ? "standard input" : name):\(card.card.line)"
  }

  private var percent: Int { Int((card.card.confidence * 100).rounded()) }
}

extension DraftScreen {
  /// What can be typed at the prompt.
  static func help(on display: Display) -> [String] {
    let rows = DraftKey.allCases.map { "  \($0.letter)  \($0.explanation)" }
    return
      (["A draft is a card that was not sure enough to be asked. As a letter or a word:", ""]
      + rows + ["     Ctrl-C clears the line, twice leaves; Ctrl-D leaves."])
      .flatMap { display.lines(StyledText($0)) }
  }

  static func summary(_ walk: DraftWalk, left: Int, on display: Display) -> [String] {
    var parts: [String] = []
    if walk.accepted > 0 { parts.append("\(walk.accepted) accepted") }
    if walk.rejected > 0 { parts.append("\(walk.rejected) rejected") }
    var lines = [parts.isEmpty ? "Nothing was decided." : parts.joined(separator: " · ")]
    if left > 0 {
      lines.append(
        left == 1 ? "1 draft waits: recall drafts" : "\(left) drafts wait: recall drafts")
    } else {
      lines.append("No draft waits any more.")
    }
    if walk.accepted > 0 { lines.append("Next: recall review") }
    return lines.enumerated().flatMap { index, line in
      display.lines(index == 0 ? StyledText(line, .bold) : StyledText(line))
    }
  }
}
