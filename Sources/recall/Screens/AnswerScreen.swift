import Cards

/// The answer, with what a typed answer missed.
struct AnswerScreen {
  let card: Card
  /// The note that the card was made of.
  let notePath: String
  /// `nil` when nothing was typed.
  let check: AnswerCheck?

  func lines(on display: Display) -> [String] {
    var lines: [String]
    if let filled = GapFilling(card) {
      lines = display.lines(filled.text, right: mark)
    } else if let items {
      let marked = mark.isEmpty ? [] : display.lines(StyledText(), right: mark)
      lines = marked + items.flatMap { display.lines($0.text, lead: StyledText($0.mark, .green)) }
    } else {
      lines = display.lines(
        MarkdownText(card.answer, styles: [.green]), right: mark, notePath: notePath)
    }
    if let missed { lines += display.lines(missed) }
    return lines
  }

  /// Items of a list with what stands before each; `nil` when the answer is no list.
  private var items: [(mark: String, text: StyledText)]? {
    let items = visible(card.answer).split(whereSeparator: \.isNewline)
    guard card.kind == .list, items.count > 1 else { return nil }
    return items.enumerated().map { index, item in
      let isSaid = check.map { $0.said.count == items.count && $0.said[index] } ?? false
      return (isSaid ? "✓ " : "• ", StyledText(markdown: item.trimmed, .green))
    }
  }

  private var mark: StyledText {
    switch check?.verdict {
    case nil: StyledText()
    case .matches: StyledText("✓ matches", .green)
    case .partly: StyledText("~ partly", .yellow)
    case .differs: StyledText("✗ differs", .red)
    }
  }

  private var missed: StyledText? {
    guard let check else { return nil }
    var parts: [String] = []
    if check.verdict == .partly, !check.missed.isEmpty, check.said.isEmpty {
      parts.append("missed: " + Self.list(check.missed))
    }
    if !check.misspelt.isEmpty { parts.append("spelt: " + Self.list(check.misspelt)) }
    return parts.isEmpty ? nil : StyledText(parts.joined(separator: " · "), .dim)
  }

  private static func list(_ words: [String]) -> String {
    visible(words.joined(separator: ", "), keepingLines: false)
  }
}
