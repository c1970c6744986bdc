import Foundation
import Store

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
  /// - Returns: The text afterwards; `nil` when the editor failed.
  static func changed(_ text: String, by editor: Editor, on terminal: any Terminal) throws
    -> String?
  {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/recall-XXXXXX.md".utf8CString)
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else {
      throw Failure("cannot make a file in ‘\(folder)’", .cannotCreate)
    }
    let path = template.withUnsafeBufferPointer { $0.baseAddress.map(String.init(cString:)) } ?? ""
    defer { unlink(path) }
    let written = FileOutput(descriptor: descriptor).write(text)
    close(descriptor)
    guard written == 0 else { throw Failure("cannot write ‘\(path)’", .inputOutput) }
    guard try terminal.run(editor.arguments(file: path)) == 0 else { return nil }
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
