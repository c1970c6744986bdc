/// `X is called Y`, whatever X is made of: the sentence with `what` in place of the name.
struct NamingRule: ProseRule {
  static let name = "naming"
  static let examples = [
    RuleExample(
      "- the sum that is lent, before interest, is simply called the principal\n",
      [
        "The sum that is lent, before interest, is simply called what? → the principal"
      ]),
    RuleExample(
      "- water that has seeped into rock is referred to as groundwater\n",
      [
        "Water that has seeped into rock is referred to as what? → groundwater"
      ]),
    RuleExample("- this is called the principal\n", []),
    RuleExample("- the sum is called in by the bank\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    let range = statement.range
    guard let cue = range.first(where: { isCue($0, passage) && $0 > range.lowerBound + 2 }),
      !passage.has(range.lowerBound, [.anaphor, .personAnaphor, .writer, .subordinator]),
      passage.length(range) <= 24
    else { return [] }
    var start = cue + 1
    while start < range.upperBound, ["as", "to", "the", "a", "an"].contains(passage.word(start)),
      start < cue + 3, !passage.has(start, .article)
    {
      start += 1
    }
    let reader = NounPhraseReader(passage: passage, end: range.upperBound)
    guard start < range.upperBound, let phrase = reader.phrase(at: start),
      phrase.range.upperBound == range.upperBound, passage.length(phrase.range) <= 6
    else { return [] }
    return [
      writer.candidate(
        writer.finish([writer.text(range.lowerBound..<start), "what"]), phrase.range,
        rule: Self.name)
    ].compactMap { $0 }
  }

  /// `called`, `known` … behind a form of `be`.
  private func isCue(_ index: Int, _ passage: Passage) -> Bool {
    guard passage.has(index, .naming) || passage.word(index) == "referred" else { return false }
    if ["known", "referred"].contains(passage.word(index)),
      !(index + 1 < passage.count && ["as", "to"].contains(passage.word(index + 1)))
    {
      return false
    }
    var before = index - 1
    while before > 0, passage.isAdverb(before) { before -= 1 }
    return before >= 0 && passage.has(before, .be)
  }
}
