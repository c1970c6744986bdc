/// A label or parent bullet with two to five parallel items below it gives one list card.
public struct LabelListRule: CardRule {
  public static let name = "label-list"
  public static let examples = [
    RuleExample(
      "Types of rock\n- igneous\n- sedimentary\n- metamorphic\n",
      ["What are the types of rock? (3) → igneous / sedimentary / metamorphic"]),
    RuleExample(
      "A crystal can grow in two ways:\n- from a melt\n- from a solution\n",
      ["A crystal can grow in which two ways? → from a melt / from a solution"]),
    RuleExample(
      "- An argument is valid when:\n    - its form is valid\n    - nothing is left out\n",
      ["When is an argument valid? (2) → its form is valid / nothing is left out"]),
    RuleExample(
      "# Beekeeping\n\ntools\n- smoker\n- veil,\n- hive tool\n",
      ["Beekeeping: What are the tools? (3) → smoker / veil / hive tool"]),
    RuleExample(
      "Use a ladder when:\n- the branch is high\n- the bark is wet\n",
      ["When should you use a ladder? (2) → the branch is high / the bark is wet"]),
    RuleExample(
      "There are three states of water:\n- solid\n- liquid\n- gas\n",
      ["What are the three states of water? → solid / liquid / gas"]),
    RuleExample(
      "Une bonne soupe demande:\n- du temps\n- du sel\n",
      ["Une bonne soupe demande: ____ (2) → du temps / du sel"]),
    RuleExample(
      "To grow basil:\n- keep it warm\n- water it daily\n",
      ["What should you do to grow basil? (2) → keep it warm / water it daily"]),
    RuleExample(
      "# Tides\n\n- Two main causes\n    - the pull of the moon\n    - the turning of the earth\n",
      [
        "Tides: What are the two main causes? → the pull of the moon / the turning of the earth"
      ]),
    RuleExample(
      "- A gardener feeds the soil with\n    - compost\n    - ash\n",
      ["A gardener feeds the soil with what? (2) → compost / ash"]),
    RuleExample(
      "- Bread fails to rise because:\n    - the yeast is old\n    - the water is hot\n",
      ["Bread fails to rise. Why? (2) → the yeast is old / the water is hot"]),
    RuleExample("Examples:\n- a cat\n- a dog\n", []),
    RuleExample("Gardens\n- what grows in the shade?\n- ferns\n", []),
    RuleExample("Planets\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n", []),
    RuleExample("- [Trees](#trees)\n    - [Oaks](#oaks)\n    - [Elms](#elms)\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard block.children.count > 1, Self.canIntroduce(block), !block.text.isOnlyLinks else {
      return nil
    }
    let bullets = block.bulletChildren
    let label = PathStep.of(block)
    guard bullets.count > 1, !Question.endsInMark(label),
      let question = ListQuestion(
        label: label, itemCount: bullets.count, isIntroduction: block.text.plain.hasSuffix(":"),
        isEnglish: context.isEnglish),
      let list = ListItems(bullets, wordLimit: question.takesSentences ? 14 : 8)
    else { return nil }
    if let reason = Self.objection(to: list) { return Proposal(skip: reason) }
    guard
      question.namesTopic && (question.takesSentences || !list.states) || !context.isEnglish
        || list.namesThings
    else { return nil }
    guard question.namesTopic || !Question.endsInMark(context.path.last ?? "?") else { return nil }
    let topic = question.namesTopic ? "" : context.path.last.map { "\($0): " } ?? ""
    let count = list.items.count
    let reasons = label.has("reasons") ? " reasons" : ""
    let hint = question.tells(count: count) ? "" : " (\(count)\(reasons))"
    let card = context.card(
      "\(topic)\(question.text)\(hint)", list.answer, kind: .list, rule: Self.name, of: block,
      confidence: Self.confidence(question))
    return Proposal(cards: [card], consumedLines: list.consumed, citedLines: list.cited)
  }

  private static func objection(to list: ListItems) -> String? {
    if list.items.count > 5 {
      return "a list of \(list.items.count) items is too long for one card; "
        + "part it into groups of up to 5"
    }
    return list.wordCount > 40 ? "the items are too long for one card (over 40 words)" : nil
  }

  private static func confidence(_ question: ListQuestion) -> Double {
    guard question.isComplete else { return question.isEnglish ? 0.45 : 0.6 }
    return question.namesTopic ? 0.75 : 0.6
  }

  private static func canIntroduce(_ block: Block) -> Bool {
    switch block.kind {
    case .label, .bullet: !block.isTask
    case .heading: block.text.plain.has(" of ")
    default: false
    }
  }
}
