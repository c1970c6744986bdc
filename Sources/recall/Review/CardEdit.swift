import Cards

/// A card's question and answer as a text that any editor can change.
struct CardEdit: Hashable {
  var question: String
  var answer: String

  private static let divider = "---- the question is above this line, the answer below ----"

  var text: String { "\(question)\n\(Self.divider)\n\(answer)\n" }

  init(question: String, answer: String) {
    self.question = question
    self.answer = answer
  }

  /// `nil` when the line between question and answer is gone, or one of them.
  init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let middle = lines.firstIndex(where: { $0.trimmed == Self.divider }) else { return nil }
    question = lines[..<middle].joined(separator: "\n").trimmed
    answer = lines[(middle + 1)...].joined(separator: "\n").trimmed
    if question.isEmpty || answer.isEmpty { return nil }
  }

  /// Lets the editor change the text in a file that only its owner may read.
  ///
  /// - Returns: The text afterwards, made safe; `nil` when the editor failed.
  /// - Throws: ``Failure`` when there is no such file, or no text in it.
  static func changed(_ text: String, by editor: Editor, on terminal: any Terminal) throws
    -> String?
  {
    try PrivateFile.with(text, name: "card.md") { file in
      guard try terminal.run(editor.arguments(file: file.path)) == 0 else { return nil }
      return ControlCharacters.removed(from: try file.text())
    }
  }
}
