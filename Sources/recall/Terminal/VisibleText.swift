import Cards

/// Text from a note, made safe for a terminal: no escape sequences, no control characters, nothing
/// that turns the direction of the text around it or piles up without width.
///
/// - Parameter keepingLines: Line breaks stay; else each becomes a space.
func visible(_ text: String, keepingLines: Bool = true) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
  var scalars = text.unicodeScalars.map { scalar in
    scalar.value == 0x2028 || scalar.value == 0x2029 ? 0x0A : scalar.value
  }
  _ = ControlCharacters.remove(from: &scalars)
  var result = String.UnicodeScalarView()
  for value in scalars {
    switch value {
    case 0x0A: result.append(keepingLines ? "\n" : " ")
    case 0x09: result.append(contentsOf: "  ".unicodeScalars)
    default: if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
  }
  return String(result)
}

/// The name of a file or folder in one line of text, from which it can still be told: what
/// ``visible(_:keepingLines:)`` would leave out stands as `\u{1B}`.
func visibleName(_ name: String) -> String {
  guard name.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return name }
  let scalars = Array(name.unicodeScalars)
  var hidden = HiddenCharacters()
  var result = ""
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1].value : 0
    if hidden.hides(scalar.value, next: next) || scalar.value < 0x20 {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
