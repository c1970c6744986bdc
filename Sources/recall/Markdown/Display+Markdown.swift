import Foundation

extension Display {
  /// Markdown as it is meant: see ``MarkdownText``.
  ///
  /// - Parameters:
  ///   - right: A note at the right edge of the first line.
  ///   - notePath: The note that the text comes from; paths of pictures are seen from it.
  ///   - indent: Columns to leave free at the left.
  func lines(
    _ markdown: MarkdownText, right: StyledText = StyledText(), notePath: String? = nil,
    indent: Int = 0
  ) -> [String] {
    guard indent == 0 else {
      var narrower = self
      narrower.columns = textWidth - indent
      let margin = String(repeating: " ", count: indent)
      return narrower.lines(markdown, right: right, notePath: notePath).map { margin + $0 }
    }
    var lines: [String] = []
    var blocks = markdown.blocks[...]
    if !right.isEmpty {
      if case .text(let lead, _, let text) = blocks.first, blocks.count == 1, lead.isEmpty {
        return self.lines(text, right: right)
      }
      // Beside code or a list the note would be in the way.
      lines += self.lines(StyledText(), right: right)
    }
    while let block = blocks.popFirst() { lines += self.lines(block, notePath: notePath) }
    return lines
  }

  /// The same for text of a card that is not taken apart further.
  func lines(markdown: String, _ styles: Style...) -> [String] {
    lines(MarkdownText(markdown, styles: styles))
  }

  private func lines(_ block: MarkdownText.Block, notePath: String?) -> [String] {
    switch block {
    case .blank: [""]
    case .text(let lead, let rest, let text):
      lines(text, lead: capped(lead), rest: capped(rest))
    case .code(let code, let indent): code.flatMap { codeLines($0, indent: indent) }
    case .table(let table, let indent):
      table.lines(width: wrapWidth - indent).map {
        String(repeating: " ", count: indent) + rendered($0)
      }
    case .picture(let text, let path):
      lines(text) + pictureLines(path, notePath: notePath)
    }
  }

  /// On a narrow screen deep indentation must leave room for words.
  private func capped(_ lead: StyledText) -> StyledText {
    let extra = lead.width - wrapWidth / 2
    guard extra > 0, let first = lead.runs.first else { return lead }
    let spaces = first.text.prefix { $0 == " " }.count
    var result = StyledText(String(first.text.dropFirst(min(extra, spaces))), styles: first.styles)
    for run in lead.runs.dropFirst() { result.append(run.text, run.styles) }
    return result
  }

  // MARK: Code

  /// A line of code behind a bar; one that is too long goes on behind a mark, cut at no word.
  private func codeLines(_ code: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: min(indent, wrapWidth / 4))
    guard isTerminal, !isAppendOnly else { return [margin + "    " + code] }
    let (bar, more) = (StyledText(margin + "│ ", .dim), StyledText(margin + "│↳", .dim))
    var lines: [String] = []
    var rest = code[...]
    repeat {
      let lead = lines.isEmpty ? bar : more
      let piece = rest.prefix(columns: wrapWidth - lead.width)
      rest = rest.dropFirst(piece.count)
      lines.append(
        lead.rendered(on: self) + rendered(StyledText(String(piece), .cyan)))
    } while !rest.isEmpty
    return lines
  }

  // MARK: Pictures

  private func pictureLines(_ path: String, notePath: String?) -> [String] {
    guard let pictures, let notePath, !path.contains("://"), !notePath.isEmpty, notePath != "-"
    else { return [] }
    let folder = URL(filePath: notePath).deletingLastPathComponent()
    let file = URL(filePath: path, relativeTo: folder).path
    return pictures.sequence(for: file, columns: wrapWidth).map { [$0] } ?? []
  }
}

extension Substring {
  /// As much of the start as goes into so many columns; always more than nothing.
  fileprivate func prefix(columns: Int) -> Substring {
    var (used, end) = (0, startIndex)
    for index in indices {
      used += self[index].displayWidth
      if used > columns, index > startIndex { break }
      end = self.index(after: index)
    }
    return self[..<end]
  }
}
