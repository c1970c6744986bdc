/// Bullets that want something from the reader: questions, exercises, sentences to be finished.
enum Prompting {
  /// Asks for something that nothing below it gives; what is below may ask on.
  static func isLeftOpen(_ block: Block) -> Bool {
    guard block.isBullet else { return false }
    let text = block.text.plain
    guard isPlain(text) || isOrder(text) else { return false }
    return block.children.allSatisfy(isLeftOpen)
  }

  private static func mayAsk(_ text: String) -> Bool {
    guard text.utf8.count > 2 else { return false }
    let first = Words.leading(1, in: text).first ?? ""
    return orders.contains(first) || askers.contains(first)
  }

  /// A question, whatever its language, of which at most a bracket or another prompt follows; or a
  /// sentence that breaks off.
  static func isPlain(_ text: String) -> Bool {
    // `?`, `？`, `…`: without one of them only the first word can tell.
    guard text.utf8.contains(where: { $0 == 0x3f || $0 >= 0xe2 }) || text.hasSuffix("...") else {
      return mayAsk(text) && Question.isOpen(text)
    }
    if text.hasSuffix("…") || text.hasSuffix("...") || Question.endsInMark(text) { return true }
    let sentences = Sentences.ranges(in: text).map { text.slice($0).trimmed }
    guard let first = sentences.first else { return false }
    if Question.endsInMark(first) || first.hasSuffix("…") {
      return sentences.dropFirst().allSatisfy { rest in
        rest.first == "(" || isOrder(rest) || Question.endsInMark(rest)
      }
    }
    return Question.isOpen(text)
  }

  /// `Write …`, `Name …`, `Make a list of …`
  private static func isOrder(_ text: String) -> Bool {
    guard text.utf8.count > 2 else { return false }
    return orders.contains(Words.leading(1, in: text).first ?? "")
  }

  /// Ask in English, also where the mark is missing.
  private static let askers: Set<String> = [
    "what", "who", "whom", "whose", "which", "when", "where", "why", "how",
  ]
  private static let orders: Set<String> = [
    "write", "make", "list", "name", "describe", "explain", "discuss", "create", "implement",
    "compare", "give", "imagine", "think", "reflect", "tell", "show", "draw", "design", "solve",
    "prove", "calculate", "define", "then", "using", "find",
  ]
}
