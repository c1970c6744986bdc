/// What a person can type at the prompt of a draft.
enum DraftKey: String, CaseIterable {
  case accept, reject, edit, later, undo, whole, open, help, quit

  var letter: Character {
    switch self {
    case .accept: "a"
    case .reject: "r"
    case .edit: "e"
    case .later: "l"
    case .undo: "u"
    case .whole: "w"
    case .open: "o"
    case .help: "?"
    case .quit: "q"
    }
  }

  var explanation: String {
    switch self {
    case .accept: "yes: from now on it is a card like any other (y does the same)"
    case .reject: "no: this text never makes a draft again (n does the same)"
    case .edit: "change question and answer in $EDITOR; then it is accepted"
    case .later: "decide another time; ⏎ alone does the same"
    case .undo: "take back your last yes or no, as often as you like"
    case .whole: "the whole bullet and its neighbours in the note"
    case .open: "open the note at this line"
    case .help: "this help"
    case .quit: "leave; everything you decided is saved already"
    }
  }

  /// - Parameter line: A letter or a word, with or without a colon before it; nothing is later.
  init?(line: String) {
    var text = line.trimmed.lowercased()
    if text.first == ":" { text.removeFirst() }
    switch text {
    case "": self = .later
    case "y", "yes": self = .accept
    case "n", "no": self = .reject
    default:
      let key = Self.allCases.first { String($0.letter) == text || $0.rawValue == text }
      guard let key else { return nil }
      self = key
    }
  }
}
