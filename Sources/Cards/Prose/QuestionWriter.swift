/// Puts the words of a clause into the order of a question.
struct QuestionWriter: Sendable {
  let statement: Statement
  let vocabulary: Vocabulary

  var passage: Passage { statement.passage }

  // MARK: Text

  /// As the note has it, but in lower case where only the sentence's beginning made a capital.
  func text(_ range: Range<Int>) -> String {
    let text = passage.string(range)
    guard let first = range.first, opensSentence(first), vocabulary.isOrdinary(first, in: passage)
    else { return text }
    return text.loweredFirst
  }

  private func opensSentence(_ token: Int) -> Bool {
    token == statement.range.lowerBound || token > 0 && passage.word(token - 1) == ":"
      || passage.sentences.contains { $0.lowerBound == token }
      || token > 0 && ["\"", "“"].contains(passage.word(token - 1))
  }

  /// The words, a question mark behind them, a capital in front.
  func finish(_ pieces: [String]) -> String {
    var words = pieces.filter { !$0.isEmpty }.joined(separator: " ")
    if words.has(" ,") { words = words.replacingEach(" ,", with: ",") }
    if words.has(" na ") { words = words.replacingEach("gon na ", with: "gonna ") }
    return words.dropping(trailing: [".", ",", ";", ":", "!", "?"]) + "?"
  }

  // MARK: Order of words

  /// `does the heart pump`, `can sessions be stored`, `isn't it heard`.
  func inverted(_ clause: Proposition) -> String {
    let verb = clause.verb
    guard let auxiliary = verb.auxiliary else { return supported(clause) }
    var front = spelled(auxiliary)
    var upper = auxiliary + 1
    if let negation = verb.negation, negation == upper, passage.touches(negation),
      passage.word(negation) != "not"
    {
      front = passage.string(auxiliary..<negation + 1)
      upper = negation + 1
    }
    var pieces = [front, text(clause.subject)]
    if verb.range.lowerBound < auxiliary {
      pieces.append(passage.string(verb.range.lowerBound..<auxiliary))
    }
    if upper < verb.range.upperBound { pieces.append(full(upper..<verb.range.upperBound)) }
    return pieces.joined(separator: " ")
  }

  /// The words of a verb group, contractions in full: `'ve given` gives `have given`.
  private func full(_ range: Range<Int>) -> String {
    guard let first = range.first, passage.touches(first) else { return passage.string(range) }
    let rest = first + 1..<range.upperBound
    return (spelled(first) + " " + passage.string(rest)).trimmed
  }

  private func supported(_ clause: Proposition) -> String {
    let verb = clause.verb
    let support: String =
      switch tense(verb.main) {
      case .vbz: "does"
      case .vbd, .vbn: "did"
      default: "do"
      }
    var pieces = [support, text(clause.subject)]
    if verb.range.lowerBound < verb.main {
      pieces.append(passage.string(verb.range.lowerBound..<verb.main))
    }
    pieces.append(base(verb.main))
    return pieces.joined(separator: " ")
  }

  /// A past form that is its verb's base too stands for the present, unless it always is.
  private func tense(_ token: Int) -> Tag {
    let tag = passage.tag(token)
    if tag == .vbp, Lemmas.shared.isThirdPerson(passage.spelling(token)) { return .vbz }
    guard tag == .vbd || tag == .vbn, Lemmas.shared.isVerbBase(passage.word(token)) else {
      return tag
    }
    let word = passage.spelling(token)
    if word.hasSuffix("ed") && word != "need" && word != "feed" { return tag }
    return [
      "put", "set", "cut", "hit", "cost", "hurt", "shut", "let", "read", "beat", "quit", "spread",
      "split", "burst",
    ]
    .contains(word) ? tag : Lemmas.shared.base(word, .vbd) == word ? .vbp : tag
  }

  func base(_ token: Int) -> String {
    Lemmas.shared.base(passage.spelling(token), tense(token) == .vbz ? .vbz : passage.tag(token))
  }

  /// The verb as it stands behind `what`: singular, but for a plural that was named.
  func verbForWhat(_ clause: Proposition, keepsNumber: Bool) -> String {
    let verb = clause.verb
    let whole = passage.string(verb.range)
    guard !keepsNumber else { return whole }
    let finite = verb.auxiliary ?? verb.main
    guard
      passage.tag(finite) == .vbp || ["are", "were", "have", "do"].contains(passage.word(finite))
    else { return whole }
    var pieces: [String] = []
    if verb.range.lowerBound < finite {
      pieces.append(passage.string(verb.range.lowerBound..<finite))
    }
    pieces.append(singular(finite))
    if finite + 1 < verb.range.upperBound {
      let after = passage.string(finite + 1..<verb.range.upperBound)
      if passage.touches(finite + 1) {
        pieces[pieces.count - 1] += after
      } else {
        pieces.append(after)
      }
    }
    return pieces.joined(separator: " ")
  }

  private func singular(_ token: Int) -> String {
    switch passage.word(token) {
    case "are", "'re": "is"
    case "were": "was"
    case "have", "'ve": "has"
    case "do": "does"
    default: Lemmas.shared.thirdPerson(passage.spelling(token))
    }
  }

  /// The auxiliary in full: `it's` gives `is`.
  func spelled(_ token: Int) -> String {
    switch passage.word(token) {
    case "'s", "s":
      token + 1 < passage.count && passage.word(token + 1) == "been" ? "has" : "is"
    case "'re", "re": "are"
    case "'m": "am"
    case "'ve", "ve": "have"
    case "'ll", "ll": "will"
    case "'d": "would"
    case "ca": "can"
    case "wo": "will"
    default: passage.string(token..<token + 1).lowercased()
    }
  }

  /// What stands in front of the subject, with its comma.
  func lead(_ clause: Proposition) -> String {
    clause.lead.map { text($0) + "," } ?? ""
  }

  /// `what does the heart pump through the body?`
  func ask(
    _ wh: String, _ clause: Proposition, keeping kept: [Range<Int>] = [], ending: String = ""
  ) -> String {
    finish([lead(clause), wh, inverted(clause)] + kept.map(passage.string) + [ending])
  }

  /// `what pumps the blood?`
  func askSubject(
    _ wh: String, _ clause: Proposition, keepsNumber: Bool = false
  ) -> String {
    finish([
      lead(clause), wh, verbForWhat(clause, keepsNumber: keepsNumber), passage.string(clause.rest),
    ])
  }

  // MARK: Words for questions

  /// `who` for people, `what` for the rest.
  func pronoun(for phrase: NounPhrase) -> String {
    isPerson(phrase) ? "who" : "what"
  }

  func isPerson(_ phrase: NounPhrase) -> Bool {
    if passage.has(phrase.head, .person) { return true }
    if passage.tag(phrase.head) == .nns {
      let head = passage.spelling(phrase.head)
      if head.hasSuffix("men"), head.utf8.count > 5 { return true }
    }
    let first = passage.word(phrase.range.lowerBound)
    return passage.tag(phrase.head) == .nnp && GivenNames.contains(first)
      || GivenNames.contains(passage.word(phrase.head))
  }

  /// A card of this statement, or `nil` where the answer is none.
  func candidate(
    _ question: String, _ hidden: Range<Int>, rule: String, kind: CardKind = .question,
    items: [Range<Int>] = [], doubts: Doubts = []
  ) -> Candidate? {
    var question = question
    var kind = kind
    var answer = answerText(hidden)
    if items.count > 2, kind == .question {
      kind = .list
      answer = items.map(answerText).joined(separator: "\n")
      question += " (\(items.count))"
    }
    guard !answer.isEmpty else { return nil }
    return Candidate(
      question: question, answer: answer, kind: kind, rule: rule, hidden: hidden,
      doubts: doubts)
  }

  private func answerText(_ range: Range<Int>) -> String {
    passage.string(range).dropping(trailing: [".", ",", ";", ":", "!", "?"])
  }
}
