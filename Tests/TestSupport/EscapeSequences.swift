/// What a terminal would obey, or a reader not see: each stands inside a text that should be left.
package enum EscapeSequences {
  package static let all: [String] = controls + eightBits + directions + floods

  /// ECMA-48 in seven bits, and what terminals have added to it.
  private static let controls = [
    // CSI: colours, a cleared screen, the cursor, modes, the alternate screen, reports.
    "\u{1B}[5;31m", "\u{1B}[38;2;1;2;3m", "\u{1B}[2J", "\u{1B}[1;1H", "\u{1B}[9999A",
    "\u{1B}[?1049h", "\u{1B}[?25l", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[?1003h", "\u{1B}[20t",
    "\u{1B}[200~", "\u{1B}[>4;2m", "\u{1B}[!p", "\u{1B}[31", "\u{1B}[",
    // OSC: title, link, clipboard, palette, notification, working folder, prompt marks, files.
    "\u{1B}]0;title\u{07}", "\u{1B}]2;title\u{1B}\\", "\u{1B}]8;;http://example.org\u{1B}\\",
    "\u{1B}]52;c;ZXZpbA==\u{07}", "\u{1B}]4;1;?\u{07}", "\u{1B}]9;said\u{07}",
    "\u{1B}]7;file:///\u{07}", "\u{1B}]133;A\u{07}", "\u{1B}]1337;File=:AAAA\u{07}",
    "\u{1B}]52;c;ZXZpbA==",
    // DCS, SOS, PM, APC, and sequences of two and three characters.
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{1B}Pq#0;2;0;0;0#0~~\u{1B}\\",
    "\u{1B}X\u{1B}\\", "\u{1B}^hidden\u{1B}\\", "\u{1B}_Gf=24;AAAA\u{1B}\\", "\u{1B}c", "\u{1B}7",
    "\u{1B}#8", "\u{1B}(0", "\u{1B}%G", "\u{1B}\u{1B}", "\u{1B}",
    // Single characters.
    "\u{07}", "\u{08}\u{08}\u{08}", "\u{0B}", "\u{0C}", "\u{0E}", "\u{0F}", "\u{11}", "\u{13}",
    "\u{05}", "\u{18}", "\u{1A}", "\u{7F}", "\rover",
  ]

  /// The same in eight bits, as U+0080 to U+009F.
  private static let eightBits = [
    "\u{9B}5;31m", "\u{9B}2J", "\u{9D}0;title\u{9C}", "\u{9D}52;c;ZXZpbA==\u{9C}",
    "\u{90}1$r0m\u{9C}", "\u{98}\u{9C}", "\u{9E}hidden\u{9C}", "\u{9F}hidden\u{9C}", "\u{84}",
    "\u{85}", "\u{8D}", "\u{8E}", "\u{9A}", "\u{80}",
  ]

  /// Overrides, embeddings and isolates of direction, separators of lines and paragraphs.
  private static let directions = [
    "\u{202E}", "\u{202D}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}",
    "\u{2069}", "\u{206A}", "\u{2028}", "\u{2029}", "\u{200E}\u{200E}\u{200E}",
  ]

  /// Without width, or piled up.
  private static let floods = [
    "\u{200B}", "\u{2060}", "\u{2063}", "\u{FEFF}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    String(repeating: "\u{200D}", count: 60), String(repeating: "\u{200C}\u{200D}", count: 30),
    "e" + String(repeating: "\u{301}\u{327}", count: 60),
    "e" + String(repeating: "\u{301}\u{301}\u{301}\u{200B}", count: 30),
    "☃" + String(repeating: "\u{FE0F}", count: 60), "a\u{E0101}\u{E0102}" + "\u{E0103}\u{E0104}x",
    "\u{E0001}\u{E0041}\u{E0042}\u{E007F}",
    "🏴" + String(repeating: "\u{E0061}", count: 60),
  ]

  /// Writing that needs such characters, which stays as it is.
  package static let writing = [
    "مرحبا بالعالم", "שָׁלוֹם עוֹלָם", "می‌خواهم", "क्‍ष", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "1️⃣", "é", "Việt",
    "e\u{301}", "ไม้เอก", "עברית\u{200F}!",
  ]

  /// What of a screen a terminal would obey, or a reader not see; `nil` when it is only text.
  ///
  /// - Parameter allowed: Sequences that may stand in it, longest first.
  package static func harm(in bytes: [UInt8], allowing allowed: [[UInt8]] = []) -> String? {
    guard let text = String(validating: without(allowed, bytes), as: UTF8.self) else {
      return "no UTF-8: \(bytes)"
    }
    var (marks, joiners, tags) = (0, 0, 0)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
      joiners = [0x200C, 0x200D, 0x200E, 0x200F].contains(scalar.value) ? joiners + 1 : 0
      tags = (0xE0020...0xE007F).contains(scalar.value) ? tags + 1 : 0
      let isHarm =
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0x200B, 0xFEFF,
          0xFFF9...0xFFFB, 0xE0001:
          true
        default: marks > 4 || joiners > 1 || tags > 6
        }
      if isHarm {
        let around = text.unicodeScalars.dropFirst(max(0, index - 30)).prefix(60)
        return "U+\(String(scalar.value, radix: 16)) in "
          + around.map { $0.escaped(asASCII: true) }.joined()
      }
    }
    return nil
  }

  private static func without(_ allowed: [[UInt8]], _ bytes: [UInt8]) -> [UInt8] {
    guard !allowed.isEmpty else { return bytes }
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x20,
        let found = allowed.first(where: { bytes[index...].starts(with: $0) })
      {
        index += found.count
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }
}
