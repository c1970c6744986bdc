/// A word, number, mark or indivisible span of a text.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    case word
    /// A quantity in digits, its sign, range and attached unit included: `4-6k`, `25%`, `~80`.
    case number
    case punctuation
    /// `->`, `→`, `=`, `>`, `+` and the like.
    case symbol
    case emoji
    /// Hidden whole or not at all, never cut.
    case code, math, url
  }

  /// UTF-8 offsets into the text; a contraction's parts touch (`is` + `n't`).
  public var range: Range<Int>
  /// The word in lower case, contractions in full; of numbers and marks, what is written.
  public var form: WordForm
  /// Closed classes the word belongs to, whatever its tag.
  public var classes: WordClass
  public var kind: Kind
  public var tag: Tag
  /// How far the tagger saw the tag ahead of the next one, in eighths of its weights; 255 where
  /// there was no choice.
  @_spi(Training) public internal(set) var lead: UInt8 = 255

  public init(
    range: Range<Int>, kind: Kind, tag: Tag = .nn, form: WordForm = WordForm(),
    classes: WordClass = []
  ) {
    self.range = range
    self.kind = kind
    self.tag = tag
    self.form = form
    self.classes = classes
  }
}
