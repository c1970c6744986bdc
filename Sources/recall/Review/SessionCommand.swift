/// What a person can type at either prompt besides an answer or a grade.
enum SessionCommand: String, CaseIterable {
  case hint, undo, skip, bury, suspend, flag, edit, split, delete, whole, info, open, help, quit

  var letter: Character {
    switch self {
    case .hint: "h"
    case .undo: "u"
    case .skip: "k"
    case .bury: "b"
    case .suspend: "s"
    case .flag: "f"
    case .edit: "e"
    case .split: "p"
    case .delete: "d"
    case .whole: "w"
    case .info: "i"
    case .open: "o"
    case .help: "?"
    case .quit: "q"
    }
  }

  /// At most 34 columns, so that two stand beside each other.
  var explanation: String {
    switch self {
    case .hint: "one more letter of the answer"
    case .undo: "take back what you did last"
    case .skip: "ask it at the end of the session"
    case .bury: "not before tomorrow"
    case .suspend: "never ask it until you resume it"
    case .flag: "flag the card, or take it off"
    case .edit: "change the card in $EDITOR"
    case .split: "part it into cards in $EDITOR"
    case .delete: "throw the card away"
    case .whole: "the whole bullet in its note"
    case .info: "this card's history"
    case .open: "open the note at this line"
    case .help: "this help"
    case .quit: "leave; everything is saved"
    }
  }

  /// - Parameter text: What was typed after the colon, or without one.
  init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    guard
      let command = Self.allCases.first(where: { String($0.letter) == text || $0.rawValue == text })
    else { return nil }
    self = command
  }

  /// Two letters or more with which one command begins and no other.
  init?(prefix: some StringProtocol) {
    let prefix = prefix.lowercased()
    let found = Self.allCases.filter { $0.rawValue.hasPrefix(prefix) }
    guard prefix.count > 1, let command = found.first, found.count == 1 else { return nil }
    self = command
  }

  /// What Tab completes where a word alone could be an answer.
  static var withColon: [String] { allCases.map { ":" + $0.rawValue } }
}
