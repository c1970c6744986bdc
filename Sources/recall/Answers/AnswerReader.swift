/// An answer's text as the words that are compared.
struct AnswerReader {
  private let tokens: [AnswerToken]
  private let numbers: NumberReader

  static func words(of text: String) -> [AnswerWord] { AnswerReader(text).words() }

  private init(_ text: String) {
    tokens = AnswerToken.cut(text)
    numbers = NumberReader(tokens: tokens)
  }

  private func words() -> [AnswerWord] {
    var words: [AnswerWord] = []
    var index = 0
    while index < tokens.count {
      if let found = numbers.number(at: index) {
        words.append(number(found, at: index))
        index += found.count
      } else {
        words += self.words(at: index)
        index += 1
      }
    }
    return words
  }

  private func number(_ found: NumberReader.Found, at index: Int) -> AnswerWord {
    let last = tokens[index + found.count - 1]
    let range = tokens[index].range.lowerBound..<last.range.upperBound
    let folded = tokens[index..<(index + found.count)].map(\.folded).joined(separator: " ")
    return AnswerWord(
      range: range, text: tokens[index..<(index + found.count)].map(\.text).joined(separator: " "),
      keys: [folded] + found.keys, quantity: found.quantity, isOptional: tokens[index].depth > 0,
      isInBrackets: tokens[index].depth > 0)
  }

  // MARK: Words

  private func words(at index: Int) -> [AnswerWord] {
    let token = tokens[index]
    let bare = token.folded.filter { $0 != "." && $0 != "_" && $0 != "^" }
    let joined = bare.filter { $0 != "'" }
    if let parts = SmallWords.contractions[joined] {
      return parts.enumerated().map { word([$1], token, index, isRest: $0 > 0) }
    }
    let parts = bare.split(separator: "'").map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return joined.isEmpty ? [] : [word(keys(joined, token), token, index)]
    }
    if last == "t", first.hasSuffix("n") {
      return [
        word([String(first.dropLast())], token, index), word(["not"], token, index, isRest: true),
      ]
    }
    if SmallWords.elided.contains(first), parts.count == 2, last.count > 2 {
      let prefix = first == "n" ? "ne" : first
      return [
        word([prefix], token, index, isRest: true, isOptional: prefix != "ne"),
        word([last], token, index),
      ]
    }
    if ["s", "re", "ll", "ve", "d", "m"].contains(last) { return [word([first], token, index)] }
    return [word([joined], token, index)]
  }

  private func keys(_ folded: String, _ token: AnswerToken) -> [String] {
    var keys = [Self.signs[folded] ?? folded]
    if let spelled = ScriptFolding.spelledOut(token.text) { keys.append(spelled) }
    if folded.hasPrefix("ال"), folded.count > 4 { keys.append(String(folded.dropFirst(2))) }
    return keys
  }

  private func word(
    _ keys: [String], _ token: AnswerToken, _ index: Int, isRest: Bool = false,
    isOptional: Bool = false
  ) -> AnswerWord {
    let end = token.range.upperBound
    let key = keys[0]
    var word = AnswerWord(
      range: isRest ? end..<end : token.range, text: isRest ? key : token.text, keys: keys)
    word.isInBrackets = token.depth > 0
    word.isOptional =
      isOptional || token.depth > 0 || SmallWords.fillers.contains(key) || key == "%"
      || key == "→" || isArticle(key, at: index)
    if let month = NumberWords.months[key], isBesideNumber(index) {
      word.quantity = Quantity(month)
      word.isMonth = true
    }
    return word
  }

  /// Another word comes behind it; a noun with a capital where English has such a word, too.
  private func isArticle(_ key: String, at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].mark == nil,
      SmallWords.allArticles.contains(key)
    else { return false }
    guard ["die", "den", "des"].contains(key) else { return true }
    return tokens[index + 1].text.first?.isUppercase == true
  }

  private func isBesideNumber(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { place in
      tokens.indices.contains(place) && tokens[place].folded.first?.isNumber == true
    }
  }

  /// What is written in several ways: signs, Greek letters, eras.
  private static let signs: [String: String] = {
    var signs = [
      "->": "→", "=>": "→", "⇒": "→", "⟶": "→", "≥": ">=", "≤": "<=", "bce": "bc", "ce": "ad",
      "percent": "%", "pct": "%", "c.": "ca", "&": "and", "+": "plus", "=": "equals", "×": "x",
      "okay": "ok",
    ]
    let names = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
      "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
      "psi", "omega",
    ]
    for (letter, name) in zip("αβγδεζηθικλμνξοπρστυφχψω", names) { signs[String(letter)] = name }
    return signs
  }()
}
