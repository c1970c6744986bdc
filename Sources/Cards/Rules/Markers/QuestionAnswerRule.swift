/// `Q: …` and `A: …` on one line, on lines of their own, as sibling bullets or as parent and child.
public struct QuestionAnswerRule: CardRule {
  public static let name = "q-and-a"
  public static let examples = [
    RuleExample(
      "Q: Where do penguins live? A: in the south", ["Where do penguins live? → in the south"]),
    RuleExample(
      "- Q: What do bees make?\n- A: honey and wax\n", ["What do bees make? → honey and wax"]),
    RuleExample(
      "- **Q:** What is a comet made of?\n    - **A:** ice and dust\n",
      ["What is a comet made of? → ice and dust"]),
    RuleExample(
      "Q: Which gases make up air?\nA: nitrogen\noxygen\n\nQ: Is glass a liquid?\nA: no\n",
      ["Which gases make up air? → nitrogen / oxygen", "Is glass a liquid? → no"]),
    RuleExample("Question: Who wrote it?\nAnswer: a poet", ["Who wrote it? → a poet"]),
    RuleExample(
      "- Q: Which metals melt when?\n  A: at\n  | metal | °C |\n  |---|---|\n  | tin | 232 |\n",
      ["Which metals melt when? → at / | metal | °C | / | --- | --- | / | tin | 232 |"]),
    RuleExample(
      "- Q: How is it said?\n  A:\n  ```sh\n  echo a\n    exit\n  ```\n",
      ["How is it said? → ```sh / echo a / exit / ```"]),
    RuleExample(
      "- Q: Which bird? ![small](wren.png)\n  A: a wren, $\\frac{1}{2}\\,m$",
      ["Which bird? ![small](wren.png) → a wren, $\\frac{1}{2}\\,m$"]),
    RuleExample("- A: keynote\n- B: lunch\n", []),
    RuleExample("- Q: What is missing here?\n", []),
  ]

  public init() {}

  public static let signs: ByteSet? = ByteSet(":")

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    var entries = Self.entries(of: block)
    guard !entries.isEmpty else { return nil }
    var consumed: [Int] = []
    if entries[entries.count - 1].answer.isEmpty {
      consumed = Self.fill(&entries[entries.count - 1], from: block, in: context)
    } else if !block.children.isEmpty {
      entries[entries.count - 1].answer += block.answerLines()
      consumed = block.innerLines
    }
    let whole = entries.filter { !$0.question.isEmpty && !$0.answer.isEmpty }
    guard !whole.isEmpty else {
      return Proposal(
        skip: entries[0].question.isEmpty
          ? "Q: without a question; write it behind the Q:"
          : "Q: without an answer; write A: and the answer on the next line")
    }
    let cards = whole.map { entry in
      context.card(
        entry.question, entry.answer.joined(separator: "\n"), kind: .explicit, rule: Self.name,
        of: block, line: block.line + entry.offset)
    }
    return Proposal(cards: cards, consumedLines: consumed)
  }

  private struct Entry {
    var question: String
    var answer: [String] = []
    /// Lines below the block's first.
    var offset: Int
  }

  private static func entries(of block: Block) -> [Entry] {
    guard isMarked(block.text.plain, "q", "question") else { return [] }
    var entries: [Entry] = []
    for (offset, source) in block.sourceLines.enumerated() {
      let line = Markup.plain(source)
      if let question = after(line, "q", "question") {
        entries.append(Entry(question: question, offset: offset))
        splitSameLine(&entries[entries.count - 1])
      } else if entries.isEmpty {
        return []
      } else if let answer = after(line, "a", "answer") {
        entries[entries.count - 1].answer = answer.isEmpty ? [] : [answer]
      } else if !line.isEmpty {
        append(line, to: &entries[entries.count - 1])
      }
    }
    return entries
  }

  private static func append(_ line: String, to entry: inout Entry) {
    if entry.answer.isEmpty {
      entry.question += " " + line
    } else {
      entry.answer.append(line)
    }
  }

  private static func splitSameLine(_ entry: inout Entry) {
    let bytes = Array(entry.question.utf8)
    for mark in [" A: ", " Answer: "] {
      guard let offset = bytes.find(mark) else { continue }
      entry.answer = [entry.question.slice(offset + mark.utf8.count..<bytes.count).trimmed]
      entry.question = entry.question.slice(0..<offset).trimmed
      return
    }
  }

  /// Looks for the answer below the question, then beside it.
  private static func fill(
    _ entry: inout Entry, from block: Block, in context: RuleContext
  ) -> [Int] {
    if let child = block.children.first {
      if let answer = answer(in: child) {
        entry.answer = answer
        return child.allLines
      }
      guard after(child.text.plain, "q", "question") == nil else { return [] }
      entry.answer = block.answerLines()
      return block.innerLines
    }
    guard let next = context.following.first, let answer = answer(in: next) else { return [] }
    entry.answer = answer
    return next.allLines
  }

  private static func answer(in block: Block) -> [String]? {
    let lines = block.sourceLines.map(Markup.plain)
    guard let first = lines.first, let start = after(first, "a", "answer") else { return nil }
    let rest = lines.dropFirst().prefix { after($0, "q", "question") == nil }
    let all = ([start] + rest + block.answerLines()).filter { !$0.isEmpty }
    return all.isEmpty ? nil : all
  }

  private static func isMarked(_ text: String, _ short: String, _ long: String) -> Bool {
    after(text, short, long) != nil
  }

  /// What follows `Q:`, `Q1:` or `Question:`.
  private static func after(_ line: String, _ short: String, _ long: String) -> String? {
    guard let initial = line.utf8.first, initial | 0x20 == short.utf8.first,
      let colon = line.utf8.prefix(16).firstIndex(of: 0x3a)
    else { return nil }
    let head = line[..<colon].lowercased()
    guard head.utf8.count <= long.utf8.count + 3, head.hasPrefix(short) else { return nil }
    let bare = String(head.prefix { !$0.isNumber && !$0.isWhitespace })
    guard bare == short || bare == long else { return nil }
    guard head.dropFirst(bare.count).allSatisfy({ $0.isNumber || $0.isWhitespace }) else {
      return nil
    }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.utf8.first?.isSpace == true else { return nil }
    return rest.trimmed
  }
}
