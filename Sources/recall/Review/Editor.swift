import Glibc

/// The person's editor, as `$VISUAL` or `$EDITOR` names it: a program and its options, in quotes
/// where there are spaces in them. No shell ever reads it.
struct Editor {
  private let command: [String]

  /// - Throws: ``Failure`` when a quote is not closed.
  init(variables: [String: String]) throws {
    for name in ["VISUAL", "EDITOR"] {
      guard let value = variables[name]?.trimmed, !value.isEmpty else { continue }
      // A path with spaces and no quotes, as people set it.
      if value.hasPrefix("/"), access(value, X_OK) == 0 {
        command = [value]
        return
      }
      guard let words = CommandWords.of(value), words.first?.isEmpty == false else {
        throw Failure("$\(name) has a quote that is not closed: \(value)", .usage)
      }
      command = words
      return
    }
    command = ["vi"]
  }

  func arguments(file: String) -> [String] { waiting + [file] }

  /// In the way in which each editor takes a line; those not known take none.
  func arguments(file: String, line: Int) -> [String] {
    waiting + kind.arguments(file: file, line: line)
  }

  private var kind: EditorKind {
    EditorKind(program: command[0].split(separator: "/").last.map(String.init) ?? "")
  }

  /// The command with the option to wait, unless the person has said so.
  private var waiting: [String] {
    guard let wait = kind.wait, !command.contains(wait), !command.contains("-w"),
      !command.contains("--wait"), !command.contains("-b"), !command.contains("--nofork")
    else { return command }
    return command + [wait]
  }
}
