/// The person's editor, as `$VISUAL` or `$EDITOR` names it: a program and its options.
struct Editor {
  private let command: [String]

  init(variables: [String: String]) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0] }.first { !$0.trimmed.isEmpty }
    command = (named ?? "vi").split(separator: " ").map(String.init)
  }

  func arguments(file: String) -> [String] { command + [file] }

  /// In the way in which each editor takes a line; those not known take none.
  func arguments(file: String, line: Int) -> [String] {
    let name = command[0].split(separator: "/").last.map(String.init) ?? ""
    return switch name {
    case "code", "codium", "code-insiders", "cursor", "windsurf":
      command + ["--goto", "\(file):\(line)"]
    case "hx", "helix", "subl", "zed", "zeditor", "micro": command + ["\(file):\(line)"]
    case "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "mg",
      "ne", "jed", "mcedit", "gedit", "kate":
      command + ["+\(line)", file]
    default: command + [file]
    }
  }
}
