/// What a terminal can do beyond ECMA-48, as far as its variables tell.
///
/// Within tmux or screen nothing of it is used: neither says what it passes on.
struct TerminalKind: Hashable {
  var hasLinks = false
  var pictures: PictureProtocol?

  init(variables: [String: String]) {
    func value(_ name: String) -> String { variables[name] ?? "" }
    func number(_ name: String) -> Int { Int(value(name)) ?? 0 }
    let term = value("TERM")
    let isMultiplexed =
      !value("TMUX").isEmpty || !value("STY").isEmpty
      || ["tmux", "screen"].contains { term.hasPrefix($0) }
    if !isMultiplexed {
      let program = value("TERM_PROGRAM")
      let isKitty = term == "xterm-kitty" || !value("KITTY_WINDOW_ID").isEmpty
      let isGhostty = term == "xterm-ghostty" || program == "ghostty"
      hasLinks =
        isKitty || isGhostty || number("VTE_VERSION") >= 5000
        || number("KONSOLE_VERSION") >= 210_000
        || !value("WT_SESSION").isEmpty
        || ["iTerm.app", "WezTerm", "vscode", "rio", "Tabby"].contains(program)
        || ["alacritty", "foot", "contour"].contains { term.hasPrefix($0) }
      if isKitty || isGhostty {
        pictures = PictureProtocol(kind: .kitty)
      } else if ["iTerm.app", "WezTerm", "rio"].contains(program) {
        pictures = PictureProtocol(kind: .iTerm)
      }
    }
    // A convention of several programs (npm's supports-hyperlinks, Rust's).
    switch value("FORCE_HYPERLINK") {
    case "": break
    case "0": hasLinks = false
    default: hasLinks = true
    }
  }
}
