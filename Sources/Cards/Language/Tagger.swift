private import CTaggerModel

/// Gives each word its part of speech: an averaged perceptron, from left to right.
///
/// Trained by `train-tagger` on UD English EWT. Source of the method: Collins, *Discriminative
/// Training Methods for Hidden Markov Models*, 2002; greedy, as Honnibal's *A Good Part-of-Speech
/// Tagger in about 200 Lines of Python*, 2013.
public struct Tagger: Sendable {
  /// With the weights inside the binary. Nothing is read before the first word is tagged.
  public static let shared = Tagger(model: TaggerModel(base: recall_tagger_model()))

  @_spi(Training) public let model: TaggerModel

  @_spi(Training) public init(model: TaggerModel) { self.model = model }

  /// Tokens with their parts of speech.
  public func tag(_ text: InlineText) -> TaggedText {
    var tagged = Tokenizer.tokenize(text)
    tag(&tagged)
    return tagged
  }

  /// Tokens with their parts of speech.
  public func tag(_ text: String) -> TaggedText {
    var tagged = Tokenizer.tokenize(text)
    tag(&tagged)
    return tagged
  }

  /// Tags the words of a text; marks, numbers and spans keep what the tokenizer gave them.
  public func tag(_ text: inout TaggedText) {
    var native = text.text
    let longest = text.sentences.lazy.map(\.count).max() ?? 0
    native.withUTF8 { bytes in
      let state = TaggerState(model: model, capacity: longest)
      defer { state.deallocate() }
      text.tokens.withUnsafeMutableBufferPointer { tokens in
        for sentence in text.sentences {
          state.tag(UnsafeMutableBufferPointer(rebasing: tokens[sentence]), bytes)
        }
      }
    }
    TagRepairs.apply(to: &text, model: model)
  }

  /// Tags words that were cut by somebody else, marks and numbers included: for measuring against a
  /// treebank.
  @_spi(Training) public func tags(of words: [WordTraits]) -> [Tag] {
    let state = TaggerState(model: model, capacity: words.count)
    defer { state.deallocate() }
    return state.tags(of: words)
  }
}
