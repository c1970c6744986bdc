extension Display {
  /// Columns at which text is wrapped; text for a pipe or a file is not.
  var wrapWidth: Int { isTerminal ? max(8, textWidth) : 100_000 }

  func lines(_ text: StyledText) -> [String] {
    TextWrapper(width: wrapWidth).lines(text).map { $0.rendered(on: self) }
  }

  /// Text with a note at the right edge of its first line; the note goes on a line of its own
  /// where the text would get too narrow, and behind two spaces where lines have no width.
  func lines(_ text: StyledText, right: StyledText) -> [String] {
    guard !right.isEmpty else { return lines(text) }
    guard isTerminal else {
      return lines(text + StyledText(text.isEmpty ? "" : "  ") + right)
    }
    let room = wrapWidth - right.width - 2
    guard room >= min(30, text.width) else { return lines(text) + [flushRight(right)] }
    var wrapped = TextWrapper(width: room).lines(text)
    let gap = String(repeating: " ", count: wrapWidth - right.width - wrapped[0].width)
    wrapped[0] = wrapped[0] + StyledText(gap) + right
    return wrapped.map { $0.rendered(on: self) }
  }

  private func flushRight(_ text: StyledText) -> String {
    let gap = String(repeating: " ", count: max(0, wrapWidth - text.width))
    return (StyledText(gap) + text).rendered(on: self)
  }
}
