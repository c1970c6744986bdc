import Cards

/// The answer, with what a typed answer missed.
struct AnswerScreen {
  let card: Card
  /// `nil` when nothing was typed.
  let check: AnswerCheck?
  /// The person's own note on the card.
  var remark = ""

  func lines(on display: Display) -> [String] {
    var lines: [String]
    if !display.isTerminal, check.map({ $0.items.count > 1 }) == true {
      lines = display.lines(mark) + display.lines(answer(on: display))
    } else {
      lines = display.lines(answer(on: display), right: mark)
    }
    if let difference { lines += display.lines(difference) }
    if !remark.isEmpty { lines += display.lines(StyledText("✎ " + visible(remark), .dim)) }
    return lines
  }

  private func answer(on display: Display) -> StyledText {
    let marked = marked(on: display)
    if let filled = GapFilling(card, marked: marked?.first) { return filled.text }
    let text = visible(card.answer)
    let items = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    guard items.count > 1, card.kind == .list || marked != nil else {
      return marked?.first ?? StyledText(text, .green)
    }
    var list = StyledText()
    for (index, item) in items.enumerated() {
      if index > 0 { list.append("\n") }
      list.append(sign(index) + " ", .green)
      if let marked, marked.count == items.count {
        list.append(marked[index])
      } else {
        list.append(item, .green)
      }
    }
    return list
  }

  /// ✓ said, · not said; • when nothing was typed.
  private func sign(_ index: Int) -> String {
    guard let check, check.said.indices.contains(index) else { return "•" }
    return check.said[index] ? "✓" : "·"
  }

  /// Each line of the answer; `nil` when nothing was typed or nothing is to be set off.
  private func marked(on display: Display) -> [StyledText]? {
    guard let check else { return nil }
    let isGap = GapFilling(card) != nil
    let styles: [Style] = isGap ? [.bold, .green] : [.green]
    let isList = check.items.count > 1
    guard isList || !check.items.allSatisfy({ MarkedAnswer(item: $0).isPlain }) else { return nil }
    return check.items.map { item in
      let marked = MarkedAnswer(item: item)
      // The sign before it says that an item was missed.
      guard !marked.isPlain, !isList || item.isSaid else {
        return StyledText(visible(item.text), styles: styles)
      }
      return marked.text(hasColour: display.hasColour, styles)
    }
  }

  private var mark: StyledText {
    guard let check else { return StyledText() }
    let said = check.said.count { $0 }
    let count = check.said.isEmpty ? nil : "\(said) of \(check.said.count)"
    return switch check.verdict {
    case .matches: StyledText("✓ matches", .green)
    case .partly where check.isOutOfOrder && said == check.said.count:
      StyledText("~ in another order", .yellow)
    case .partly: StyledText("~ \(count ?? "partly")", .yellow)
    case .differs: StyledText("✗ \(count ?? "differs")", .red)
    }
  }

  /// What was spelt otherwise, and what was typed and is not in the answer.
  private var difference: StyledText? {
    guard let check else { return nil }
    var parts = check.slips.map { "\(Self.line($0.typed)) → \(Self.line($0.right))" }
    let saysSomething =
      check.verdict != .differs || check.items.contains { !MarkedAnswer(item: $0).isPlain }
    if !check.extra.isEmpty, saysSomething {
      let words = check.extra.prefix(12).map { "-\(Self.line($0))-" }.joined(separator: " ")
      parts.append("not in it: " + words + (check.extra.count > 12 ? " …" : ""))
    }
    return parts.isEmpty ? nil : StyledText(parts.joined(separator: " · "), .dim)
  }

  private static func line(_ text: String) -> String { visible(text, keepingLines: false) }
}
