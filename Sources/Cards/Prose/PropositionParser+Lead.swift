/// What stands in front of the subject of a clause.
extension PropositionParser {
  /// `in 1956,` `if it rains,` `200 years ago,` `to protect the ship,`
  func lead(from start: Int, _ end: Int) -> (range: Range<Int>, next: Int)? {
    let opensPhrase: Bool =
      switch passage.tag(start) {
      case .in, .to, .wrb, .rb, .rbr, .vbn, .vbg, .jj: true
      case .cd: true
      case .nn where passage.has(start, .time): true
      default: passage.has(start, .subordinator) && passage.tag(start) != .dt
      }
    guard opensPhrase, passage.word(start) != "not" else { return nil }
    var index = start
    while index < end, !(passage.depths[index] == 0 && passage.isComma(index)) { index += 1 }
    if index < end, index > start, startsMain(index + 1, end),
      passage.tag(start) != .cd || passage.word(index - 1) == "ago"
        || index == start + 1 && StrandedRule.isYear(start, passage)
    {
      return (start..<index, index + 1)
    }
    return year(from: start, end) ?? then(from: start, end) ?? phrase(from: start, end)
  }

  /// `if it rains then …`
  private func then(from start: Int, _ end: Int) -> (range: Range<Int>, next: Int)? {
    guard ["if", "when", "once"].contains(passage.word(start)),
      let index = (start + 2..<max(start + 2, end)).first(where: {
        passage.word($0) == "then" && passage.depths[$0] == 0
      }), startsMain(index + 1, end)
    else { return nil }
    return (start..<index, index + 1)
  }

  /// `in 1956 the ship sailed`: no comma, but a number ends the phrase.
  private func year(from start: Int, _ end: Int) -> (range: Range<Int>, next: Int)? {
    guard passage.tag(start) == .in, start + 2 < end, passage.tag(start + 1) == .cd,
      startsClause(start + 2, end)
    else { return nil }
    return (start..<start + 2, start + 2)
  }

  private func startsMain(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { passage.depths[$0] == 0 && passage.isFinite($0) }
      && !passage.has(start, .coordinator)
  }

  /// `in summer the bees swarm`, `in dry places plants store water`: no comma, but a noun that can
  /// not belong to the one before it begins a clause.
  private func phrase(from start: Int, _ end: Int) -> (range: Range<Int>, next: Int)? {
    guard passage.tag(start) == .in, !passage.has(start, .subordinator) else { return nil }
    let limit = min(end - 1, start + 7)
    guard start + 2 < limit else { return nil }
    for index in start + 2..<limit where passage.isNoun(index - 1) {
      let begins =
        switch passage.tag(index) {
        case .dt, .prp, .prpPossessive, .ex: true
        case .nn, .nnp, .nns, .nnps, .jj: passage.tag(index - 1) == .nns
        default: false
        }
      if begins, startsClause(index, end) { return (start..<index, index) }
      guard passage.isNoun(index) || passage.isAdjective(index) else { return nil }
    }
    return nil
  }
}
