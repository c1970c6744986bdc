/// Writing systems that tell a language apart from English by themselves.
enum Script: Int, CaseIterable {
  case latin, han, kana, hangul, cyrillic, greek, hebrew, arabic, devanagari, thai

  /// BCP 47 code of the language written most in it.
  var language: String {
    switch self {
    case .latin: "und"
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .cyrillic: "ru"
    case .greek: "el"
    case .hebrew: "he"
    case .arabic: "ar"
    case .devanagari: "hi"
    case .thai: "th"
    }
  }

  /// Latin letters that say as much as one of its own.
  private var weight: Int { self == .han || self == .kana || self == .hangul ? 3 : 1 }

  /// The script of a letter; `nil` for marks, digits and scripts not listed.
  static func of(_ scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x41...0x5a, 0x61...0x7a, 0xc0...0x24f, 0x1e00...0x1eff: .latin
    case 0x370...0x3ff, 0x1f00...0x1fff: .greek
    case 0x400...0x52f: .cyrillic
    case 0x590...0x5ff: .hebrew
    case 0x600...0x6ff, 0x750...0x77f, 0xfb50...0xfdff, 0xfe70...0xfefc: .arabic
    case 0x900...0x97f: .devanagari
    case 0xe00...0xe7f: .thai
    case 0x1100...0x11ff, 0xac00...0xd7af: .hangul
    case 0x3041...0x30ff, 0xff66...0xff9d: .kana
    case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x323af: .han
    default: nil
    }
  }

  /// The script that most of a text is written in; `nil` when it has no letters.
  ///
  /// A Greek letter alone is a symbol: `the angle θ`. Kana among Han is Japanese.
  static func most(of text: String) -> Script? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.isEmpty ? nil : .latin }
    var counts = [Int](repeating: 0, count: allCases.count)
    for scalar in text.unicodeScalars {
      if let script = of(scalar) { counts[script.rawValue] += script.weight }
    }
    if counts[Script.kana.rawValue] > 0, counts[Script.han.rawValue] > 0 {
      counts[Script.kana.rawValue] += counts[Script.han.rawValue]
      counts[Script.han.rawValue] = 0
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).flatMap(Script.init)
  }
}
