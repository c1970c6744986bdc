/// What sort of prompt a card is.
public enum CardKind: String, Codable, Hashable, CaseIterable, Sendable {
  /// A question in words.
  case question
  /// The note's own sentence with `____` where the answer stood.
  case gap
  /// A question whose answer is several items, one a line.
  case list
  /// A term and its definition, either way round.
  case term
  /// Written as a card by the note's author.
  case explicit
}

/// One thing to ask, as the converter made it from a note.
public struct Card: Hashable, Codable, Sendable {
  /// The prompt; a gap card shows each hidden span as ``gap``.
  public var question: String
  /// What the prompt asks for; the items of a list are one a line.
  public var answer: String
  public var kind: CardKind
  /// The name of the rule that proposed the card; stored with it, so it never changes.
  public var rule: String
  /// Headings, labels and parent bullets above the bullet, outermost first; shown as a path.
  public var context: [String]
  /// The line of the note, from 1, that the card was made of.
  public var line: Int
  /// The first line of the bullet; cards with the same value are siblings.
  public var bulletLine: Int
  /// The text of the whole bullet, repaired, without its marker.
  public var note: String
  /// How sure the converter is that an expert would keep the card, in 0...1; markers give 1.
  public var confidence: Double
  /// True when the person must say yes before the card is ever asked.
  public var isDraft: Bool
  /// Of the note's front matter: in lower case, without `#` and white space, sorted.
  public var tags: [String]

  public init(
    question: String, answer: String, kind: CardKind, rule: String, context: [String] = [],
    line: Int, bulletLine: Int, note: String, confidence: Double = 1, isDraft: Bool = false,
    tags: [String] = []
  ) {
    self.question = question
    self.answer = answer
    self.kind = kind
    self.rule = rule
    self.context = context
    self.line = line
    self.bulletLine = bulletLine
    self.note = note
    self.confidence = confidence
    self.isDraft = isDraft
    self.tags = tags
  }

  /// Stands for a hidden span in the question of a gap card.
  public static let gap = "____"
}
