/// An answer of which a person has more and more shown: two letters of a word one by one, then the
/// rest of it, then the next word; of a list one item after the other.
struct AnswerReveal {
  private let items: [[Character]]
  private var item = 0
  /// Characters shown of the item.
  private var shown = 0

  init(_ answer: String) {
    items = visible(answer).split(whereSeparator: \.isNewline)
      .map { Array($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// All of it stands there.
  var isWhole: Bool { item >= items.count }

  /// - Parameter isSaid: Items that were typed and need no help.
  mutating func next(passingOver isSaid: [Bool] = []) {
    if item < items.count, shown >= items[item].count { (item, shown) = (item + 1, 0) }
    while item < items.count, isSaid.indices.contains(item), isSaid[item] {
      (item, shown) = (item + 1, 0)
    }
    guard item < items.count else { return }
    let text = items[item]
    while let end = smallWordEnd(text, from: shown) { shown = end }
    let start = text[..<shown].lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
    let inWord = shown - start
    shown += 1
    if inWord >= 2, !text[shown - 1].isSyllabic {
      while shown < text.count, !text[shown].isWhitespace { shown += 1 }
    }
    while shown < text.count, text[shown].isWhitespace { shown += 1 }
    if shown >= text.count, item == items.count - 1 { item = items.count }
  }

  /// A small word tells nothing, so it comes with the first letter of the next: `the A`.
  private func smallWordEnd(_ text: [Character], from start: Int) -> Int? {
    guard start == 0 || text[start - 1].isWhitespace else { return nil }
    let word = text[start...].prefix { !$0.isWhitespace }
    let end = start + word.count + 1
    return end < text.count && SmallWords.fillers.contains(String(word).lowercased()) ? end : nil
  }

  /// What is shown, with a dot for each letter of the word that is under way.
  var text: String {
    guard let last = items.last else { return "" }
    let (index, text) = item < items.count ? (item, items[item]) : (items.count - 1, last)
    let end = item < items.count ? shown : text.count
    var line = String(text[..<end])
    let word = text[end...].prefix { !$0.isWhitespace }
    let isAtWord = end > 0 && !text[end - 1].isWhitespace
    if isAtWord { line += String(repeating: "·", count: word.count) }
    if end + (isAtWord ? word.count : 0) < text.count { line += line.last == " " ? "…" : " …" }
    return items.count > 1 ? "\(index + 1)/\(items.count)  \(line)" : line
  }
}
