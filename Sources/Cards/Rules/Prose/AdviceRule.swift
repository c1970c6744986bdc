/// `Do X because Y`, `Do X when Y`, `use A instead of B`: advice that says why, when or what for.
struct AdviceRule: ProseRule {
  static let name = "advice"
  static let examples = [
    RuleExample(
      "- if the alarm rings, leave by the back door\n",
      [
        "What should you do if the alarm rings? → leave by the back door"
      ]),
    RuleExample(
      "- avoid coffee after noon because it stays in the blood for hours\n",
      [
        "Why should you avoid coffee after noon? → it stays in the blood for hours"
      ]),
    RuleExample(
      "- Trim the hedge when the birds have left\n",
      [
        "When should you trim the hedge? → when the birds have left"
      ]),
    RuleExample(
      "- use a hash map instead of a list for lookups\n",
      ["What should you use instead of a list for lookups? → a hash map"]),
    RuleExample(
      "- use a lathe to turn the legs\n", ["What should you use to turn the legs? → a lathe"]),
    RuleExample(
      "- never salt the pan because salt is bad for steel\n",
      [
        "Why should you never salt the pan? → salt is bad for steel"
      ]),
    RuleExample("- keep the pan dry\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    if let condition = conditioned(statement, writer) { return [condition] }
    guard let command = Command(statement, writer.passage) else { return [] }
    return [command.reason(writer), command.condition(writer), command.choice(writer)]
      .compactMap { $0 }
  }

  /// `if C, do A`: what to do, when a verb's base form stands behind the comma.
  private func conditioned(_ statement: Statement, _ writer: QuestionWriter) -> Candidate? {
    let passage = writer.passage
    let range = statement.range
    guard let first = range.first, ["if", "when", "once"].contains(passage.word(first)),
      let comma = range.first(where: { passage.isComma($0) && passage.depths[$0] == 0 }),
      comma - first > 2, comma + 2 < range.upperBound,
      (first..<comma).contains(where: passage.isFinite)
    else { return nil }
    var start = comma + 1
    if passage.word(start) == "then" || passage.word(start) == "always" { start += 1 }
    let isNegated = ["don't", "do"].contains(passage.word(start)) && start + 2 < range.upperBound
    let isBase =
      passage.tag(start) == .vb
      || passage.tag(start) == .vbp && Lemmas.shared.isVerbBase(passage.word(start))
    guard isBase || isNegated && passage.has(start + 1, .negation),
      !passage.has(start, .be)
    else { return nil }
    return writer.candidate(
      writer.finish(["what should you do", writer.text(first..<comma)]), start..<range.upperBound,
      rule: Self.name)
  }

  /// A sentence that begins with a verb's base form.
  private struct Command {
    let passage: Passage
    let range: Range<Int>
    /// Where the verb stands; `never` and `don't` before it.
    let verb: Int

    init?(_ statement: Statement, _ passage: Passage) {
      let range = statement.range
      var verb = range.lowerBound
      while verb < range.upperBound, Self.opens(verb, passage) { verb += 1 }
      guard range.count > 4, statement.propositions.isEmpty || verb > range.lowerBound,
        verb + 2 < range.upperBound,
        passage.tag(verb) == .vb || Self.isNegated(range, verb, passage)
      else { return nil }
      (self.passage, self.range, self.verb) = (passage, range, verb)
    }

    private static func opens(_ index: Int, _ passage: Passage) -> Bool {
      ["never", "always", "don't", "do", "don", "n't", "not"].contains(passage.word(index))
    }

    private static func isNegated(_ range: Range<Int>, _ verb: Int, _ passage: Passage) -> Bool {
      verb > range.lowerBound && Lemmas.shared.isVerbBase(passage.word(verb))
    }

    /// `you never salt the pan`
    private func advised(_ wh: String, _ end: Int, _ writer: QuestionWriter) -> String {
      var upper = end
      while upper > verb, passage.isComma(upper - 1) { upper -= 1 }
      let not = (range.lowerBound..<verb).contains { passage.has($0, .negation) }
      let adverb = not ? passage.word(range.lowerBound) == "never" ? "never " : "not " : ""
      let words = passage.string(verb..<upper)
      return writer.finish([
        wh, "should you", adverb.trimmed, words.loweredFirst,
      ])
    }

    func reason(_ writer: QuestionWriter) -> Candidate? {
      guard
        let cause = opener(["because", "since", "bc"]), cause + 1 < range.upperBound,
        passage.word(cause + 1) != "of", !isForbidden
      else { return nil }
      return writer.candidate(
        advised("why", cause, writer), cause + 1..<range.upperBound, rule: AdviceRule.name)
    }

    /// `don't hurry because you are late`: the reason is no reason to hurry.
    private var isForbidden: Bool {
      (range.lowerBound..<verb).contains { ["n't", "not", "don't"].contains(passage.word($0)) }
    }

    func condition(_ writer: QuestionWriter) -> Candidate? {
      guard let start = opener(["when", "if", "once", "unless"]) else { return nil }
      return writer.candidate(
        advised("when", start, writer), start..<range.upperBound, rule: AdviceRule.name)
    }

    /// A word outside brackets that opens a clause with a verb of its own.
    private func opener(_ words: [WordForm]) -> Int? {
      (verb + 2..<max(verb + 2, range.upperBound - 1)).first { index in
        words.contains(passage.word(index)) && passage.depths[index] == 0
          && (index + 1..<range.upperBound).contains(where: passage.isFinite)
          && !["even", "only", "except", "not", "such", "just", "as"].contains(
            passage.word(index - 1))
      }
    }

    /// `use A instead of B`, `use A to do B`
    func choice(_ writer: QuestionWriter) -> Candidate? {
      let reader = NounPhraseReader(passage: passage, end: range.upperBound)
      guard verb == range.lowerBound, let object = reader.phrase(at: verb + 1),
        object.range.upperBound + 1 < range.upperBound,
        !passage.has(object.head, [.anaphor, .generic])
      else { return nil }
      let rest = object.range.upperBound..<range.upperBound
      let two = [passage.word(rest.lowerBound), passage.word(rest.lowerBound + 1)]
      let isChoice = two == ["instead", "of"] || two == ["rather", "than"]
      let isAim =
        passage.word(verb) == "use" && passage.word(rest.lowerBound) == "to"
        && passage.tag(rest.lowerBound + 1) == .vb
      guard isChoice || isAim, passage.length(rest) <= 14 else { return nil }
      return writer.candidate(
        writer.finish(["what should you", passage.spelling(verb), passage.string(rest)]),
        object.range, rule: AdviceRule.name)
    }
  }
}
