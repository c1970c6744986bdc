import Store

/// Decks with their counts, aligned.
struct DeckTable {
  let terminal: any Terminal

  func show(_ decks: [DeckCount], isFull: Bool = false) {
    guard !decks.isEmpty else { return }
    var columns: [(String, (DeckCount) -> Int)] = [("due", \.due), ("new", \.new)]
    if isFull {
      columns += [
        ("learned", \.learned), ("drafts", \.drafts), ("suspended", \.suspended),
        ("set aside", \.retired),
      ]
    }
    let names = decks.map { visible($0.name, keepingLines: false) }
    let room = max(12, terminal.output.columns - columns.reduce(0) { $0 + $1.0.count + 2 })
    let width = min(room, names.map(\.displayWidth).max() ?? 0)
    let head = columns.map { title, _ in pad(title, title.count + 2) }.joined()
    let line = String(repeating: " ", count: width) + head
    terminal.print(terminal.output.styled(line, .dim))
    for (deck, name) in zip(decks, names) {
      let cells = columns.map { title, value in
        pad(value(deck) == 0 ? "·" : String(value(deck)), title.count + 2)
      }
      terminal.print(fit(name, width) + cells.joined())
    }
    terminal.print()
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.displayWidth)) + text
  }

  private func fit(_ text: String, _ width: Int) -> String {
    var text = text
    while text.displayWidth > width { text = String(text.dropLast(2)) + "…" }
    return text + String(repeating: " ", count: width - text.displayWidth)
  }
}
