/// Turns a head and what is said of it into term cards, or says why not.
struct Definition {
  let split: TermSplit
  /// Words the head may have, one more where it is marked.
  let headLimit: Int
  /// The first sentence of what is said, without its full stop.
  let meaning: String

  init(split: TermSplit, headLimit: Int = 5) {
    self.split = split
    self.headLimit = headLimit
    meaning = Self.meaning(of: split)
  }

  private static func meaning(of split: TermSplit) -> String {
    let sentences = Sentences.all(in: split.rest)
    guard var first = sentences.first else { return "" }
    if let cut = Array(first.utf8).find("; "), Words.count(in: first.slice(0..<cut)) >= 3 {
      first = first.slice(0..<cut)
    }
    if Words.count(in: first) < 4, sentences.count > 1, !Question.endsInMark(sentences[1]) {
      first += " " + sentences[1]
    }
    return withoutQuotes(first.dropping(trailing: [".", ";", ",", "?"]))
  }

  var isTerm: Bool {
    !split.isTitle && TermHead.isTerm(split.head, isMarked: split.isMarked, limit: headLimit)
      && defines
      && !TermPair(term: split.head, definition: meaning).isCircular
  }

  var isImperative: Bool { VerbForms.isBase(Words.all(in: meaning).first ?? "") }

  /// Begins with the topic of the heading or label: an attribute of it, not a meaning of the head.
  func isAttribute(of path: [String]) -> Bool {
    guard let topic = path.last, let first = Words.content(in: meaning).first else { return false }
    let stem = Stem.of(first)
    let isNamed = Words.content(in: topic).map(Stem.of).contains(stem)
    return isNamed && Clause.isSentence(meaning)
  }

  /// What is said reads like a meaning, not like a remark about the head.
  private var defines: Bool {
    let words = Words.all(in: meaning)
    guard let first = words.first, !split.rest.hasSuffix(":") else { return false }
    let enough =
      split.isMarked || split.head.has(" of ") || isDate
      ? 1 : Acronym.abbreviates(split.head, meaning) ? 2 : 3
    guard Words.count(in: meaning) >= enough, words.count >= enough else { return false }
    if Self.stative.contains(first) || isSpoken || isNumberOfThing { return false }
    if let last = words.last, meaning.utf8.last?.isWordByte == true,
      Self.pointing.contains(last) || Self.open.contains(last)
    {
      return false
    }
    if Question.opens(split.rest) && Question.endsInMark(split.rest.trimmed) { return false }
    if words.starts(with: ["what", "about"]) || words.starts(with: ["how", "about"]) {
      return false
    }
    if meaning.has("=>") || meaning.has("???") || split.rest.has("???") { return false }
    if meaning.has(", "), meaning.has(": ") { return false }
    let isAnybody = Self.anybody.contains(first) && words.count > 2 && words[1].hasPrefix("wh")
    if FunctionWords.pronouns.contains(first) && !isAnybody || Self.remarks.contains(first) {
      return false
    }
    if FunctionWords.auxiliaries.contains(first) { return false }
    let mayCondition =
      Words.count(in: split.head) == 1 && (split.isMarked || first == "when")
    if !mayCondition, FunctionWords.subordinators.contains(first) { return false }
    return !meaning.hasPrefix("http") && !meaning.hasPrefix("#") && !meaning.hasPrefix("[")
      && !meaning.hasPrefix("\"") && !meaning.hasPrefix("«") && !meaning.hasPrefix("„")
  }

  /// `Keats: "Beauty is truth"`: somebody's words.
  private var isSpoken: Bool {
    guard let mark = split.rest.first, mark == "\"" || mark == "“" else { return false }
    return !split.isMarked && split.head.utf8.first?.isUpper == true
  }

  /// A bare number says what a thing is only when the head names a quantity (`height of …`) or an
  /// event (then it is a year).
  private var isNumberOfThing: Bool {
    let words = Words.all(in: meaning)
    guard words.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return false }
    return !isDate && !(split.head.has(" of ") && split.head.utf8.first?.isLower == true)
  }

  /// Years and nothing else: `1066`, `1939 to 1945`.
  var isDate: Bool {
    let words = Words.all(in: meaning)
    let years = words.filter { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }
    guard let first = words.first, years.first == first, years.count <= 2 else { return false }
    return words.allSatisfy { years.contains($0) || ["to", "until", "bc", "ad"].contains($0) }
      && split.head.utf8.first?.isUpper == true
  }

  private static let anybody: Set<String> = [
    "someone", "something", "somebody", "anyone", "anything",
  ]
  private static let pointing: Set<String> = ["this", "these", "those", "it", "them", "here"]
  /// Words that nothing ends with: the rest is missing.
  private static let open: Set<String> = [
    "of", "to", "for", "with", "the", "a", "an", "and", "or", "like", "wie", "zb", "nach", "und",
    "oder", "der", "die", "das", "mit", "von", "de", "et", "ou", "le", "la", "y", "o", "e",
  ]

  /// Verbs that tell where or when, not what.
  private static let stative: Set<String> = [
    "happens", "occurs", "is", "was", "has", "means", "depends", "lives", "lies", "comes", "goes",
    "remains", "seems", "exists", "works", "starts", "ends", "looks",
  ]

  /// Starts of opinions, examples and asides.
  private static let remarks: Set<String> = [
    "see", "to", "unlike", "eg", "e.g", "ie", "i.e", "not", "maybe", "probably", "yes", "no",
    "yeah", "lol",
    "don't", "never", "always", "please", "let's", "lets", "such", "very", "too", "still", "also",
    "like", "sometimes", "often", "usually", "mostly", "great", "good", "bad", "nice", "cool",
  ]

  /// A sentence defines a quality (`Durability`) or a principle; of a thing it only tells something.
  var isRemark: Bool {
    let words = Words.all(in: split.head)
    guard let last = words.last, !isImperative, !DefiningNoun.opens(meaning),
      Words.all(in: meaning).first?.hasSuffix("ed") != true,
      !VerbForms.opensWithThirdPerson(meaning), Clause.isSentence(meaning)
    else { return false }
    return !TermWording.isNamed(last) && !Self.abstract.contains(where: last.hasSuffix)
  }

  private static let abstract = [
    "ity", "ness", "tion", "sion", "ance", "ence", "ency", "ancy", "ism", "ment",
  ]

  private static func withoutQuotes(_ text: String) -> String {
    for (open, close) in [("\"", "\""), ("“", "”")]
    where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 2 {
      let inner = text.dropFirst().dropLast()
      if !inner.contains("\"") { return String(inner) }
    }
    return text
  }
}
