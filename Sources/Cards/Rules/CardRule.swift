/// Proposes cards for one block of a note. One rule, one file; a rule knows nothing of the others.
public protocol CardRule: Sendable {
  /// Stored with each card, so it never changes.
  static var name: String { get }

  /// Shown in the documentation and run by the tests.
  static var examples: [RuleExample] { get }

  /// Characters of which a block's text must have one for the rule to make anything of it; `nil`
  /// where any text may do.
  static var signs: ByteSet? { get }

  /// - Returns: What the rule makes of the block, or `nil` when the block is not its business.
  func propose(_ block: Block, in context: RuleContext) -> Proposal?
}

extension CardRule {
  public static var signs: ByteSet? { nil }
}

/// What a rule makes of a block and of the lines it used for it.
public struct Proposal: Hashable, Sendable {
  public var cards: [Card]
  /// Lines of child bullets that became items, answers or context, so that no other rule asks them.
  public var consumedLines: [Int]
  /// Lines of child bullets that a card shows in part; other rules may still ask them.
  public var citedLines: [Int] = []
  /// Why the block gives no card although it is this rule's business, worded for the author.
  public var skip: String?

  public init(cards: [Card], consumedLines: [Int] = [], citedLines: [Int] = []) {
    self.cards = cards
    self.consumedLines = consumedLines
    self.citedLines = citedLines
  }

  /// No card: what the author should write instead.
  public init(skip: String) {
    cards = []
    consumedLines = []
    self.skip = skip
  }
}

/// A piece of a note and the cards a rule must, or must not, make of it.
public struct RuleExample: Hashable, Sendable {
  public var note: String
  /// `question → answer`, items of a list separated by ` / `; empty where the rule must refuse.
  public var cards: [String]

  public init(_ note: String, _ cards: [String]) {
    self.note = note
    self.cards = cards
  }
}
