extension Display {
  /// Columns at which text is wrapped; text for a pipe or a file is not.
  var wrapWidth: Int { isTerminal ? max(8, textWidth) : 100_000 }

  func lines(_ text: StyledText) -> [String] {
    TextWrapper(width: wrapWidth).lines(text.spelledOut(on: self)).map(rendered)
  }

  /// Text with something before its first line, and before each of the others.
  ///
  /// - Parameter rest: `nil` for as many spaces as the first lead is wide.
  func lines(_ text: StyledText, lead: StyledText, rest: StyledText? = nil) -> [String] {
    TextWrapper(width: wrapWidth).lines(text.spelledOut(on: self), lead: lead, rest: rest)
      .map { $0.lead.rendered(on: self) + rendered($0.text) }
  }

  /// Text with a note at the right edge of its first line; the note goes on a line of its own
  /// where the text would get too narrow, and behind two spaces where lines have no width.
  func lines(_ text: StyledText, right: StyledText) -> [String] {
    guard !right.isEmpty else { return lines(text) }
    let text = text.spelledOut(on: self)
    guard isTerminal, !isAppendOnly else {
      return lines(text + StyledText(text.isEmpty ? "" : "  ") + right)
    }
    let room = wrapWidth - right.width - 2
    guard room >= min(24, text.width) else { return lines(text) + [flushRight(right)] }
    let wrapped = TextWrapper(width: wrapWidth, firstWidth: room).lines(text)
    let gap = String(repeating: " ", count: wrapWidth - right.width - wrapped[0].width)
    // A mark of direction ends what runs from right to left, also where the isolate is lost: tmux
    // drops one at the start of a line.
    let mark = isTurned(wrapped[0]) ? "\u{200E}" : ""
    let first = rendered(wrapped[0]) + mark + gap + right.rendered(on: self)
    return [first] + wrapped.dropFirst().map(rendered)
  }

  private func flushRight(_ text: StyledText) -> String {
    let gap = String(repeating: " ", count: max(0, wrapWidth - text.width))
    return (StyledText(gap) + text).rendered(on: self)
  }

  /// One line; what is written from right to left is isolated, so that it takes the direction of
  /// its own first letter and moves nothing that stands around it (UAX #9, 2.4).
  func rendered(_ line: StyledText) -> String {
    let text = line.rendered(on: self)
    return isTurned(line) ? "\u{2068}" + text + "\u{2069}" : text
  }

  private func isTurned(_ line: StyledText) -> Bool {
    hasDirections && line.runs.contains { $0.text.isWrittenFromTheRight }
  }
}

extension String {
  /// True when a letter of a script that runs from right to left is in it.
  fileprivate var isWrittenFromTheRight: Bool {
    guard utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}
