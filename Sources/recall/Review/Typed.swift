import Scheduler

/// A line typed at a prompt, understood.
enum Typed: Equatable {
  case empty
  case command(SessionCommand)
  /// `:` and something that is no command.
  case unknownCommand(String)
  case answer(String)
  case grade(Grade)
  case noGrade(String)

  /// At the answer prompt. `:u` is always a command; `u` only when nothing of the answer is a single
  /// character, as an item of a list may be; a colon belongs to the answer when the card's answer
  /// begins with one.
  init(answerLine line: String, expecting answer: String) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.count == 1, !Self.hasCharacterAlone(answer), let command = SessionCommand(text) {
      self = .command(command)
    } else if text.first == ":", !answer.trimmed.hasPrefix(":") || text.count == 2 {
      self = Self.colon(text)
    } else {
      self = .answer(text)
    }
  }

  /// The answer, an item of it or what belongs in one of its gaps is one character.
  private static func hasCharacterAlone(_ answer: String) -> Bool {
    answer.split { $0.isNewline || ",;/".contains($0) }.contains { $0.trimmed.count == 1 }
  }

  init(gradeLine line: String, scheme: GradeScheme = .six) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.first == ":" {
      self = Self.colon(text)
    } else if let grade = scheme.grade(typed: text) {
      self = .grade(grade)
    } else if let command = SessionCommand(text) {
      self = .command(command)
    } else {
      self = .noGrade(text)
    }
  }

  private static func colon(_ text: String) -> Typed {
    let word = text.dropFirst()
    return (SessionCommand(word) ?? SessionCommand(prefix: word)).map(Typed.command)
      ?? .unknownCommand(text)
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
