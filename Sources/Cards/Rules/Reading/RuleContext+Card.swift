extension RuleContext {
  var phrases: Phrases { Phrases.of(language) }

  /// English rules of word order apply; also to notes too short to tell.
  var isEnglish: Bool { language == "en" || language == "und" }

  /// A card of this block, with its place in the note.
  ///
  /// - Parameter confidence: Below 0.5 the card is a draft.
  func card(
    _ question: String, _ answer: String, kind: CardKind, rule: String, of block: Block,
    line: Int? = nil, confidence: Double = 1
  ) -> Card {
    Card(
      question: question, answer: answer, kind: kind, rule: rule, context: path,
      line: line ?? block.line, bulletLine: block.line, note: block.text.plain,
      confidence: confidence, isDraft: confidence < 0.5)
  }
}

extension Block {
  var isBullet: Bool { bullet != nil }

  var bullet: Bullet? {
    if case .bullet(let bullet) = kind { return bullet }
    return nil
  }

  var isTask: Bool { bullet?.isDone != nil }
  var bulletChildren: [Block] { children.filter(\.isBullet) }

  /// The block itself and everything under it.
  var size: Int { 1 + children.reduce(0) { $0 + $1.size } }

  /// Lines of this block and of everything under it.
  var allLines: [Int] { [line] + children.flatMap(\.allLines) }

  /// Lines of everything under it.
  var innerLines: [Int] { children.flatMap(\.allLines) }

  /// The text of this block and of everything under it, one line each.
  var allText: [String] {
    (text.plain.isEmpty ? [] : [text.plain]) + children.flatMap(\.allText)
  }

  /// What stands under it as an answer shows it: a line each, inner levels indented; code, tables
  /// and quotes as Markdown has them.
  func answerLines(indent: String = "") -> [String] {
    children.flatMap { child in child.shownLines.map { indent + $0 } }
  }

  private var shownLines: [String] {
    switch kind {
    case .code(let info): return Self.fenced(text.plain, info: info)
    case .math:
      let lines = text.plain.split(separator: "\n").map(String.init)
      return lines.first?.hasPrefix("$$") == true ? lines : ["$$"] + lines + ["$$"]
    case .table(let table): return table.lines
    case .quote: return answerLines().map { "> " + $0 }
    default: return (text.plain.isEmpty ? [] : [text.plain]) + answerLines(indent: "  ")
    }
  }

  /// Behind a fence longer than any in it.
  private static func fenced(_ code: String, info: String) -> [String] {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    guard !lines.isEmpty else { return [] }
    var fence = "```"
    while code.has(fence) { fence += "`" }
    return [fence + info.prefix { $0 != " " && $0 != "`" }] + lines + [fence]
  }
}
