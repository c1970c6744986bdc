/// Turns a label into the question its list answers, by the label's shape.
///
/// `Types of clouds` → "What are the types of clouds?", `A crystal can grow in two ways` → "A crystal
/// can grow in which two ways?", `An argument is valid when` → "When is an argument valid?".
struct ListQuestion {
  var text: String
  /// Items that are sentences fit the question.
  var takesSentences = false
  /// False for a mere gap behind the label.
  var isComplete = true
  var isEnglish = true
  /// The question names its topic, so that no context need stand before it.
  var isWhole = true
  var tellsCount: Bool {
    Words.all(in: text).contains { Self.number($0) != nil } && !text.has("reasons")
  }

  /// - Parameter isIntroduction: The label ends in a colon.
  init?(label: String, itemCount: Int, isIntroduction: Bool) {
    let label = label.dropping(trailing: [":", ".", "："])
    let words = Words.all(in: label)
    guard let first = words.first, !label.utf8.contains(0x3f),
      Words.count(in: label) <= 16
    else { return nil }
    if FunctionWords.pronouns.contains(first) && first != "there" { return nil }
    for shape in [Self.howTo, Self.reasons, Self.counted, Self.inPlace, Self.inverted, Self.plural]
    {
      if let found = shape(label, words, itemCount) {
        self = found
        return
      }
    }
    guard isIntroduction, let found = Self.introduction(label, words) else { return nil }
    self = found
  }

  /// In other languages, and as a draft in English: the introducing sentence with a gap.
  private static func introduction(_ label: String, _ words: [String]) -> Self? {
    guard words.count > 3, !words.contains(where: pointing.contains),
      !Labels.isExampleList(words.last), !words.contains(where: { $0.hasPrefix("exempl") })
    else { return nil }
    var found = Self("\(label): \(Card.gap)", takesSentences: true)
    found.isEnglish = words.contains(where: english.contains)
    found.isComplete = false
    return found
  }

  private init(_ text: String, takesSentences: Bool = false, isWhole: Bool = true) {
    self.text = text
    self.takesSentences = takesSentences
    self.isWhole = isWhole
  }

  /// `How to …`
  private static func howTo(_ label: String, _ words: [String], _ count: Int) -> Self? {
    guard words.count > 2, words[0] == "how", words[1] == "to" else { return nil }
    return Self("\(label)?", takesSentences: true)
  }

  /// `The reason we lose leaves is for two reasons`
  private static func reasons(_ label: String, _ words: [String], _ count: Int) -> Self? {
    guard words.first == "the", words.count > 4, ["reason", "reasons"].contains(words[1]) else {
      return nil
    }
    let pieces = label.split(separator: " ").map(String.init)
    guard let verb = pieces.lastIndex(where: { ["is", "are"].contains($0) }), verb > 3 else {
      return nil
    }
    let clause = pieces[2..<verb].joined(separator: " ")
    return Self("What are the reasons \(clause)?", takesSentences: true)
  }

  /// `3 things made it possible`: the number must be right.
  private static func counted(_ label: String, _ words: [String], _ count: Int) -> Self? {
    guard number(words[0]) == count, words.count > 2, isPlural(words[1]) else { return nil }
    return Self("What \(Sentence.lowerFirst(label))?", isWhole: words.count > 5)
  }

  /// `… various methods`, `… two of the following guarantees`, `… at three layers`
  private static func inPlace(_ label: String, _ words: [String], _ count: Int) -> Self? {
    let pieces = label.split(separator: " ").map(String.init)
    guard pieces.count > 4, let noun = words.last, isPlural(noun), noun != "reasons" else {
      return nil
    }
    var index = pieces.count - 2
    let word = pieces[index].lowercased()
    guard ["following", "various", "several"].contains(word) || number(word) == count else {
      return nil
    }
    let shown = number(word) == nil ? "" : " \(pieces[index])"
    if word == "following", index > 0, pieces[index - 1].lowercased() == "the" { index -= 1 }
    guard index > 1, words.contains(where: VerbForms.looksVerbal) else { return nil }
    let start = pieces[..<index].joined(separator: " ")
    return Self("\(start) which\(shown) \(pieces[pieces.count - 1])?", takesSentences: true)
  }

  /// `Load balancers are effective at`, `An object is immutable when`, `The main parts are`
  private static func inverted(_ label: String, _ words: [String], _ count: Int) -> Self? {
    let pieces = label.split(separator: " ").map(String.init)
    guard let verb = pieces.firstIndex(where: { copulas.contains($0.lowercased()) }), verb > 0,
      verb <= 6, !pieces[..<verb].joined().contains(","),
      !words.prefix(verb).contains(where: FunctionWords.pronouns.contains)
    else { return nil }
    let subject = Sentence.lowerFirst(pieces[..<verb].joined(separator: " "))
    let rest = pieces[(verb + 1)...]
    guard let last = rest.last?.lowercased() else {
      return Self("What \(pieces[verb]) \(subject)?")
    }
    if last == "when" || last == "if" {
      let clause = rest.dropLast().joined(separator: " ")
      return Self("When \(pieces[verb]) \(subject) \(clause)?", takesSentences: true)
    }
    guard FunctionWords.prepositions.contains(last), !clausal(rest) else { return nil }
    return Self("What \(pieces[verb]) \(subject) \(rest.joined(separator: " "))?")
  }

  /// `Types of clouds`, `Problems with dams`, `The most useful policies`
  private static func plural(_ label: String, _ words: [String], _ count: Int) -> Self? {
    let head = words.prefix { !FunctionWords.prepositions.contains($0) }
    guard let noun = head.last, isPlural(noun), words.count <= 9, !label.utf8.contains(0x2c),
      !words.contains(where: { FunctionWords.auxiliaries.contains($0) || closed.contains($0) }),
      !head.dropLast().contains(where: VerbForms.isThirdPerson), !Labels.isStopList(words)
    else { return nil }
    let determined = ["the", "all", "some", "these"].contains(words[0])
    let lowered = Sentence.lowerFirst(label)
    let question = "What are \(determined ? "" : "the ")\(lowered)?"
    return Self(question, takesSentences: false, isWhole: words.count > 1)
  }

  private static func clausal(_ rest: ArraySlice<String>) -> Bool {
    rest.contains { ["that", "which", "who", "because"].contains($0.lowercased()) }
  }

  static func isPlural(_ noun: String) -> Bool { TermWording.isPlural(noun) }

  static func number(_ word: String) -> Int? {
    Int(word)
      ?? ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
      .firstIndex(of: word.lowercased()).map { $0 + 2 }
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were"]
  private static let pointing: Set<String> = [
    "this", "these", "it", "they", "that", "example", "examples", "ce", "cet", "cette", "ces",
    "dieser", "diese", "dieses", "este", "esta", "questo", "situations", "suivantes",
  ]
  private static let english: Set<String> = [
    "the", "of", "is", "are", "and", "you", "for", "with", "your", "how", "what", "be", "can",
  ]
  private static let closed: Set<String> = [
    "and", "or", "if", "when", "because", "why", "how", "what", "who", "to", "that", "not", "+",
    "there",
  ]
}
