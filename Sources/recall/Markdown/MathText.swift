/// Simple LaTeX as a line of Unicode: `\frac{a}{b}` → `a/b`, `x^2` → `x²`, `\alpha \le \beta` →
/// `α ≤ β`. What it does not know stays as it was written.
struct MathText {
  /// Without the dollars around it.
  let source: String

  var unicode: String {
    var parser = Parser(source)
    return Self.tidied(parser.list(depth: 0))
  }

  /// Runs of spaces become one; none stay at the ends or inside brackets.
  private static func tidied(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == " ", result.isEmpty || " ([{⌊⌈⟨".contains(result.last ?? " ") { continue }
      if ")]},;⌋⌉⟩".contains(character), result.last == " " { result.removeLast() }
      result.append(character)
    }
    return result.trimmed
  }

  // MARK: Reading

  private struct Parser {
    private let characters: [Character]
    private var index = 0

    init(_ source: String) { characters = Array(source) }

    private var next: Character? { index < characters.count ? characters[index] : nil }

    /// Everything up to the end or the brace that closes the group.
    mutating func list(depth: Int) -> String {
      var result = ""
      while let character = next, character != "}" {
        if depth > 30 {
          result.append(character)
          index += 1
        } else {
          add(element(depth: depth), to: &result)
        }
      }
      return result
    }

    /// A mark that is set close to what stands before it.
    private func add(_ element: String, to result: inout String) {
      if result.last == " ", "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉′°".contains(element.first ?? " ") {
        result.removeLast()
      }
      result += element
    }

    private mutating func element(depth: Int) -> String {
      guard let character = next else { return "" }
      index += 1
      switch character {
      case "\\": return command(depth: depth)
      case "{": return closed(list(depth: depth + 1))
      case "^": return script(argument(depth: depth), Self.superscripts, mark: "^")
      case "_": return script(argument(depth: depth), Self.subscripts, mark: "_")
      case "'": return "′"
      case "~", "&", "\n", "\t": return " "
      case "-": return "−"
      case "*": return "∗"
      default: return String(character)
      }
    }

    private mutating func closed(_ inner: String) -> String {
      if next == "}" { index += 1 }
      return inner
    }

    private mutating func skipSpaces() {
      while next == " " || next == "\n" { index += 1 }
    }

    /// A group in braces, a command or one character.
    private mutating func argument(depth: Int) -> String {
      skipSpaces()
      guard next != "}" else { return "" }
      guard depth < 30 else { return "" }
      return element(depth: depth + 1)
    }

    /// `[3]` behind a root.
    private mutating func option(depth: Int) -> String? {
      skipSpaces()
      guard next == "[", let end = characters[index...].firstIndex(of: "]") else { return nil }
      let inner = String(characters[index + 1..<end])
      index = end + 1
      return MathText(source: inner).unicode
    }

    /// A group as it was written.
    private mutating func raw() -> String {
      skipSpaces()
      guard next == "{" else {
        defer { index = min(index + 1, characters.count) }
        return next.map(String.init) ?? ""
      }
      var (level, end) = (0, index)
      while end < characters.count {
        if characters[end] == "{" { level += 1 }
        if characters[end] == "}" { level -= 1 }
        if level == 0 { break }
        end += 1
      }
      defer { index = min(end + 1, characters.count) }
      return String(characters[index + 1..<max(index + 1, end)])
    }

    private mutating func name() -> String {
      let start = index
      while let character = next, character.isASCII, character.isLetter { index += 1 }
      guard index == start, index < characters.count else {
        return String(characters[start..<index])
      }
      index += 1
      return String(characters[start])
    }

    private mutating func command(depth: Int) -> String {
      let name = name()
      switch name {
      case "frac", "dfrac", "tfrac", "cfrac":
        let (upper, lower) = (argument(depth: depth), argument(depth: depth))
        return MathText.grouped(upper) + "/" + MathText.grouped(lower)
      case "binom":
        return "C(\(argument(depth: depth)), \(argument(depth: depth)))"
      case "sqrt":
        let degree = option(depth: depth)
        let sign: [String?: String] = [nil: "√", "2": "√", "3": "∛", "4": "∜"]
        let root = sign[degree] ?? script(degree ?? "", Self.superscripts, mark: "") + "√"
        return root + MathText.grouped(argument(depth: depth))
      case "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "middle":
        if next == "." { index += 1 }
        return ""
      case "begin", "end": return environment(raw(), isStart: name == "begin")
      case "\\", "newline": return "; "
      case "not":
        skipSpaces()
        return element(depth: depth).trimmed + "\u{338}"
      default: break
      }
      if MathSymbols.words.contains(name) { return raw() }
      if let alphabet = MathSymbols.alphabets[name] { return alphabet(argument(depth: depth)) }
      if let accent = MathSymbols.accents[name] {
        let base = argument(depth: depth)
        return base.count == 1 ? base + accent : base.map { String($0) + accent }.joined()
      }
      if let symbol = MathSymbols.symbols[name] { return symbol }
      if let relation = MathSymbols.relations[name] { return " \(relation) " }
      if MathSymbols.functions.contains(name) {
        return next?.isLetter == true || next == "\\" ? name + " " : name
      }
      return "\\" + name
    }

    private mutating func environment(_ name: String, isStart: Bool) -> String {
      switch name {
      case "array":
        if isStart { _ = raw() }
        return ""
      case "pmatrix": return isStart ? "(" : ")"
      case "bmatrix": return isStart ? "[" : "]"
      case "vmatrix": return "|"
      case "cases": return isStart ? "{ " : ""
      default: return ""
      }
    }

    /// In small figures where Unicode has all of them, else behind its mark.
    private func script(
      _ text: String, _ small: [Character: Character], mark: String
    ) -> String {
      let plain = text.trimmed
      switch plain {
      case "∘" where mark == "^": return "°"
      case "′", "∗": return plain
      default: break
      }
      let letters = plain.filter { $0 != " " }.map { small[$0] }
      if !letters.isEmpty, !letters.contains(nil) { return String(letters.compactMap(\.self)) }
      return mark + (plain.count == 1 ? plain : "(\(plain))")
    }

    private static let superscripts = table(
      "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθ,",
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿ˒")
    private static let subscripts = table(
      "0123456789+-−=()aehijklmnoprstuvxβγρφχ,", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ,")

    private static func table(_ from: String, _ to: String) -> [Character: Character] {
      Dictionary(zip(from, to)) { first, _ in first }
    }
  }

  /// In brackets, unless it is one number, name or bracketed already.
  private static func grouped(_ text: String) -> String {
    let plain = text.trimmed
    guard plain.contains(where: { " +−-/=±·×,".contains($0) }), !isBracketed(plain) else {
      return plain
    }
    return "(\(plain))"
  }

  private static func isBracketed(_ text: String) -> Bool {
    guard text.first == "(", text.last == ")" else { return false }
    var level = 0
    for (offset, character) in text.enumerated() {
      if character == "(" { level += 1 }
      if character == ")" { level -= 1 }
      if level == 0, offset < text.count - 1 { return false }
    }
    return true
  }
}

extension MathText {
  /// - Parameter marked: With `$…$`, `$$…$$`, `\(…\)` or `\[…\]` around it.
  init(marked: some StringProtocol) {
    var inner = String(marked)
    for (open, close) in [("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")]
    where inner.hasPrefix(open) && inner.hasSuffix(close)
      && inner.count >= open.count + close.count
    {
      inner = String(inner.dropFirst(open.count).dropLast(close.count))
      break
    }
    source = inner
  }
}
