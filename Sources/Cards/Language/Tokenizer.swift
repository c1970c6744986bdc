/// Cuts a text into words, numbers, marks and spans that must not be cut further.
///
/// One pass from left to right that never goes back further than a word, so the time is linear
/// whatever the text is. Every byte is either in exactly one token or is white space between two.
public enum Tokenizer {
  /// - Returns: The tokens; those of kind ``Token/Kind/word`` are not tagged yet.
  public static func tokenize(_ text: InlineText) -> TaggedText {
    tokenize(text.plain, atoms: atoms(of: text))
  }

  /// Of a text without marked spans; code between ticks is recognised.
  public static func tokenize(_ text: String) -> TaggedText { tokenize(text, atoms: []) }

  private static func tokenize(_ text: String, atoms: [TokenScanner.Atom]) -> TaggedText {
    var native = text
    return native.withUTF8 { bytes in
      var scanner = TokenScanner(bytes, atoms: atoms)
      scanner.run()
      let sentences = SentenceCutter(bytes: bytes, tokens: scanner.tokens).ranges()
      return TaggedText(text: text, tokens: scanner.tokens, sentences: sentences)
    }
  }

  /// Code, math and images, none inside another.
  private static func atoms(of text: InlineText) -> [TokenScanner.Atom] {
    var atoms: [TokenScanner.Atom] = []
    for span in text.spans where !span.range.isEmpty {
      guard span.range.lowerBound >= atoms.last?.range.upperBound ?? 0 else { continue }
      switch span.mark {
      case .code, .image: atoms.append(.init(range: span.range, kind: .code))
      case .math: atoms.append(.init(range: span.range, kind: .math))
      default: break
      }
    }
    return atoms
  }
}
