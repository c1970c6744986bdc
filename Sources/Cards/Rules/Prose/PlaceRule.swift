/// `X lives in Y` asks where.
struct PlaceRule: ProseRule {
  static let name = "where"
  static let examples = [
    RuleExample("- darwin was born in shrewsbury\n", ["Where was darwin born? → shrewsbury"]),
    RuleExample("- tea is mostly grown in Asia\n", ["Where is tea mostly grown? → Asia"]),
    RuleExample("- the idea was born in 1956\n", []),
  ]

  func candidates(for statement: Statement, _ writer: QuestionWriter) -> [Candidate] {
    let passage = writer.passage
    return statement.propositions.compactMap { clause in
      guard
        let index = clause.chunks.lastIndex(where: { Self.isPlace($0, clause, passage) }),
        case .preposition(let length, let object?) = clause.chunks[index].kind
      else { return nil }
      let others = clause.others(index)
      guard others.after.isEmpty else { return nil }
      let drops = ["in", "at", "on"].contains(passage.word(clause.chunks[index].range.lowerBound))
      let hidden = drops && length == 1 ? object.range : clause.chunks[index].range
      return writer.candidate(
        writer.ask("where", clause, keeping: others.before + others.after), hidden, rule: Self.name,
        doubts: others.after.isEmpty ? [] : .middle)
    }
  }

  static func isPlace(_ chunk: Chunk, _ clause: Proposition, _ passage: Passage) -> Bool {
    guard case .preposition(_, let object?) = chunk.kind else { return false }
    let preposition = passage.word(chunk.range.lowerBound)
    guard
      ["in", "at", "on", "near", "inside", "outside", "along", "under", "between"].contains(
        preposition),
      !passage.has(object.head, [.time, .anaphor]), !StrandedRule.isYear(object.head, passage),
      passage.tag(object.head) != .cd
    else { return false }
    if passage.has(object.head, .place) { return true }
    let isName =
      (passage.tag(object.head) == .nnp || passage.tag(object.head) == .nnps)
      && passage.string(object.head..<object.head + 1).first?.isUppercase == true
    let isLocating = passage.has(clause.verb.main, .locating)
    return isLocating && (isName || ["in", "inside", "near"].contains(preposition))
      || isName && ["in", "near"].contains(preposition) && !clause.verb.isCopula
  }
}
