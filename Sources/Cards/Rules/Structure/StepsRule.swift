/// A numbered list of things done or happening: up to five steps are one card, more are asked one
/// after the other.
public struct StepsRule: CardRule {
  public static let name = "steps"
  public static let examples = [
    RuleExample(
      "# Sourdough\n\n1. feed the starter\n2. mix flour and water\n3. fold the dough\n",
      [
        "Sourdough: what are the 3 steps, in order? → feed the starter / mix flour and water / fold the dough"
      ]),
    RuleExample(
      "Digestion:\n1. teeth grind the food\n2. acid dissolves it\n3. bile splits the fat\n"
        + "4. the gut takes it up\n5. the blood carries it away\n6. cells burn it\n",
      [
        "Digestion: what comes after \"teeth grind the food\"? → acid dissolves it",
        "Digestion: what comes after \"acid dissolves it\"? → bile splits the fat",
        "Digestion: what comes after \"bile splits the fat\"? → the gut takes it up",
        "Digestion: what comes after \"the gut takes it up\"? → the blood carries it away",
        "Digestion: what comes after \"the blood carries it away\"? → cells burn it",
      ]),
    RuleExample("# Favourites\n\n1. apples\n2. pears\n3. plums\n", []),
    RuleExample("# Reasons for naps\n\n1. they help\n2. they cost nothing\n3. we like them\n", []),
    RuleExample("# Bread\n\n- feed the starter\n- mix flour and water\n- fold the dough\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard context.isEnglish, (3...9).contains(block.children.count),
      let steps = Self.steps(below: block), let topic = Self.topic(block, context)
    else { return nil }
    let texts = steps.map { $0.text.plain.dropping(trailing: [".", ";", ","]) }
    let lines = steps.map(\.line)
    guard steps.count > 5 else {
      let card = context.card(
        "\(topic): what are the \(steps.count) steps, in order?", texts.joined(separator: "\n"),
        kind: .list, rule: Self.name, of: block, confidence: 0.7)
      return Proposal(cards: [card], consumedLines: lines)
    }
    let cards = zip(texts, texts.dropFirst()).map { before, after in
      context.card(
        "\(topic): what comes after \"\(before)\"?", after, kind: .question, rule: Self.name,
        of: block, confidence: 0.7)
    }
    return Proposal(cards: cards, consumedLines: lines)
  }

  /// What the steps lead to: the heading or label, without "Steps".
  private static func topic(_ block: Block, _ context: RuleContext) -> String? {
    switch block.kind {
    case .heading, .label, .bullet: break
    default: return nil
    }
    let label = PathStep.of(block).dropping(trailing: [":", "."])
    let words = Words.all(in: label)
    guard !words.isEmpty, !block.isTask, !Question.endsInMark(label), words.count <= 8 else {
      return nil
    }
    let head = words.prefix { !FunctionWords.prepositions.contains($0) }.last ?? ""
    if Labels.isMetadata(words) || head == "steps" || head == "process" {
      return words.count > 1 && !Labels.isMetadata(words) ? label : context.path.last
    }
    if words.starts(with: ["how", "to"]) { return label }
    guard !unordered.contains(head), Numeral.value(words[0]) == nil,
      !words.contains(where: FunctionWords.auxiliaries.contains)
    else { return nil }
    return label
  }

  /// Three to nine short items numbered from 1, each with a verb.
  private static func steps(below block: Block) -> [Block]? {
    let items = block.bulletChildren
    guard (3...9).contains(items.count), items.count == block.children.count,
      items.enumerated().allSatisfy({ $0.element.bullet?.number == $0.offset + 1 }),
      Set(items.map(\.text.plain)).count == items.count
    else { return nil }
    for item in items {
      guard item.children.isEmpty, !item.isTask,
        (2...14).contains(Words.count(in: item.text.plain)),
        !Question.isOpen(item.text.plain), !item.text.plain.has("http"), !item.text.isContentsEntry,
        isAction(item.text)
      else { return nil }
    }
    return items
  }

  private static func isAction(_ text: InlineText) -> Bool {
    let tagged = Tagger.shared.tag(text)
    return tagged.indices.contains { tagged[$0].tag.isVerb }
      || Lemmas.shared.isVerbBase(Words.leading(1, in: text.plain).first ?? "")
  }

  /// Numbered, but in no order.
  private static let unordered: Set<String> = [
    "reasons", "rules", "principles", "laws", "problems", "properties", "conditions",
    "requirements", "assumptions", "advantages", "disadvantages", "benefits", "drawbacks",
    "symptoms", "effects", "consequences", "differences", "causes", "goals", "axioms", "ideas",
    "explanations", "questions", "lessons", "tips", "points", "facts", "types", "kinds", "ways",
    "theories", "arguments", "examples", "factors", "notes", "findings", "results", "takeaways",
    "concepts", "topics", "things", "favourites", "claims", "observations", "uses", "functions",
  ]
}
