/// What a person can type at either prompt besides an answer or a grade.
enum SessionCommand: String, CaseIterable {
  case undo, suspend, bury, whole, info, edit, open, delete, help, quit

  var letter: Character {
    switch self {
    case .undo: "u"
    case .suspend: "s"
    case .bury: "b"
    case .whole: "w"
    case .info: "i"
    case .edit: "e"
    case .open: "o"
    case .delete: "d"
    case .help: "?"
    case .quit: "q"
    }
  }

  var explanation: String {
    switch self {
    case .undo: "take back the last thing you did, as often as you like"
    case .suspend: "never ask this card again until you resume it"
    case .bury: "not before tomorrow"
    case .whole: "the whole bullet and its neighbours in the note"
    case .info: "this card's history"
    case .edit: "change question and answer in $EDITOR"
    case .open: "open the note at this line"
    case .delete: "throw the card away"
    case .help: "this help"
    case .quit: "leave; everything is saved already"
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
}
