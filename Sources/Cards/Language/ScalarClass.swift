/// What a code point outside ASCII is.
enum ScalarClass {
  /// A letter, or a mark or joiner that belongs to one.
  static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0xd7, 0xf7: return false
    case 0xc0...0x24f, 0x388...0x3ff, 0x400...0x52f, 0x4e00...0x9fff, 0xac00...0xd7a3: return true
    case 0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0x200c, 0x2070...0x209c: return true
    case 0...0xbf, 0x2000...0x206f, 0x2190...0x2bff: return false
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .letterNumber, .decimalNumber:
      return !(0xfe00...0xfe0f).contains(value)
    default: return false
    }
  }

  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff: true
    default: false
    }
  }

  static func isArrow(_ value: UInt32) -> Bool {
    switch value {
    case 0x2190...0x21ff, 0x27f0...0x27ff, 0x2900...0x297f, 0x2794, 0x2798...0x27af,
      0x27b1...0x27be, 0x2b00...0x2b11, 0x2b30...0x2b4f:
      true
    default: false
    }
  }

  static func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x1f000...0x1faff, 0x2600...0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b55, 0x231a, 0x231b,
      0x23e9...0x23fa, 0x203c, 0x2049:
      true
    default: false
    }
  }

  /// Variation selectors, skin tones, keycaps and tags behind an emoji.
  static func isEmojiModifier(_ value: UInt32) -> Bool {
    switch value {
    case 0xfe0e, 0xfe0f, 0x20e3, 0x1f3fb...0x1f3ff, 0xe0020...0xe007f: true
    default: false
    }
  }

  static func isFlagLetter(_ value: UInt32) -> Bool { (0x1f1e6...0x1f1ff).contains(value) }

  /// `¢ £ ¤ ¥` and the currency block with `€ ₹ ₿`.
  static func isCurrency(_ value: UInt32) -> Bool {
    (0xa2...0xa5).contains(value) || (0x20a0...0x20cf).contains(value)
  }

  /// The tag of a mark; `nil` when the code point is no punctuation.
  static func punctuation(_ value: UInt32) -> Tag? {
    switch value {
    case 0x3002, 0xff01, 0xff0e, 0xff1f, 0x61f, 0x6d4, 0x964, 0xbf, 0xa1: .period
    case 0x3001, 0xff0c, 0x60c, 0xff64: .comma
    case 0x2010...0x2015, 0x2026, 0xff1a, 0xff1b, 0x61b, 0x2212, 0x30fb, 0xb7: .colon
    case 0x2018, 0x201a, 0x201c, 0x201e, 0xab, 0x2039, 0x300c, 0x300e: .openQuote
    case 0x2019, 0x201b, 0x201d, 0x201f, 0xbb, 0x203a, 0x300d, 0x300f: .closeQuote
    case 0xff08, 0x3008, 0x300a, 0x3010, 0x27e8: .openBracket
    case 0xff09, 0x3009, 0x300b, 0x3011, 0x27e9: .closeBracket
    case 0x2022, 0x2023, 0x25a0...0x25ff, 0x2043: .nfp
    default: nil
    }
  }
}
