/// Text from a note, made safe for a terminal: no escape sequences, no control characters, nothing
/// that turns the direction of the text around it.
///
/// - Parameter keepingLines: Line breaks stay; else each becomes a space.
func visible(_ text: String, keepingLines: Bool = true) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
  var result = String.UnicodeScalarView()
  var last: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029:
      if scalar != "\n" || last != "\r" { result.append(keepingLines ? "\n" : " ") }
    case 0x09: result.append(contentsOf: "  ".unicodeScalars)
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0xFEFF: break
    // Bidirectional embeddings, overrides and isolates (UAX #9).
    case 0x202A...0x202E, 0x2066...0x2069: break
    default: result.append(scalar)
    }
    last = scalar
  }
  return String(result)
}
