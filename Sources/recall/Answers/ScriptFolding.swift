import Foundation

/// Text in the form in which it is compared: without case, width and accents, but with every mark
/// that makes another letter of a letter.
///
/// Accents go from Latin, Greek and Cyrillic letters, vowel signs from Arabic and Hebrew ones. The
/// voiced marks of kana, the vowels of Indic and Thai letters, and the breve of `й` stay.
enum ScriptFolding {
  static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let wide = text.precomposedStringWithCompatibilityMapping.lowercased()
    var result = String.UnicodeScalarView()
    var base: UInt32 = 0
    for scalar in wide.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark {
        if losesMarks(base), !(base == 0x438 && scalar.value == 0x306) { continue }
        result.append(scalar)
        continue
      }
      base = scalar.value
      if let plain = letters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else if isDropped(scalar) {
        continue
      } else if (0x30A1...0x30F6).contains(base), let kana = Unicode.Scalar(base - 0x60) {
        result.append(kana)
      } else if let digit = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue : nil
      {
        result.append(contentsOf: String(Int(digit)).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result).precomposedStringWithCanonicalMapping
  }

  /// As people write it who have no key for the letter: `ueber` for `über`; `nil` when there is no
  /// such letter.
  static func spelledOut(_ text: String) -> String? {
    let lower = text.precomposedStringWithCanonicalMapping.lowercased()
    guard lower.contains(where: { expansions[$0] != nil }) else { return nil }
    return fold(lower.map { expansions[$0] ?? String($0) }.joined())
  }

  private static let expansions: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe",
  ]

  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
    "ı": "i", "ħ": "h", "ς": "σ", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "–": "-", "—": "-",
    "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "ʼ": "'", "⁄": "/",
  ]

  /// Tatweel, the Thai sign of an abbreviation, skin tones, selectors and joiners.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x640, 0xE2F, 0x1F3FB...0x1F3FF, 0xFE00...0xFE0F, 0x200B...0x200F, 0xAD: true
    default: false
    }
  }

  /// Latin, Greek, Cyrillic, Hebrew, Arabic.
  private static func losesMarks(_ base: UInt32) -> Bool {
    switch base {
    case 0x41...0x24F, 0x370...0x52F, 0x590...0x6FF, 0x750...0x77F, 0x1E00...0x1FFF: true
    default: false
    }
  }
}

extension Character {
  /// Written without spaces, each character about a word or a syllable: Chinese, Japanese.
  var isSyllabic: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return scalar.value != 0x30FB
    default: return false
    }
  }

  /// Written without spaces, in letters: Thai, Lao, Burmese, Khmer.
  var isUnspaced: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0xE01...0xEDF, 0x1000...0x109F, 0x1780...0x17D3: return true
    default: return false
    }
  }
}
