/// A text with its tokens, in order, each with its part of speech.
public struct TaggedText: Hashable, Sendable {
  public let text: String
  public internal(set) var tokens: [Token]
  /// The words in lower case, apostrophes straight, contractions as their full forms (`nt` and `n’t`
  /// are `n't`, `ll` is `'ll`): what rules compare with.
  public internal(set) var words: [String]

  public init(text: String, tokens: [Token], words: [String]) {
    self.text = text
    self.tokens = tokens
    self.words = words
  }
}
