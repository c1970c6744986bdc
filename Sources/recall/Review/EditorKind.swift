/// How a family of editors is told a line, and told to come back only when the person is done.
enum EditorKind: Hashable {
  /// `--goto FILE:LINE`, and `--wait`: VS Code and what is made of it.
  case goto
  /// `FILE:LINE`: Helix; Sublime Text and Zed, which also need `--wait`.
  case suffix(wait: String?)
  /// `+LINE FILE`: vi, Emacs, nano and most others.
  case plus(wait: String?)
  /// An option for the line and one to wait.
  case option(line: String, wait: String?)
  /// Nothing is known of it.
  case other

  /// - Parameter program: The last component of its path.
  init(program: String) {
    self =
      switch program {
      case "code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf",
        "positron", "trae":
        .goto
      case "hx", "helix": .suffix(wait: nil)
      case "subl", "sublime_text", "zed", "zeditor", "zedit", "atom", "pulsar":
        .suffix(wait: "--wait")
      case "vi", "vim", "nvim", "view", "vim.basic", "vim.tiny", "nvi", "elvis", "nano", "rnano",
        "pico", "emacs", "emacsclient", "kak", "joe", "jmacs", "jstar", "mg", "ne", "micro",
        "mcedit", "zile", "jove", "le", "vis", "ee", "tilde", "dte":
        .plus(wait: nil)
      case "gvim", "mvim": .plus(wait: "-f")
      case "gedit", "pluma", "xed": .plus(wait: "--wait")
      case "bbedit": .plus(wait: "--wait")
      case "gnome-text-editor": .plus(wait: "--standalone")
      case "kate": .option(line: "--line", wait: "--block")
      case "kwrite": .option(line: "--line", wait: nil)
      case "mate": .option(line: "--line", wait: "--wait")
      case "geany": .option(line: "--line", wait: "--new-instance")
      case "idea", "pycharm", "clion", "webstorm", "goland", "rustrover", "rubymine", "phpstorm",
        "rider":
        .option(line: "--line", wait: "--wait")
      case "jed": .option(line: "-g", wait: nil)
      default: .other
      }
  }

  /// The option without which it would come back at once.
  var wait: String? {
    switch self {
    case .goto: "--wait"
    case .suffix(let wait), .plus(let wait), .option(_, let wait): wait
    case .other: nil
    }
  }

  /// The last arguments.
  ///
  /// - Parameter line: From 1.
  func arguments(file: String, line: Int) -> [String] {
    switch self {
    case .goto: ["--goto", "\(file):\(line)"]
    case .suffix: ["\(file):\(line)"]
    case .plus: ["+\(line)", file]
    case .option("-g", _): [file, "-g", "\(line)"]
    case .option(let option, _): [option, "\(line)", file]
    case .other: [file]
    }
  }
}
