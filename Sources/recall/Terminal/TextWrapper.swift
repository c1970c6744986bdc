/// Breaks text into lines at spaces, and between East Asian wide characters; a longer word is cut.
///
/// Later lines of a paragraph are indented as its first one is, and under the text of a list item.
struct TextWrapper {
  /// Columns; at least 1.
  var width: Int

  func lines(_ text: StyledText) -> [StyledText] {
    paragraphs(text).flatMap(wrap)
  }

  private typealias Cell = (character: Character, styles: [Style])

  private func paragraphs(_ text: StyledText) -> [[Cell]] {
    var paragraphs: [[Cell]] = [[]]
    for run in text.runs {
      for character in run.text {
        if character.isNewline {
          paragraphs.append([])
        } else {
          paragraphs[paragraphs.count - 1].append((character, run.styles))
        }
      }
    }
    return paragraphs
  }

  private func wrap(_ cells: [Cell]) -> [StyledText] {
    var rest = cells[...]
    let indent = min(hang(cells), width / 2)
    var lines: [StyledText] = []
    repeat {
      let room = width - (lines.isEmpty ? 0 : indent)
      let end = fit(rest, room: max(1, room))
      var line = StyledText(lines.isEmpty ? "" : String(repeating: " ", count: indent))
      var shown = rest[..<end]
      while end < rest.endIndex, shown.last?.character == " " { shown.removeLast() }
      for cell in shown { line.append(String(cell.character), cell.styles) }
      lines.append(line)
      rest = rest[end...].drop { $0.character == " " }
    } while !rest.isEmpty
    return lines
  }

  /// Columns before the text of a paragraph: white space, and a bullet with the space behind it.
  private func hang(_ cells: [Cell]) -> Int {
    let spaces = cells.prefix { $0.character == " " }.count
    let rest = cells[spaces...]
    guard let mark = rest.first?.character, "•-*✓·✎".contains(mark),
      rest.dropFirst().first?.character == " "
    else { return spaces }
    return spaces + 2
  }

  /// The end of what goes on a line of `room` columns; always more than nothing.
  private func fit(_ cells: ArraySlice<Cell>, room: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    var hasText = false
    for index in cells.indices {
      let character = cells[index].character
      let columns = character.displayWidth
      if character == " " {
        if hasText { lastBreak = index + 1 }
      } else {
        if columns == 2, index > cells.startIndex { lastBreak = index }
        if used + columns > room { return lastBreak ?? max(index, cells.startIndex + 1) }
        hasText = true
      }
      used += columns
    }
    return cells.endIndex
  }
}
