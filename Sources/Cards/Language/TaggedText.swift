/// A text with its tokens, in order, each with its part of speech.
public struct TaggedText: Hashable, Sendable {
  public let text: String
  public internal(set) var tokens: [Token]
  /// Token ranges, in order, that together hold every token; not cut inside brackets or quotes.
  public internal(set) var sentences: [Range<Int>]

  public init(text: String, tokens: [Token], sentences: [Range<Int>]? = nil) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences ?? (tokens.isEmpty ? [] : [0..<tokens.count])
  }
}

extension TaggedText: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { tokens.count }

  public internal(set) subscript(index: Int) -> Token {
    get { tokens[index] }
    set { tokens[index] = newValue }
  }
}

extension TaggedText {
  /// What the note has for a token.
  public func text(of index: Int) -> String { text.slice(tokens[index].range) }

  /// What the note has from the first to the last of these tokens; empty for none.
  public func text(of range: Range<Int>) -> String {
    range.isEmpty ? "" : text.slice(offsets(of: range))
  }

  /// UTF-8 offsets from the first to the last of these tokens.
  ///
  /// - Parameter range: Not empty.
  public func offsets(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// In lower case, apostrophes straight, contractions in full: `dont` is `do` and `n't`.
  public func word(_ index: Int) -> String {
    let token = tokens[index]
    if token.classes.contains(.respelt), let full = Contraction.spelling(of: token.form) {
      return full
    }
    let word = text(of: index).lowercased()
    return word.utf8.contains(0xe2) ? word.replacing("’", with: "'") : word
  }

  /// ``word(_:)`` of every token.
  public var words: [String] {
    var native = text
    return native.withUTF8 { bytes in
      indices.map { index in
        let span = bytes[tokens[index].range]
        let isPlain =
          !tokens[index].classes.contains(.respelt)
          && span.allSatisfy { $0 < 0x80 && !$0.isUpper }
        return isPlain ? String(decoding: span, as: UTF8.self) : word(index)
      }
    }
  }

  /// True when white space, or nothing, stands before the token.
  public func hasSpace(before index: Int) -> Bool {
    guard index > 0 else { return true }
    return tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
  }

  /// The sentence a token belongs to.
  public func sentence(of index: Int) -> Range<Int> {
    sentences.first { $0.contains(index) } ?? 0..<tokens.count
  }
}
