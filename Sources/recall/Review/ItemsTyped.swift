/// The items of a list as a person types them, one a line, each ticked off at once.
struct ItemsTyped {
  private let answer: String
  private(set) var lines: [String] = []

  init(answer: String) { self.answer = answer }

  var isEmpty: Bool { lines.isEmpty }
  /// As one typed answer.
  var text: String { lines.joined(separator: "\n") }
  /// Which items were said so far.
  var said: [Bool] { isEmpty ? [] : AnswerCheck(typed: text, answer: answer).said }

  /// - Returns: What to say of the line; `nil` when it ends the answer: it has all that was left, or
  ///   several items at once.
  mutating func add(_ line: String) -> String? {
    let before = said.count { $0 }
    lines.append(line)
    let said = said
    let now = said.count { $0 }
    if now == said.count || now > before + 1 || line.contains(where: { ",;".contains($0) }) {
      return nil
    }
    return "\(now > before ? "✓" : "✗ not in it") · \(now) of \(said.count) · ⏎ when that is all"
  }
}
