/// A piece of an answer's text between spaces and marks.
struct AnswerToken {
  var range: Range<String.Index>
  /// As written.
  var text: String
  var folded: String
  /// How deep in brackets it stands.
  var depth: Int
  /// Only one space, or nothing, parts it from the token before.
  var isNext: Bool
  /// The mark behind it, such as a comma.
  var mark: Character?

  static func cut(_ text: String) -> [AnswerToken] {
    var cutter = Cutter(text: text)
    cutter.run()
    return cutter.tokens
  }

  private struct Cutter {
    let text: String
    var tokens: [AnswerToken] = []
    private var start: String.Index?
    private var depth = 0
    private var gap = 0

    init(text: String) { self.text = text }

    mutating func run() {
      var index = text.startIndex
      while index < text.endIndex {
        step(text[index], at: index)
        index = text.index(after: index)
      }
      close(at: text.endIndex)
    }

    private mutating func step(_ character: Character, at index: String.Index) {
      if belongs(character, at: index) {
        start = start ?? index
        return
      }
      close(at: index)
      if begins(character, at: index) {
        start = index
        return
      }
      if "([".contains(character), depth > 0 || !isPartOfWord(index) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      if character.isWhitespace { gap += 1 } else { gap += character == "-" ? 0 : 2 }
      if !character.isWhitespace, !tokens.isEmpty, tokens[tokens.count - 1].mark == nil {
        tokens[tokens.count - 1].mark = character
      }
      guard stands(character) else { return }
      let end = text.index(after: index)
      append(index..<end)
    }

    /// Goes on with the token that has begun.
    private func belongs(_ character: Character, at index: String.Index) -> Bool {
      guard let start else { return false }
      let before = text[text.index(before: index)]
      if character.isSyllabic || before.isSyllabic || Self.isFraction(character) { return false }
      if Self.arrows.contains(before) { return Self.arrows.contains(character) }
      if character.isLetter || character.isNumber { return true }
      let after = next(index)
      switch character {
      case ".": return after.map { $0.isLetter || $0.isNumber } ?? false && before.isLetterOrDigit
      case ",": return before.isNumber && after?.isNumber == true
      case "'", "’", "ʼ", "_", "^": return after.map { $0.isLetterOrDigit } ?? false
      case "+", "#": return before.isLetter || before == character
      case "/": return isRatio(from: start, to: index, after)
      default: return false
      }
    }

    /// `1/2`, `km/h`
    private func isRatio(from start: String.Index, to index: String.Index, _ after: Character?)
      -> Bool
    {
      let rest = text[text.index(after: index)...]
      let token = text[start..<index]
      if token.allSatisfy(\.isNumber), after?.isNumber == true { return true }
      let (top, bottom) = (token.drop { !$0.isLetter }, rest.prefix { $0.isLetter })
      return UnitOfMeasure("\(top)/\(bottom)".lowercased()) != nil
    }

    /// Begins a token: letters, digits, the sign of a negative number, an arrow.
    private func begins(_ character: Character, at index: String.Index) -> Bool {
      if character.isSyllabic || Self.isFraction(character) { return false }
      if character.isLetter || character.isNumber || character == "°" { return true }
      let before = index > text.startIndex ? text[text.index(before: index)] : " "
      if Self.dashes.contains(character) {
        if next(index)?.isNumber == true { return before.isWhitespace || "([".contains(before) }
        return character == "-" && next(index) == ">"
      }
      if character == ".", next(index)?.isLetterOrDigit == true { return before.isWhitespace }
      return Self.arrows.contains(character)
    }

    /// The bracket of `f(x)`, but not that of `cell(s)`, which may be left out.
    private func isPartOfWord(_ index: String.Index) -> Bool {
      guard index > text.startIndex, text[text.index(before: index)].isLetterOrDigit else {
        return false
      }
      return !["s", "es"].contains(text[text.index(after: index)...].prefix { $0 != ")" })
    }

    /// A token by itself.
    private func stands(_ character: Character) -> Bool {
      if character.isSyllabic || Self.isFraction(character) { return true }
      if Self.dashes.contains(character) || character == "^" { return false }
      return character.isSymbol || character.isMathSymbol || character.isCurrencySymbol
        || "%‰&@#*".contains(character)
        || character.unicodeScalars.first?.properties.isEmoji == true
    }

    private func next(_ index: String.Index) -> Character? {
      let after = text.index(after: index)
      return after < text.endIndex ? text[after] : nil
    }

    private mutating func close(at end: String.Index) {
      if let start { append(start..<end) }
      start = nil
    }

    private mutating func append(_ range: Range<String.Index>) {
      let word = String(text[range])
      tokens.append(
        AnswerToken(
          range: range, text: word, folded: ScriptFolding.fold(Self.raised(word)), depth: depth,
          isNext: gap <= 1, mark: nil))
      gap = 0
    }

    /// `10⁶` as `10^6`, before folding makes it `106`.
    private static func raised(_ word: String) -> String {
      guard word.first?.isNumber == true, let first = word.firstIndex(where: superscripts.contains)
      else { return word }
      return word[..<first] + "^" + word[first...]
    }

    private static func isFraction(_ character: Character) -> Bool {
      character.unicodeScalars.first?.properties.numericType == .numeric && !character.isLetter
    }

    private static let superscripts: Set<Character> = Set("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
    private static let dashes: Set<Character> = Set("-−–—‐‑")
    private static let arrows: Set<Character> = Set("<>=→⇒⟶←≥≤")
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
