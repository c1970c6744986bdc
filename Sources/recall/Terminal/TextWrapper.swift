/// Breaks text into lines at spaces, and between East Asian wide characters; a longer word is cut.
///
/// Later lines of a paragraph are indented as its first one is, and under the text of a list item.
struct TextWrapper {
  /// Columns; at least 1.
  var width: Int
  /// Columns of the very first line, where something stands beside it.
  var firstWidth: Int?

  init(width: Int, firstWidth: Int? = nil) {
    self.width = width
    self.firstWidth = firstWidth
  }

  /// What stands before the text of a line, and the text.
  struct Line: Hashable {
    var lead: StyledText
    var text: StyledText

    var whole: StyledText { lead + text }
  }

  func lines(_ text: StyledText) -> [StyledText] {
    paragraphs(text).enumerated().flatMap { index, cells in
      let lead = lead(of: cells)
      var first = StyledText()
      for cell in cells[..<lead] { first.append(String(cell.character), cell.styles) }
      let room = index == 0 ? firstWidth : nil
      return wrap(cells[lead...], first: first, rest: spaces(first.width), firstWidth: room)
        .map(\.whole)
    }
  }

  /// One paragraph with something before its first line (a bullet) and before each of the others.
  ///
  /// - Parameter rest: `nil` for as many spaces as the first lead is wide.
  func lines(_ text: StyledText, lead: StyledText, rest: StyledText? = nil) -> [Line] {
    paragraphs(text).enumerated().flatMap { index, cells in
      let rest = rest ?? spaces(lead.width)
      return wrap(cells[...], first: index == 0 ? lead : rest, rest: rest)
    }
  }

  private struct Cell {
    var character: Character
    var styles: [Style]
    var mark: StyledText.Mark?
  }

  private func spaces(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: min(count, width / 2)))
  }

  private func paragraphs(_ text: StyledText) -> [[Cell]] {
    var paragraphs: [[Cell]] = [[]]
    for run in text.runs {
      for character in run.text {
        if character.isNewline {
          paragraphs.append([])
        } else {
          paragraphs[paragraphs.count - 1].append(
            Cell(character: character, styles: run.styles, mark: run.mark))
        }
      }
    }
    return paragraphs
  }

  private func wrap(
    _ cells: ArraySlice<Cell>, first: StyledText, rest: StyledText, firstWidth: Int? = nil
  ) -> [Line] {
    var left = cells
    var lines: [Line] = []
    repeat {
      let lead = lines.isEmpty ? first : rest
      let columns = lines.isEmpty ? firstWidth ?? width : width
      let end = fit(left, room: max(1, columns - lead.width))
      var line = StyledText()
      var shown = left[..<end]
      while end < left.endIndex, shown.last?.character == " " { shown.removeLast() }
      for cell in shown { line.append(String(cell.character), cell.styles, mark: cell.mark) }
      lines.append(Line(lead: lead, text: line))
      left = left[end...].drop { $0.character == " " }
    } while !left.isEmpty
    return lines
  }

  /// The end of what stands before the text of a paragraph: white space, and a bullet with the
  /// space behind it.
  private func lead(of cells: [Cell]) -> Int {
    let spaces = cells.prefix { $0.character == " " }.count
    let rest = cells[spaces...]
    guard spaces < cells.count else { return 0 }
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
    var isBehindWide = false
    for index in cells.indices {
      let character = cells[index].character
      let columns = character.displayWidth
      if character == " " {
        if hasText { lastBreak = index + 1 }
        isBehindWide = false
      } else {
        if columns == 2 || isBehindWide, index > cells.startIndex,
          !Self.endsWords.contains(character),
          !Self.beginsWords.contains(cells[index - 1].character)
        {
          lastBreak = index
        }
        if used + columns > room { return lastBreak ?? max(index, cells.startIndex + 1) }
        hasText = true
        isBehindWide = columns == 2
      }
      used += columns
    }
    return cells.endIndex
  }

  /// Never at the start of a line, and never at its end (JLREQ §3.1.7, the common ones).
  private static let endsWords: Set<Character> = Set(
    "、。，．・：；？！）」』】〕〉》ー…‥々゛゜ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]}”’%")
  private static let beginsWords: Set<Character> = Set("（「『【〔〈《([{“‘")
}
