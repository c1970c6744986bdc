/// Puts right what the tagger gets wrong on notes, each for a reason seen in real ones.
enum TagRepairs {
  static func apply(to text: inout TaggedText, model: TaggerModel) {
    splitIts(&text)
    for sentence in text.sentences {
      commonNames(&text, sentence, model)
      pluralSubject(&text, sentence)
      hedgedCount(&text, sentence)
      verbAtEnd(&text, sentence, model)
      nounBeforePast(&text, sentence)
      objectOfVerb(&text, sentence)
      participleInSubject(&text, sentence)
      if imperative(&text, sentence, model) { continue }
      let clause = mainClause(text, sentence)
      if hasFiniteVerb(text, clause) || plainPresent(&text, clause) { continue }
      if thirdPerson(&text, clause, model) { continue }
      if verbBetweenNouns(&text, sentence, model) || hasFiniteVerb(text, sentence) { continue }
      if onlyVerb(&text, sentence, model) || baseBehindPlural(&text, sentence, model) { continue }
      pastTense(&text, sentence)
    }
  }

  /// Up to the first word, not at the beginning, that opens a clause of its own: `when`, `because`.
  private static func mainClause(_ text: TaggedText, _ sentence: Range<Int>) -> Range<Int> {
    let opener = sentence.dropFirst(2).first {
      text[$0].tag == .wrb || text[$0].form == "because" || text[$0].form == "if"
        || text[$0].form == "while"
    }
    return sentence.lowerBound..<min(sentence.upperBound, (opener ?? sentence.upperBound) + 1)
  }

  /// `its trying to`, `its a`, `its not`: `it` and `'s`, unless a noun follows.
  static func splitIts(_ text: inout TaggedText) {
    let found = text.indices.dropLast().filter {
      text[$0].form == "its" && opensPredicate(text, $0 + 1)
    }
    guard !found.isEmpty else { return }
    let classes = WordClassTable.shared
    text.split(found) { token in
      let cut = token.range.upperBound - 1
      let it = Token(
        range: token.range.lowerBound..<cut, kind: .word, tag: .prp, form: "it",
        classes: classes["it"])
      let verb = Token(
        range: cut..<token.range.upperBound, kind: .word, tag: .vbz, form: "'s",
        classes: classes["'s"].union(.respelt))
      return (it, verb)
    }
  }

  /// A participle without a noun behind it, an article, `not`, `been`.
  private static func opensPredicate(_ text: TaggedText, _ index: Int) -> Bool {
    let token = text[index]
    if token.form == "not" || token.form == "been" || token.form == "just" { return true }
    if token.tag == .dt { return true }
    guard token.tag == .vbg, index + 1 < text.count else { return false }
    switch text[index + 1].tag {
    case .to, .dt, .prp, .prpPossessive, .in, .rb: return true
    default: return false
    }
  }

  /// `has approx 30`: no perfect; what stands before a number is an adverb.
  static func hedgedCount(_ text: inout TaggedText, _ sentence: Range<Int>) {
    for index in sentence.dropFirst().dropLast() {
      guard text[index].tag == .vbn || text[index].tag == .nn || text[index].tag == .jj else {
        continue
      }
      switch text[index].form {
      case "approx", "approx.", "about", "only", "around", "roughly":
        if text[index + 1].tag == .cd { text[index].tag = .rb }
      default: break
      }
    }
  }

  static func hasFiniteVerb(_ text: TaggedText, _ range: Range<Int>) -> Bool {
    text[range].contains { $0.tag.isFiniteVerb }
  }

  /// `Establish a …`, `Identify/NNP shared/VBD principles`: a verb's base form, then its object.
  ///
  /// - Returns: True when the sentence is a command.
  static func imperative(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    let first = sentence.lowerBound
    guard sentence.count > 1, text[first].kind == .word, text[first].tag != .md else {
      return false
    }
    let flags = model.entry(text[first].form.hash).flags
    guard flags.contains(.verbBase) else { return false }
    if text[first].tag == .vb { return true }
    let isNounToo = flags.contains(.nounSingular) || flags.contains(.adjective)
    switch text[first + 1].tag {
    case .dt, .prpPossessive: break
    case .jj, .vbn, .nns, .vbd, .cd: if isNounToo { return false }
    default: return false
    }
    guard text[first].tag == .vbp || !hasFiniteVerb(text, first + 2..<sentence.upperBound) else {
      return false
    }
    text[first].tag = .vb
    if text[first + 1].tag == .vbd { text[first + 1].tag = .vbn }
    return true
  }

  /// `progress transfers to …`: no finite verb, but a noun and then a known verb in -s.
  static func thirdPerson(
    _ text: inout TaggedText, _ clause: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    let lemmas = Lemmas(model: model)
    for index in clause.dropFirst().dropLast() where text[index].kind == .word {
      guard text[index - 1].tag.isNoun || text[index - 1].tag == .prp else { continue }
      guard opensComplement(text[index + 1].tag), text[index].tag != .pos else { continue }
      guard lemmas.isThirdPerson(text.word(index)) else { continue }
      text[index].tag = .vbz
      return true
    }
    return false
  }

  private static func opensComplement(_ tag: Tag) -> Bool {
    switch tag {
    case .in, .to, .dt, .prpPossessive, .jj, .jjr, .cd, .wrb: true
    default: false
    }
  }

  /// `the state only successfully injected …`: a participle behind a noun, no auxiliary before it.
  static func pastTense(_ text: inout TaggedText, _ sentence: Range<Int>) {
    let auxiliaries: WordClass = [.be, .have]
    var followsNoun = false
    var depth = 0
    for index in sentence {
      let token = text[index]
      if token.tag == .openBracket { depth += 1 }
      if token.tag == .closeBracket { depth -= 1 }
      if depth > 0 || token.tag == .closeBracket { continue }
      if !token.classes.isDisjoint(with: auxiliaries) { return }
      if token.tag == .vbn, followsNoun, index + 1 < sentence.upperBound,
        text[index + 1].form != "by",
        !(text[index + 1].tag == .in && ReducedPassive.isTransitive(text.word(index)))
      {
        text[index].tag = .vbd
        return
      }
      if token.tag != .rb { followsNoun = token.tag.isNoun || token.tag == .prp }
    }
  }
}

extension TaggedText {
  /// Puts two tokens in the place of each of these, in the same sentence.
  ///
  /// - Parameter found: In order.
  mutating func split(_ found: [Int], into parts: (Token) -> (Token, Token)) {
    var new: [Token] = []
    new.reserveCapacity(tokens.count + found.count)
    var next = 0
    var bounds = sentences.map(\.upperBound)[...]
    var newSentences: [Range<Int>] = []
    for (index, token) in tokens.enumerated() {
      if next < found.count, found[next] == index {
        let (first, second) = parts(token)
        new += [first, second]
        next += 1
      } else {
        new.append(token)
      }
      if bounds.first == index + 1 {
        bounds.removeFirst()
        newSentences.append((newSentences.last?.upperBound ?? 0)..<new.count)
      }
    }
    (tokens, sentences) = (new, newSentences)
  }
}
