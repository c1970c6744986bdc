import Cards

/// The answer, with what a typed answer missed.
struct AnswerScreen {
  let card: Card
  /// `nil` when nothing was typed.
  let check: AnswerCheck?

  func lines(on display: Display) -> [String] {
    var lines = display.lines(answer, right: mark)
    if let missed { lines += display.lines(missed) }
    return lines
  }

  private var answer: StyledText {
    if let filled = GapFilling(card) { return filled.text }
    let text = visible(card.answer)
    let items = text.split(whereSeparator: \.isNewline)
    guard card.kind == .list, items.count > 1 else { return StyledText(text, .green) }
    var list = StyledText()
    for (index, item) in items.enumerated() {
      if index > 0 { list.append("\n") }
      let isSaid = check.map { $0.said.count == items.count && $0.said[index] } ?? false
      list.append("\(isSaid ? "✓" : "•") \(item.trimmed)", .green)
    }
    return list
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
