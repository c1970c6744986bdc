/// Turns a label into a question by its shape.
///
/// `Types of clouds` → "What are the types of clouds?", `A crystal can grow in two ways` → "A crystal
/// can grow in which two ways?", `An argument is valid when` → "When is an argument valid?".
struct LabelShape {
  var label: String
  var words: [String]
  var itemCount: Int
  var isEnglish: Bool

  private var pieces: [String] { label.split(separator: " ").map(String.init) }

  var question: ListQuestion? {
    howTo ?? toDo ?? reasons ?? counted ?? there ?? inPlace ?? advised ?? inverted ?? openEnd
      ?? plural
  }

  /// For other languages, and for drafts in English: the introducing sentence with a gap.
  var gap: ListQuestion? {
    guard words.count > (isEnglish ? 3 : 2), !words.contains(where: Self.pointing.contains),
      !Labels.isExampleList(words.last), !words.contains(where: { $0.hasPrefix("exempl") })
    else { return nil }
    guard !isEnglish || words.contains(where: VerbForms.looksVerbal) else { return nil }
    var found = ListQuestion("\(label): \(Card.gap)", takesSentences: true)
    found.isComplete = false
    return found
  }

  /// `To grow basil` → "What should you do to grow basil?"
  private var toDo: ListQuestion? {
    guard words.count > 2, words[0] == "to", VerbForms.isBase(words[1]), !label.utf8.contains(0x2c)
    else { return nil }
    return ListQuestion(
      "What should you do \(Sentence.lowerFirst(label))?", takesSentences: true)
  }

  /// `How to …`
  private var howTo: ListQuestion? {
    guard words.count > 2, words[0] == "how", words[1] == "to" else { return nil }
    return ListQuestion("\(label)?", takesSentences: true)
  }

  /// `The reason we lose leaves is for two reasons`
  private var reasons: ListQuestion? {
    guard words[0] == "the", words.count > 4, ["reason", "reasons"].contains(words[1]),
      let verb = pieces.lastIndex(where: { ["is", "are"].contains($0) }), verb > 3
    else { return nil }
    let clause = pieces[2..<verb].joined(separator: " ")
    return ListQuestion("What are the reasons \(clause)?", takesSentences: true)
  }

  /// `3 things made it possible`: the number must be right.
  private var counted: ListQuestion? {
    guard Numeral.value(words[0]) == itemCount, words.count > 1 else { return nil }
    let noun = words.dropFirst().prefix { !FunctionWords.prepositions.contains($0) }
    if !words.contains(where: { $0 != noun.last && VerbForms.looksVerbal($0) }), noun.count <= 3,
      let last = noun.last,
      TermWording.isPlural(last), !noun.contains(where: FunctionWords.contains)
    {
      return ListQuestion(
        "What are the \(label.loweredFirst)?", takesSentences: true,
        namesTopic: words.count > noun.count + 1)
    }
    guard words.count > 2, TermWording.isPlural(words[1]) else { return nil }
    return ListQuestion("What \(Sentence.lowerFirst(label))?", namesTopic: words.count > 5)
  }

  /// `There are four qualities of good soil`
  private var there: ListQuestion? {
    guard words.count > 3, words[0] == "there", words[1] == "are" else { return nil }
    let rest = pieces.dropFirst(2)
    guard let amount = rest.first?.lowercased(),
      Numeral.value(amount) == itemCount || Self.amounts.contains(amount)
    else { return nil }
    let noun = rest.dropFirst().prefix { !FunctionWords.prepositions.contains($0.lowercased()) }
    guard let last = noun.last, TermWording.isPlural(last.lowercased()) else { return nil }
    let isNumber = Numeral.value(amount) != nil
    let shown = (isNumber ? Array(rest) : Array(rest.dropFirst())).joined(separator: " ")
    return ListQuestion("What are the \(shown)?", namesTopic: rest.count > 2)
  }

  /// `… various methods`, `… two of the following guarantees`, `… at three layers`
  private var inPlace: ListQuestion? {
    let pieces = pieces
    guard pieces.count > 3, let noun = words.last, TermWording.isPlural(noun), noun != "reasons",
      words.contains(where: VerbForms.looksVerbal), !words.contains("below"), !label.has(": ")
    else { return nil }
    var index = pieces.count - 1
    while index > pieces.count - 4, !isCue(pieces[index].lowercased()) { index -= 1 }
    let word = pieces[index].lowercased()
    guard isCue(word), index > 1 else { return nil }
    let rest = pieces[(index + 1)...].joined(separator: " ")
    let number = Numeral.value(word) == nil ? "" : " \(pieces[index])"
    let dropsArticle = word == "following" && pieces[index - 1].lowercased() == "the"
    let start = pieces[..<(dropsArticle ? index - 1 : index)].joined(separator: " ")
    return ListQuestion("\(start) which\(number) \(rest)?", takesSentences: true)
  }

  private func isCue(_ word: String) -> Bool {
    word == "following" || Self.amounts.contains(word) || Numeral.value(word) == itemCount
  }

  /// `Use a ladder when` → "When should you use a ladder?"
  private var advised: ListQuestion? {
    guard VerbForms.isBase(words[0]), words.count > 2,
      ["when", "if"].contains(words[words.count - 1])
    else { return nil }
    let clause = Sentence.lowerFirst(pieces.dropLast().joined(separator: " "))
    return ListQuestion("When should you \(clause)?", takesSentences: true)
  }

  /// `Load balancers are effective at`, `An object is immutable when`, `The main parts are`
  private var inverted: ListQuestion? {
    guard let verb = pieces.firstIndex(where: { Self.copulas.contains($0.lowercased()) }),
      (1...6).contains(verb), !pieces[..<verb].joined().contains(","),
      !words.prefix(verb).contains(where: FunctionWords.pronouns.contains)
    else { return nil }
    let subject = Sentence.lowerFirst(pieces[..<verb].joined(separator: " "))
    let rest = pieces[(verb + 1)...]
    guard let last = rest.last?.lowercased() else {
      return ListQuestion("What \(pieces[verb]) \(subject)?")
    }
    if last == "when" || last == "if" {
      let clause = rest.dropLast().joined(separator: " ")
      return ListQuestion("When \(pieces[verb]) \(subject) \(clause)?", takesSentences: true)
    }
    guard FunctionWords.prepositions.contains(last), !rest.contains(where: Self.opensClause) else {
      return nil
    }
    return ListQuestion("What \(pieces[verb]) \(subject) \(rest.joined(separator: " "))?")
  }

  /// `A gardener feeds the soil with` → "A gardener feeds the soil with what?", `Bread fails because` →
  /// "Bread fails. Why?"
  private var openEnd: ListQuestion? {
    guard words.count > 2, words.count <= 14, let last = words.last,
      last == "because" || Self.linking.contains(last), statesSomething
    else { return nil }
    guard last == "because" else { return ListQuestion("\(label) what?", takesSentences: true) }
    let clause = pieces.dropLast().joined(separator: " ").dropping(trailing: [","])
    return ListQuestion("\(clause). Why?", takesSentences: true)
  }

  /// A subject and a finite verb of its own.
  private var statesSomething: Bool {
    let said = Tagger.shared.tag(label)
    guard let first = said.first, ![.vb, .prp, .wp, .wrb, .wdt].contains(first.tag),
      let verb = said.firstIndex(where: { [.vbz, .vbp, .vbd, .md].contains($0.tag) })
    else { return false }
    return said[..<verb].contains { [.nn, .nns, .nnp, .nnps, .vbg].contains($0.tag) }
  }

  private static let linking: Set<String> = [
    "by", "for", "with", "from", "of", "on", "to", "into", "about", "through", "at", "as",
  ]

  /// `Types of clouds`, `Problems with dams`, `The most useful policies`
  private var plural: ListQuestion? {
    let head = words.prefix { !FunctionWords.prepositions.contains($0) }
    if let count = words.first.flatMap(Numeral.value), count != itemCount { return nil }
    guard let noun = head.last, TermWording.isPlural(noun), words.count <= 9, !isName,
      !label.utf8.contains(0x2c), !head.contains(where: Self.closed.contains),
      !words.contains(where: FunctionWords.auxiliaries.contains),
      !head.dropLast().contains(where: VerbForms.isThirdPerson), !Labels.isStopList(words)
    else { return nil }
    let determined = ["the", "all", "some", "these"].contains(words[0])
    let isVague = ["several", "various", "many", "multiple"].contains(words[0])
    let named = isVague ? pieces.dropFirst().joined(separator: " ") : Sentence.lowerFirst(label)
    let question = "What are \(determined ? "" : "the ")\(named)?"
    return ListQuestion(
      question, takesSentences: Self.stated.contains(noun),
      namesTopic: words.count > (isVague ? 2 : 1))
  }

  /// `William James`: each word a capital, and no noun among them that could be more than one.
  private var isName: Bool {
    pieces.count > 1 && pieces.allSatisfy { $0.utf8.first?.isUpper == true }
      && words.contains(where: GivenNames.contains)
  }

  private static func opensClause(_ word: String) -> Bool {
    ["that", "which", "who", "because"].contains(word.lowercased())
  }

  private static let copulas: Set<String> = ["is", "are", "was", "were"]
  private static let amounts: Set<String> = ["various", "several"]
  private static let closed: Set<String> = [
    "and", "or", "if", "when", "because", "why", "how", "what", "who", "to", "that", "not", "+",
    "there", "each", "every", "one",
  ]
  /// Lists of such things are written in sentences.
  private static let stated: Set<String> = [
    "rules", "principles", "laws", "steps", "problems", "properties", "conditions", "requirements",
    "qualities", "assumptions", "advantages", "disadvantages", "benefits", "drawbacks", "symptoms",
    "effects", "consequences", "differences", "causes", "goals", "reasons", "axioms",
  ]
  private static let pointing: Set<String> = [
    "this", "these", "those", "it", "they", "that", "example", "examples", "ce", "cet", "cette",
    "ces", "dieser", "diese", "dieses", "este", "esta", "questo", "situations", "suivantes",
  ]
}
