/// A question with its answer in the bullets below it.
public struct QuestionChildrenRule: CardRule {
  public static let name = "question-children"
  public static let examples = [
    RuleExample(
      "- why do ships float?\n    - they push water aside\n    - air fills the hull\n",
      ["why do ships float? (2 reasons) → they push water aside / air fills the hull"]),
    RuleExample(
      "Lighthouse:\n- who keeps this running?\n    - volunteers from the village\n",
      ["Lighthouse: who keeps this running? → volunteers from the village"]),
    RuleExample("- Explain tides.\n    - What moves the water?\n", []),
    RuleExample("- how do magnets work?\n    - can you give an example?\n", []),
    RuleExample("What is it good for?\n- hardly anything. but who knows?\n- prices rose\n", []),
    RuleExample("- should we go?\n", []),
  ]

  public init() {}

  public func propose(_ block: Block, in context: RuleContext) -> Proposal? {
    guard !block.children.isEmpty, Self.canAsk(block) else { return nil }
    let text = PathStep.clean(block.text.plain)
    guard Question.isAsked(text) || Question.asksWithoutMark(text),
      Question.leading(text)?.rest.isEmpty ?? true
    else { return nil }
    let bullets = block.bulletChildren
    guard !bullets.isEmpty, bullets.count == block.children.count else { return nil }
    guard !bullets.contains(where: { $0.text.plain.utf8.contains(0x3f) || $0.isTask }) else {
      return Proposal(skip: "a question followed by questions, not by its answer")
    }
    let items = bullets.map { Self.item($0.text.plain, isOnly: bullets.count == 1) }
    guard accepts(items, bullets, block), let question = Anaphora.resolve(text, in: context) else {
      return nil
    }
    let card = context.card(
      Self.question(question, count: items.count, in: context), items.joined(separator: "\n"),
      kind: items.count > 1 ? .list : .question, rule: Self.name, of: block, confidence: 0.8)
    return Proposal(cards: [card], consumedLines: bullets.map(\.line))
  }

  /// Of several bullets the first sentence each, of one all it says.
  private static func item(_ text: String, isOnly: Bool) -> String {
    let first = Sentences.all(in: text).first ?? text
    let kept = isOnly || Words.count(in: first) < 3 ? text : first
    return kept.dropping(trailing: [",", ";", "."])
  }

  private static func canAsk(_ block: Block) -> Bool {
    switch block.kind {
    case .label, .bullet: !block.isTask
    default: false
    }
  }

  /// The bullets below a label are often remarks on a topic: there they must be a list.
  private func accepts(_ items: [String], _ bullets: [Block], _ block: Block) -> Bool {
    guard items.count <= 6, !items.contains(where: { $0.lowercased().hasPrefix("if yes") }),
      items.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("http") })
    else {
      return false
    }
    return block.isBullet || ListItems(bullets, wordLimit: 14) != nil
  }

  /// The count tells how many items to look for.
  static func question(_ text: String, count: Int, in context: RuleContext) -> String {
    let asked = text.hasSuffix("?") ? text : text + "?"
    guard count > 1 else { return asked }
    let words = Words.all(in: asked)
    if words.contains(where: ["why", "pourquoi", "warum"].contains) {
      return "\(asked) (\(count) \(context.phrases.reasons))"
    }
    return "\(asked) (\(count))"
  }
}
