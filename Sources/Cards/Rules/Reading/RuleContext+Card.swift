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

  /// What stands under it as an answer shows it: a line each, inner levels indented.
  func answerLines(indent: String = "") -> [String] {
    children.flatMap { child in
      (child.text.plain.isEmpty ? [] : [indent + child.text.plain])
        + child.answerLines(indent: indent + "  ")
    }
  }
}
