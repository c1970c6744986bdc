import Cards

/// The answer, with what a typed answer missed.
struct AnswerScreen {
  let card: Card
  /// The note that the card was made of.
  let notePath: String
  /// `nil` when nothing was typed.
  let check: AnswerCheck?
  /// The person's own note on the card.
  var remark = ""

  func lines(on display: Display) -> [String] {
    let card = emphasized(on: display)
    let marked = marked(on: display)
    var lines: [String]
    if let filled = GapFilling(card, marked: marked?.first) {
      lines = display.lines(filled.text, right: mark)
    } else if let items = items(of: card, marked) {
      let first = mark.isEmpty ? [] : display.lines(StyledText(), right: mark)
      lines = first + items.flatMap { display.lines($0.text, lead: StyledText($0.sign, .green)) }
    } else if let only = marked?.first, marked?.count == 1 {
      lines = display.lines(only, right: mark)
    } else {
      lines = display.lines(
        MarkdownText(card.answer, styles: [.green]), right: mark, notePath: notePath)
    }
    if let difference { lines += display.lines(difference) }
    if !remark.isEmpty { lines += display.lines(StyledText("✎ " + visible(remark), .dim)) }
    return lines
  }

  /// The card with its words as the note sets them.
  private func emphasized(on display: Display) -> Card {
    guard display.isTerminal else { return card }
    let emphasis = NoteEmphasis(of: card, in: notePath)
    var card = card
    card.question = emphasis.set(card.question)
    card.answer = emphasis.set(card.answer)
    return card
  }

  /// Items of a list with the sign before each; `nil` when the answer is no list.
  private func items(of card: Card, _ marked: [StyledText]?) -> [(sign: String, text: StyledText)]?
  {
    let items = visible(card.answer).split(whereSeparator: \.isNewline).map(\.trimmed)
      .filter { !$0.isEmpty }
    guard items.count > 1, card.kind == .list else { return nil }
    return items.enumerated().map { index, item in
      let text = marked.flatMap { $0.count == items.count ? $0[index] : nil }
      return (sign(index) + " ", text ?? StyledText(markdown: item, .green))
    }
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
