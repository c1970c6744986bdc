import Glibc

extension Display {
  /// What is known of a stream: `NO_COLOR` (<https://no-color.org>), `TERM`, `COLUMNS`, and the
  /// size the terminal reports.
  init(descriptor: Int32, variables: [String: String]) {
    isTerminal = isatty(descriptor) == 1
    let term = variables["TERM"] ?? ""
    hasCursor = isTerminal && !["", "dumb"].contains(term)
    hasColour = hasCursor && (variables["NO_COLOR"] ?? "").isEmpty
    var size = winsize()
    if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      columns = Int(size.ws_col)
    } else {
      columns = variables["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    }
  }
}
