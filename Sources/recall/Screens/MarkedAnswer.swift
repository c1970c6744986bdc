/// A line of the answer with what a typed answer missed of it: set off by colour, in square brackets
/// where there is none.
struct MarkedAnswer {
  let item: AnswerCheck.Item

  /// Nothing was missed or misspelt, or nothing was right: then there is nothing to tell apart.
  var isPlain: Bool { !item.isTouched || item.pieces.allSatisfy { $0.state == .plain } }

  func text(hasColour: Bool, _ styles: [Style]) -> StyledText {
    var text = StyledText()
    for piece in joined {
      let shown = visible(piece.text)
      switch piece.state {
      case .plain: text.append(shown, styles)
      case .missed where hasColour: text.append(shown, [.bold, .yellow, .underlined])
      case .missed: text.append("[\(shown)]", styles)
      case .misspelt: text.append(shown, hasColour ? styles + [.underlined] : styles)
      }
    }
    return text
  }

  /// Missed words with only a space or a hyphen between them are one stretch.
  private var joined: [AnswerCheck.Piece] {
    var pieces: [AnswerCheck.Piece] = []
    for piece in item.pieces {
      let count = pieces.count
      if piece.state == .missed, count > 1, [" ", "-", "‑"].contains(pieces[count - 1].text),
        pieces[count - 2].state == .missed
      {
        let gap = pieces.removeLast().text
        pieces[count - 2].text += gap + piece.text
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }
}
