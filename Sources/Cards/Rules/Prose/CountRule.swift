/// `X has 4 legs` asks how many; `25% of X` asks what percentage.
struct CountRule: ProseRule {
  static let name = "count"
  static let examples = [
    RuleExample(
      "- an octopus has three hearts\n", ["How many hearts does an octopus have? → three"]),
    RuleExample(
      "- the brain uses 20% of the body's energy\n",
      [
        "What percentage of the body's energy does the brain use? → 20%"
      ]),
    RuleExample(
      "- 58 boxes fit on the first ship\n", ["How many boxes fit on the first ship? → 58"]),
    RuleExample(
      "- the city paid $5 million for the bridge\n",
      [
        "How much did the city pay for the bridge? → $5 million"
      ]),
    RuleExample("- the siege lasted for 3 months\n", ["How long did the siege last? → 3 months"]),
    RuleExample(
      "- only 2% of the water is fresh\n", ["What percentage of the water is fresh? → 2%"]),
    RuleExample("- 7b models run on a phone\n", []),
    RuleExample("- it happens in layer 4\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    statement.propositions.flatMap { clause -> [Candidate] in
      var found: [Candidate?] = [subject(clause, writer)]
      for (index, chunk) in clause.chunks.enumerated() {
        switch chunk.kind {
        case .noun(let phrase): found.append(object(clause, index, phrase, writer))
        case .preposition(let length, let phrase?):
          found.append(prepositional(clause, index, length, phrase, writer))
        default: break
        }
      }
      return found.compactMap { $0 }
    }
  }

  // MARK: Where the number stands

  private func object(
    _ clause: Proposition, _ index: Int, _ phrase: NounPhrase, _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    guard let amount = Amount(in: phrase, passage), index == clause.adverbsFirst?.index else {
      return nil
    }
    let others = clause.others(index)
    let rest = others.before + others.after
    return writer.candidate(
      writer.ask(amount.question(passage), clause.withoutFocus(passage), keeping: rest),
      amount.hidden, rule: Self.name,
      doubts: others.after.isEmpty ? [] : .middle)
  }

  private func subject(_ clause: Proposition, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    var subject = clause.subject
    while subject.count > 1, passage.has(subject.lowerBound, [.focus, .approximator]) {
      subject = subject.lowerBound + 1..<subject.upperBound
    }
    guard !clause.sharesSubject,
      let phrase = NounPhraseReader(passage: passage, end: subject.upperBound)
        .phrase(at: subject.lowerBound),
      phrase.range == subject || passage.tag(phrase.range.upperBound) == .in,
      let amount = Amount(in: phrase, passage)
    else { return nil }
    let tail = passage.string(phrase.range.upperBound..<subject.upperBound)
    let question = writer.askSubject(
      (amount.question(passage) + " " + tail).trimmed, clause, keepsNumber: true)
    return writer.candidate(question, amount.hidden, rule: Self.name)
  }

  private func prepositional(
    _ clause: Proposition, _ index: Int, _ length: Int, _ phrase: NounPhrase,
    _ writer: QuestionWriter
  ) -> Candidate? {
    let passage = writer.passage
    let chunk = clause.chunks[index]
    guard let amount = Amount(in: phrase, passage) else { return nil }
    let others = clause.others(index)
    let preposition = passage.word(chunk.range.lowerBound)
    if preposition == "for", passage.has(phrase.head, .time), others.after.isEmpty {
      return writer.candidate(
        writer.ask("how long", clause, keeping: others.before), phrase.range, rule: Self.name)
    }
    guard others.after.isEmpty, length == 1, preposition != "by" || !amount.isPercentage else {
      guard others.after.isEmpty, preposition == "by" else { return nil }
      return writer.candidate(
        writer.ask("by how much", clause, keeping: others.before), amount.hidden, rule: Self.name)
    }
    let asked = passage.spelling(chunk.range.lowerBound) + " " + amount.question(passage)
    return writer.candidate(
      writer.ask(asked, clause, keeping: others.before), amount.hidden, rule: Self.name,
      doubts: .middle)
  }
}

/// A number in a noun phrase, and what it counts.
struct Amount {
  let hidden: Range<Int>
  /// What it counts, `of …` included.
  let counted: Range<Int>
  let isPercentage: Bool
  let isMoney: Bool

  var after: Range<Int> { hidden.upperBound..<counted.upperBound }

  init?(in phrase: NounPhrase, _ passage: Passage) {
    guard phrase.items.count == 1 else { return nil }
    var start = phrase.range.lowerBound
    while start < phrase.range.upperBound, !Self.isNumber(start, passage) {
      guard passage.has(start, [.approximator, .article, .focus]) || passage.tag(start) == .dollar
      else {
        return nil
      }
      start += 1
    }
    guard start < phrase.range.upperBound, !StrandedRule.isYear(start, passage) else { return nil }
    var end = start + 1
    while end < phrase.range.upperBound,
      Self.isNumber(end, passage)
        || ["of"].contains(passage.word(end)) && passage.has(end - 1, .magnitude)
          && passage.tag(end - 1) == .nns && end + 1 < phrase.range.upperBound
          && passage.has(end + 1, .magnitude)
    {
      end += 1
    }
    let digits = passage.string(start..<end)
    if digits.hasSuffix("b"), digits.utf8.contains(where: { $0.isDigit }) { return nil }
    isPercentage = digits.hasSuffix("%") || digits.hasSuffix("percent")
    isMoney =
      digits.contains("$") || digits.contains("€") || digits.contains("£")
      || start > 0 && passage.tag(start - 1) == .dollar
    counted = phrase.range
    let first = start > 0 && passage.tag(start - 1) == .dollar ? start - 1 : start
    hidden = first..<end
    if isPercentage || isMoney { return }
    guard end < phrase.range.upperBound,
      passage.tag(phrase.head) == .nns || passage.word(end) == "of"
    else { return nil }
    guard
      passage.tag(start) == .cd || passage.kind(start) == .number || passage.has(start, .magnitude)
    else { return nil }
  }

  private static func isNumber(_ index: Int, _ passage: Passage) -> Bool {
    if passage.word(index) == "one" || passage.word(index) == "second" { return false }
    return passage.tag(index) == .cd || passage.kind(index) == .number
      || passage.has(index, .magnitude) || passage.word(index) == "%"
  }

  func question(_ passage: Passage) -> String {
    let rest = after.isEmpty ? "" : " " + passage.string(after)
    if isPercentage { return "what percentage" + rest }
    if isMoney { return "how much" + rest }
    return "how many" + (rest.hasPrefix(" of ") ? String(rest.dropFirst(3)) : rest)
  }
}

extension Proposition {
  /// `only` and `just` go where the number they stand by is asked for.
  func withoutFocus(_ passage: Passage) -> Proposition {
    var clause = self
    while let first = clause.verb.range.first, first < (clause.verb.auxiliary ?? clause.verb.main),
      ["only", "just"].contains(passage.word(first))
    {
      clause.verb.range = first + 1..<clause.verb.range.upperBound
    }
    return clause
  }
}
