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

  /// At the answer prompt. `:u` is always a command; `u` only when the answer is longer than one
  /// character; a colon belongs to the answer when the card's answer begins with one.
  init(answerLine line: String, expecting answer: String) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.count == 1, answer.trimmed.count > 1, let command = SessionCommand(text) {
      self = .command(command)
    } else if text.first == ":", !answer.trimmed.hasPrefix(":") || text.count == 2 {
      self = Self.colon(text)
    } else {
      self = .answer(text)
    }
  }

  init(gradeLine line: String) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.first == ":" {
      self = Self.colon(text)
    } else if let grade = Grade(typed: text) {
      self = .grade(grade)
    } else if let command = SessionCommand(text) {
      self = .command(command)
    } else {
      self = .noGrade(text)
    }
  }

  private static func colon(_ text: String) -> Typed {
    SessionCommand(text.dropFirst()).map(Typed.command) ?? .unknownCommand(text)
  }
}

extension Grade {
  /// `0`…`5`, or again, hard, good, easy, of which the first two letters are enough.
  init?(typed text: String) {
    if let number = Int(text) {
      self.init(rawValue: number)
      return
    }
    let words: [(String, Grade)] = [
      ("again", .wrong), ("hard", .hard), ("good", .good), ("easy", .easy),
    ]
    let text = text.lowercased()
    guard text.count >= 2, let word = words.first(where: { $0.0.hasPrefix(text) }) else {
      return nil
    }
    self = word.1
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
