import Cards
import Foundation

/// Each bullet of a file with its cards, or with the reason it gave none.
///
/// On a terminal the places stand in a column of their own, text is wrapped beside it, and what made
/// a card stands at the right edge. Elsewhere everything is one line that can be searched.
struct ExplainScreen {
  let display: Display

  func lines(_ outcome: Importer.Outcome) -> [String] {
    guard let conversion = outcome.conversion else { return [] }
    let layout = ExplainLayout(
      name: visible(outcome.file.name, keepingLines: false),
      lastLine: conversion.bullets.map(\.line).max() ?? 1, display: display)
    return conversion.bullets.flatMap { bullet -> [String] in
      let text = StyledText(visible(bullet.text, keepingLines: false))
      switch bullet.outcome {
      case .cards(let indices):
        return layout.bullet(line: bullet.line, text)
          + indices.flatMap { index in
            card(conversion.cards[index], isRejected: outcome.rejected.contains(index), layout)
          }
      case .part(let line):
        return layout.bullet(
          line: bullet.line, text, tail: StyledText("· part of line \(line)", .dim))
      case .skipped(let reason):
        return layout.bullet(line: bullet.line, text)
          + layout.below(mark: StyledText("–", .yellow), StyledText(reason, .dim))
      }
    }
  }

  private func card(_ card: Card, isRejected: Bool, _ layout: ExplainLayout) -> [String] {
    let mark =
      if isRejected {
        StyledText("x", .red)
      } else if card.isDraft {
        StyledText("?", .yellow)
      } else {
        StyledText("+", .green)
      }
    var text = StyledText(visible(card.question, keepingLines: false))
    let items = card.answer.split(whereSeparator: \.isNewline).map {
      visible(String($0), keepingLines: false)
    }
    text.append(" →", .dim)
    if display.isTerminal, items.count > 1 {
      for item in items { text.append("\n• " + item, .green) }
    } else {
      text.append(" " + items.joined(separator: " / "), .green)
    }
    return layout.below(mark: mark, text, tail: tail(card, isRejected: isRejected))
  }

  private func tail(_ card: Card, isRejected: Bool) -> StyledText {
    let number = "\(Int((card.confidence * 100).rounded()))"
    let state = isRejected ? "rejected" : card.isDraft ? "draft" : ""
    guard display.isTerminal else {
      return StyledText("\(card.rule) \(number) %\(state.isEmpty ? "" : " " + state)", .dim)
    }
    let padding = String(repeating: " ", count: max(0, 3 - number.count))
    return StyledText("\(state.isEmpty ? "" : state + " ")\(card.rule) \(padding)\(number) %", .dim)
  }
}

/// Where on a line everything stands.
struct ExplainLayout {
  private let display: Display
  private let name: String
  /// Columns of the places; 0 when they go on lines of their own.
  private let placeWidth: Int
  private let width: Int

  /// - Parameters:
  ///   - name: As the person named the file.
  ///   - lastLine: The largest number behind it.
  init(name: String, lastLine: Int, display: Display) {
    self.display = display
    // Beyond 120 columns the eye loses the line on its way to the right edge.
    width = display.isTerminal ? max(30, min(display.columns, 120)) : 100_000
    let digits = "\(lastLine)".count
    let short = (name as NSString).lastPathComponent
    if !display.isTerminal {
      (self.name, placeWidth) = (name, 0)
    } else if name.displayWidth + 1 + digits <= width / 4 {
      (self.name, placeWidth) = (name, name.displayWidth + 1 + digits)
    } else if short.displayWidth + 1 + digits <= width / 3 {
      (self.name, placeWidth) = (short, short.displayWidth + 1 + digits)
    } else {
      (self.name, placeWidth) = (name, 0)
    }
  }

  private var indent: Int { !display.isTerminal ? 4 : placeWidth == 0 ? 2 : placeWidth + 2 }

  func bullet(line: Int, _ text: StyledText, tail: StyledText = StyledText()) -> [String] {
    let place = StyledText("\(name):\(line)", .dim)
    guard display.isTerminal else {
      let end = tail.isEmpty ? [] : [(spaces(indent) + tail).rendered(on: display)]
      return [(place + StyledText("  ") + text).rendered(on: display)] + end
    }
    let body = ended(wrapped(text, indent: indent), tail)
    guard placeWidth > 0, let first = body.first else {
      return ([place] + body.map { spaces(indent) + $0 }).map { $0.rendered(on: display) }
    }
    let gap = spaces(indent - place.width)
    return ([place + gap + first] + body.dropFirst().map { spaces(indent) + $0 })
      .map { $0.rendered(on: display) }
  }

  func below(mark: StyledText, _ text: StyledText, tail: StyledText = StyledText()) -> [String] {
    guard display.isTerminal else {
      let end = tail.isEmpty ? tail : StyledText("  ") + tail
      return [(spaces(indent) + mark + StyledText(" ") + text + end).rendered(on: display)]
    }
    let body = ended(wrapped(text, indent: indent + 2), tail, indent: indent + 2)
    return body.enumerated().map { index, line in
      let start = index == 0 ? spaces(indent) + mark + spaces(1) : spaces(indent + 2)
      return (start + line).rendered(on: display)
    }
  }

  private func wrapped(_ text: StyledText, indent: Int) -> [StyledText] {
    TextWrapper(width: max(8, width - indent)).lines(text)
  }

  /// Puts the tail at the right edge of the last line, or of a line of its own.
  private func ended(
    _ lines: [StyledText], _ tail: StyledText, indent: Int? = nil
  ) -> [StyledText] {
    guard !tail.isEmpty, let last = lines.last else { return lines }
    let room = width - (indent ?? self.indent)
    let gap = room - last.width - tail.width
    if gap >= 2 { return lines.dropLast() + [last + spaces(gap) + tail] }
    return lines + [spaces(room - tail.width) + tail]
  }

  private func spaces(_ count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, count)))
  }
}
