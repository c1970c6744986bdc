/// A term with what it is right below: `erosion` > `the wearing away of land by water`.
public struct ChildDefinitionRule: CardRule {
  public static let name = "child-definition"
  public static let examples = [
    RuleExample(
      "- osmosis\n    - process of water passing through a membrane\n    - slow in the cold\n",
      ["What is osmosis? → process of water passing through a membrane"]),
    RuleExample(
      "# What is a fjord?\n\n- a long inlet that a glacier has carved\n",
      ["What is a fjord? → a long inlet that a glacier has carved"]),
    RuleExample(
      "## Ballast\n\n- Heavy material used to steady a ship\n- stones, sand\n",
      ["What is Ballast? → Heavy material used to steady a ship"]),
    RuleExample("- rivers\n    - the dam that was built in 1950 was too high\n", []),
    RuleExample("- fruit\n    - an apple\n    - a pear that fell\n", []),
    RuleExample("- Life of a bee\n    - a kind of worker\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, block.isBullet, !block.isTask, context.index == firstBullet(context),
      let term = context.path.last, let question = question(term, block.text.plain, context),
      (4...22).contains(Words.count(in: block.text.plain)), !Question.endsInMark(block.text.plain),
      !block.text.plain.utf8.contains(where: { $0 == 0x3a || $0 == 0x3b }),
      Self.defines(block.text.plain),
      !TermPair(term: term, definition: block.text.plain).isCircular
    else { return nil }
    let answer = block.text.plain.dropping(trailing: [".", ","])
    return Proposal(cards: [
      context.card(question, answer, kind: .term, rule: Self.name, of: block, confidence: 0.75)
    ])
  }

  private func firstBullet(_ context: RuleContext) -> Int? {
    context.siblings.firstIndex(where: \.isBullet)
  }

  /// The term's question, or its own where the heading is one.
  private func question(
    _ term: String, _ meaning: String, _ context: RuleContext
  ) -> String? {
    let words = Words.all(in: term)
    guard let first = words.first, words.count <= 6 else { return nil }
    if first == "what", words.count > 2, ["is", "are"].contains(words[1]) {
      return term.dropping(trailing: ["?"]) + "?"
    }
    guard words.count <= 4, TermHead.isTerm(term, isMarked: false, limit: 4),
      !words.contains(where: FunctionWords.prepositions.contains), !words.contains("and"),
      !Lexicon.senses(of: first).contains(.generic), !GivenNames.contains(first)
    else { return nil }
    return TermWording.forward(term, meaning: meaning, in: context)
  }

  /// A noun that says of what kind it is, and what sets it apart: no statement, no example.
  private static func defines(_ text: String) -> Bool {
    let said = Tagger.shared.tag(text)
    guard let first = said.first, ![.vb, .vbz, .vbd, .vbp, .prp, .in, .rb].contains(first.tag)
    else { return false }
    let noun = said.indices.prefix(6).first { index in
      [.nn, .nns].contains(said[index].tag)
        && (index + 1 == said.count || ![.nn, .nns].contains(said[index + 1].tag))
    }
    guard let noun, noun + 2 < said.count,
      said[..<noun].allSatisfy({ [.dt, .jj, .nn, .nns, .vbn, .vbg, .rb, .jjr].contains($0.tag) })
    else { return false }
    let next = said[noun + 1]
    let opensClause = next.tag == .wdt || ["that", "which", "who", "where"].contains(next.form)
    let isKind =
      ["of", "to", "for", "in"].contains(next.form) && DefiningNoun.contains(said[noun].form)
    let isUsed = next.tag == .vbn && ["used", "made", "designed"].contains(next.form)
    guard opensClause || isKind || isUsed else { return false }
    // Beside the relative clause there is no verb.
    let finite = said.indices.filter { [.vbz, .vbp, .vbd, .md].contains(said[$0].tag) }
    guard let verb = finite.first else { return true }
    let relative = said[noun..<verb].contains {
      $0.tag == .wdt || ["that", "which", "who", "where"].contains($0.form)
    }
    return finite.count == 1 && relative
  }
}
