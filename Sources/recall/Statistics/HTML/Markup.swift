/// HTML as text. What comes from notes goes through ``html(_:)``, and through nothing else.
enum Markup {
  /// `<name attributes>content</name>`
  static func element(_ name: String, _ attributes: String = "", _ content: String) -> String {
    "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(content)</\(name)>"
  }

  /// Per cent with two decimals, as SVG takes it: `12.5%`.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((max(0, min(1, share)) * 10_000).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}

/// Text made safe for HTML, in elements and in quoted attributes: no control characters, nothing
/// that turns the direction of the text around it, no markup.
func html(_ text: String) -> String {
  var result = ""
  for scalar in visible(text, keepingLines: false).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  // A figure stays with its sign.
  return result.replacing(" %", with: "\u{A0}%")
}
