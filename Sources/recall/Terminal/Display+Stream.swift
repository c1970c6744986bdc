import Glibc

extension Display {
  /// What is known of a stream: `NO_COLOR` (<https://no-color.org>), `TERM`, `COLUMNS`, the size
  /// the terminal reports, and the variables by which terminals say who they are.
  init(descriptor: Int32, variables: [String: String]) {
    isTerminal = isatty(descriptor) == 1
    let term = variables["TERM"] ?? ""
    hasCursor = isTerminal && !["", "dumb"].contains(term)
    hasColour = hasCursor && (variables["NO_COLOR"] ?? "").isEmpty && !Self.isMonochrome(term)
    columns = variables["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    let kind = TerminalKind(variables: variables)
    hasLinks = hasCursor && kind.hasLinks
    hasDirections = hasCursor && term != "linux"
    pictures = hasCursor ? kind.pictures : nil
    measure(descriptor)
  }

  /// Takes the width that the terminal has now.
  mutating func measure(_ descriptor: Int32) {
    var size = winsize()
    if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      columns = Int(size.ws_col)
      pictures?.measure(size)
    }
  }

  /// By the names that terminfo gives to terminals without colours.
  private static func isMonochrome(_ term: String) -> Bool {
    ["vt52", "vt100", "vt102", "vt220", "vt320", "vt420", "xterm-mono"].contains(term)
      || term.hasSuffix("-m")
  }
}
