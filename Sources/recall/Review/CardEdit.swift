import Cards
import Store

/// A card's question and answer and the person's own note on it, as a text that any editor can
/// change.
struct CardEdit: Hashable {
  var question: String
  var answer: String
  /// Shown with the answer; empty for none.
  var remark = ""

  private static let divider = "---- the question is above this line, the answer below ----"
  private static let remarkDivider = "---- below: a note of your own, shown with the answer ----"

  var text: String { cardText + "\(Self.remarkDivider)\n\(remark.isEmpty ? "" : remark + "\n")" }

  /// Question and answer alone.
  var cardText: String { "\(question)\n\(Self.divider)\n\(answer)\n" }

  init(question: String, answer: String, remark: String = "") {
    self.question = question
    self.answer = answer
    self.remark = remark
  }

  /// `nil` when the line between question and answer is gone, or one of them.
  init?(_ text: String) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let last = lines.lastIndex(where: { $0.trimmed == Self.remarkDivider }) {
      remark = lines[(last + 1)...].joined(separator: "\n").trimmed
      lines.removeSubrange(last...)
    }
    guard let middle = lines.firstIndex(where: { $0.trimmed == Self.divider }) else { return nil }
    question = lines[..<middle].joined(separator: "\n").trimmed
    answer = lines[(middle + 1)...].joined(separator: "\n").trimmed
    if question.isEmpty || answer.isEmpty { return nil }
  }

  /// What the log says of it: a card of which only the person's note changed goes on following its
  /// text.
  func action(on card: StoredCard) -> CardAction {
    if question == card.card.question, answer == card.card.answer { return .remark(remark) }
    return .edit(
      question: question, answer: answer, remark: remark == card.remark ? nil : remark)
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
