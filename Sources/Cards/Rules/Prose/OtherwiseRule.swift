/// `Do X or Y will happen` asks what happens otherwise.
struct OtherwiseRule: ProseRule {
  static let name = "otherwise"
  static let examples = [
    RuleExample(
      "- you have to feed the starter every week or it will die\n",
      [
        "You have to feed the starter every week. Otherwise, what will it do? → die"
      ]),
    RuleExample("- you can walk or take the train\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      let start = clause.range.lowerBound
      guard clause.index > 0, start > 0,
        ["or", "otherwise", "else"].contains(passage.word(start - 1)),
        let auxiliary = clause.verb.auxiliary, passage.tag(auxiliary) == .md,
        clause.verb.main > auxiliary, !clause.verb.isCopula, !clause.verb.isPassive
      else { return nil }
      var end = start - 1
      while end > statement.range.lowerBound,
        ["or", "otherwise", "else", ",", ";"].contains(passage.word(end))
      { end -= 1 }
      let before = passage.string(statement.range.lowerBound..<end + 1)
      let question = writer.finish([
        "otherwise, what", passage.string(auxiliary..<auxiliary + 1), writer.text(clause.subject),
        "do",
      ])
      return writer.candidate(
        before.capitalisedFirst + ". " + question.capitalisedFirst,
        auxiliary + 1..<clause.rest.upperBound, rule: Self.name)
    }
  }
}
