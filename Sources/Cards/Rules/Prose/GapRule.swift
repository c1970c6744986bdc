/// The sentence with one part hidden: where a question would come out crooked.
struct GapRule: ProseRule {
  static let name = "gap"
  static let examples = [
    RuleExample("- is it so?\n", []),
    RuleExample("- rust eats iron\n", ["rust eats ____ → iron"]),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    spans(of: statement, writer.passage).compactMap { gap($0, statement, writer) }
  }

  private func gap(
    _ hidden: Range<Int>, _ statement: Statement, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    let whole = shown(hidden, statement, passage)
    let answer = passage.string(hidden)
    let before = passage.bytes(whole).lowerBound
    let bytes = passage.bytes(hidden)
    let end = passage.bytes(whole).upperBound
    let text = passage.tagged.text
    var question =
      text.slice(before..<bytes.lowerBound) + Card.gap + text.slice(bytes.upperBound..<end)
    question = hidingCopies(of: answer, in: question)
    guard var candidate = writer.candidate(question, hidden, rule: Self.name, kind: .gap) else {
      return nil
    }
    if hidden.upperBound < whole.upperBound { candidate.doubts.insert(.middle) }
    return candidate
  }

  /// The part between semicolons that the hidden words stand in; of a long sentence the clause alone.
  private func shown(_ hidden: Range<Int>, _ statement: Statement, _ passage: Passage) -> Range<Int>
  {
    var range = statement.range
    for index in statement.range where passage.word(index) == ";" && passage.depths[index] == 0 {
      if index < hidden.lowerBound { range = index + 1..<range.upperBound }
      if index >= hidden.upperBound {
        range = range.lowerBound..<index
        break
      }
    }
    guard passage.length(range) > 22,
      let clause = statement.propositions.first(where: { $0.range.contains(hidden.lowerBound) }),
      !clause.sharesSubject, clause.lead == nil,
      clause.range.lowerBound <= hidden.lowerBound, clause.range.upperBound >= hidden.upperBound
    else { return range }
    return clause.range
  }

  /// A number that stands twice is hidden twice.
  private func hidingCopies(of answer: String, in question: String) -> String {
    guard answer.utf8.contains(where: { $0.isDigit }) else { return question }
    return question.replacingEach(answer, with: Card.gap)
  }

  /// What may be hidden: objects, complements, numbers, what stands in brackets, code and bold.
  private func spans(of statement: Statement, _ passage: Passage) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      if !range.isEmpty, !spans.contains(range) { spans.append(range) }
    }
    for clause in statement.propositions {
      for chunk in clause.chunks {
        switch chunk.kind {
        case .noun(let phrase): add(trimmed(phrase.range, passage))
        case .preposition(_, let object?): add(trimmed(object.range, passage))
        case .preposition(let length, nil):
          let object = chunk.range.lowerBound + length..<chunk.range.upperBound
          if passage.length(object) <= 8 { add(object) }
        case .infinitive, .gerund, .participle, .clause:
          for span in inner(chunk.range, passage) { add(span) }
        case .adjective where clause.verb.isCopula: add(lastWord(chunk.range, passage))
        default: break
        }
      }
      if let last = clause.chunks.first?.range.lowerBound, !opensPhrase(last, passage),
        passage.length(last..<clause.rest.upperBound) <= 6
      {
        add(trimmed(last..<clause.rest.upperBound, passage))
      }
    }
    if statement.propositions.isEmpty, passage.tag(statement.range.lowerBound) == .vb {
      for span in inner(statement.range, passage) { add(span) }
    }
    for index in statement.range where isAmount(index, passage) {
      var end = index + 1
      while end < statement.range.upperBound, passage.has(end, .magnitude) { end += 1 }
      if end < statement.range.upperBound, passage.has(end, .time) { end += 1 }
      add(index..<end)
    }
    for aside in asides(statement.range, passage) { add(aside) }
    for index in statement.range where passage.kind(index) == .code { add(index..<index + 1) }
    return spans
  }

  /// A preposition or conjunction stays in sight.
  private func opensPhrase(_ index: Int, _ passage: Passage) -> Bool {
    switch passage.tag(index) {
    case .in, .to, .cc, .rp, .comma: true
    default: passage.has(index, .subordinator)
    }
  }

  private func inner(_ range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    let reader = NounPhraseReader(passage: passage, end: range.upperBound)
    var spans: [Range<Int>] = []
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if passage.depths[index] == 0, let phrase = reader.phrase(at: index) {
        spans.append(trimmed(phrase.range, passage))
        let whole = phrase.range.lowerBound..<range.upperBound
        if phrase.range.upperBound < range.upperBound, passage.length(whole) <= 6,
          passage.tag(phrase.range.upperBound) == .wdt
        {
          spans.append(trimmed(whole, passage))
        }
        index = phrase.range.upperBound
      } else {
        index += 1
      }
    }
    return spans
  }

  /// Without its article.
  private func trimmed(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard range.count > 1, passage.has(range.lowerBound, .article) else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  private func lastWord(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    range.upperBound - 1..<range.upperBound
  }

  private func isAmount(_ index: Int, _ passage: Passage) -> Bool {
    passage.depths[index] == 0 && passage.kind(index) == .number
      && passage.tagged.text.slice(passage.bytes(index..<index + 1)).utf8.contains { $0.isDigit }
      || passage.tag(index) == .cd && passage.has(index, .magnitude) && passage.word(index) != "one"
  }

  /// `(source: …)`, `(and arguably wrong)`, `(Smith 1.2)`, `(about 150 acres)`: said besides.
  private func isRemark(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let first = range.lowerBound
    if passage.tag(first) == .cc || passage.isAdverb(first) { return true }
    if range.contains(where: { [":", "=", "?"].contains(passage.word($0)) }) { return true }
    let text = passage.string(range)
    if text.hasPrefix("~") || text.hasPrefix("see ") || text.hasPrefix("cf") { return true }
    let last = passage.string(range.upperBound - 1..<range.upperBound)
    return range.count > 1 && last.utf8.contains(0x2e) && last.utf8.contains { $0.isDigit }
  }

  private func asides(_ range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start: Int?
    for index in range {
      if passage.word(index) == "(", passage.depths[index] == 1, !passage.touches(index) {
        start = index + 1
      }
      if passage.word(index) == ")", passage.depths[index] == 1, let open = start {
        if open < index, index - open <= 6,
          (open..<index).contains(where: { passage.kind($0) == .word }),
          !isRemark(open..<index, passage)
        {
          spans.append(open..<index)
        }
        start = nil
      }
    }
    return spans
  }
}
