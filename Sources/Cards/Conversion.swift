/// Everything the converter has to say about one note file.
public struct Conversion: Hashable, Sendable {
  /// The deck the note's front matter names, else its title, if any.
  public var deck: String?
  /// What the text repair changed.
  public var repair: RepairReport
  /// BCP 47 code of the language most of the note is in, such as `en`; `und` when unclear.
  public var language: String
  /// In the order of the note.
  public var cards: [Card]
  /// What became of every bullet, in the order of the note.
  public var bullets: [BulletReport]
  /// How many of the reports are about bullets.
  public var bulletCount: Int { bullets.count(where: \.isBullet) }
  /// One line about the whole file when it is no place for cards (minutes, a list of links …).
  public var remark: String?

  public init(
    deck: String? = nil, repair: RepairReport = RepairReport(), language: String = "und",
    cards: [Card] = [], bullets: [BulletReport] = [], remark: String? = nil
  ) {
    self.deck = deck
    self.repair = repair
    self.language = language
    self.cards = cards
    self.bullets = bullets
    self.remark = remark
  }
}

/// What became of one bullet (or of a paragraph, table or marker that gave a card).
public struct BulletReport: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    /// Indices into ``Conversion/cards``; never empty.
    case cards([Int])
    /// Context or an item of a card made of another line.
    case part(ofLine: Int)
    /// No card, and why, worded for the note's author.
    case skipped(reason: String)
  }

  public var line: Int
  public var text: String
  public var outcome: Outcome
  /// False for a heading, label, paragraph, term or table that is told of because it gave a card
  /// or might have.
  public var isBullet: Bool

  public init(line: Int, text: String, outcome: Outcome, isBullet: Bool = true) {
    self.line = line
    self.text = text
    self.outcome = outcome
    self.isBullet = isBullet
  }
}
