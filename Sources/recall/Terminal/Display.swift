/// What a stream can show.
///
/// Colours are the terminal's own sixteen, which every theme, light or dark, makes readable on its
/// background; a terminal of 256 or more shows the same. So all that counts is whether there are any.
struct Display: Hashable {
  var isTerminal: Bool
  /// Columns; 80 where nobody says.
  var columns: Int
  var hasColour: Bool
  /// The cursor can be moved; not so in `TERM=dumb`.
  var hasCursor: Bool
  /// Links are shown as such (OSC 8).
  var hasLinks = false
  /// Pictures can be shown among the text.
  var pictures: PictureProtocol?
  /// Isolates of direction (U+2068, U+2069) are understood, or at least take no room.
  var hasDirections = false

  /// Nothing is ever redrawn or set at the right edge, only appended in plain order: for screen
  /// readers, printers, logs.
  var isAppendOnly: Bool { !hasCursor }

  /// Long lines tire the eye: text is wrapped here even on a wide screen.
  var maxWidth = standardWidth
  static let standardWidth = 88

  var textWidth: Int { min(columns, maxWidth) }

  func styled(_ text: String, _ styles: Style...) -> String { styled(text, styles) }

  func styled(_ text: String, _ styles: [Style]) -> String {
    guard hasColour, !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

/// Attributes and the terminal's own sixteen colours, which follow its light or dark theme; the
/// values are those of ECMA-48, select graphic rendition.
enum Style: Int, Hashable {
  case bold = 1
  case dim = 2
  case italic = 3
  case underlined = 4
  case inverse = 7
  case struck = 9
  case red = 31
  case green = 32
  case yellow = 33
  case blue = 34
  case magenta = 35
  case cyan = 36
}
