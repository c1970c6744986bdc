import TestSupport
import Testing

@testable import Cards

struct TextDecoderTests {
  private func decode(_ text: String) throws -> (text: String, report: RepairReport) {
    try TextDecoder().decode(Array(text.utf8))
  }

  @Test func textWithoutDamageIsUntouched() throws {
    let clean = [
      "l’été", "“Über”", "«Été»", "»Wort«", "Ærø, œuvre, naïve café", "Пчела летит", "数学は楽しい",
      "سلام دنیا", "Ελλάδα", "2 √ 3 ≈ 1.7 … – —", "Größe: 5 µm", "‚Wort‘ und ‚Satz’", "tiếng Việt",
      "👩‍🔬 🇩🇪 ❤️", "«√π»", "Âge, Ânes, Ångström",
    ]
    for text in clean {
      let (result, report) = try decode("- \(text)\n")
      #expect(result == "- \(text)\n")
      #expect(report == RepairReport())
    }
  }

  @Test func symbolsReadAsMacRomanAreRepaired() throws {
    let (text, report) = try decode("it‚Äôs ‚Äúfine‚Äù ‚Ä¶ na√Øve")
    #expect(text == "it’s “fine” … naïve")
    #expect(report == RepairReport(repairedSpans: 5, encodings: ["Mac Roman"]))
  }

  @Test func symbolsReadAsWindows1252AreRepaired() throws {
    let (text, report) = try decode("itâ€™s a cafÃ© â€“ really")
    #expect(text == "it’s a café – really")
    #expect(report == RepairReport(repairedSpans: 3, encodings: ["Windows-1252"]))
  }

  @Test func aRepairKeepsToWhatIsDamaged() throws {
    let (text, report) = try decode("l’été est là\nit‚Äôs")
    #expect(text == "l’été est là\nit’s")
    #expect(report.repairedSpans == 1)
  }

  static let sentences = [
    "Größere Bäche fließen über Äcker.", "Los niños comían piñas según él.",
    "Žluťoučký kůň úpěl ďábelské ódy.", "Быстрая лиса прыгает через забор.",
    "Η γρήγορη αλεπού πηδάει πάνω.", "敏捷的狐狸跳过懒狗。", "L’été, l’âne brait près du château.",
  ]

  @Test(arguments: sentences)
  func aWholeDamagedFileComesBack(sentence: String) throws {
    for charset in Charset.all {
      let characters = Dictionary(
        uniqueKeysWithValues: charset.bytes.map { ($0.value, $0.key) })
      var damaged = ""
      for byte in Array("- \(sentence)\n- \(sentence)\n".utf8) {
        let value = byte < 0x80 ? UInt32(byte) : characters[byte] ?? 0
        damaged.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
      }
      #expect(try decode(damaged).text == "- \(sentence)\n- \(sentence)\n", "\(charset.name)")
    }
  }

  @Test func byteOrderMarksAndLineEndsAreMadeRegular() throws {
    #expect(
      try TextDecoder().decode([0xef, 0xbb, 0xbf] + Array("a\r\nb\rc".utf8)).text == "a\nb\nc")
    #expect(try TextDecoder().decode([0xff, 0xfe, 0x61, 0, 0xe9, 0]).text == "aé")
    #expect(try TextDecoder().decode([0xfe, 0xff, 0, 0x61, 0, 0xe9]).text == "aé")
  }

  @Test func decomposedLettersAreComposed() throws {
    let text = try decode("cafe\u{301}").text
    #expect(Array(text.unicodeScalars) == Array("caf\u{e9}".unicodeScalars))
  }

  @Test func whatIsNoTextIsRefusedWithItsPlace() {
    #expect(throws: NoteError.binary(offset: 2)) { try TextDecoder().decode([0x61, 0x62, 0, 1]) }
    #expect(throws: NoteError.undecodable(offset: 1)) {
      try TextDecoder().decode([0x61, 0xe9, 0x62])
    }
    #expect(throws: NoteError.undecodable(offset: 2)) {
      try TextDecoder().decode([0x61, 0x62, 0xe2, 0x82])
    }
    #expect(throws: NoteError.empty) { try TextDecoder().decode([]) }
    #expect(throws: NoteError.empty) { try TextDecoder().decode(Array(" \n\t ".utf8)) }
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("a\u{1B}]0;title\u{7}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\b", "alinkb"),
    ("a\u{1B}P1$tq\u{1B}\\b", "ab"), ("\u{9B}31mred", "red"), ("a\u{1B}]52;c;eA==\nb", "a\nb"),
    ("a\u{8}b\u{7F}c", "abc"), ("a\u{202E}b\u{2066}c", "abc"), ("z\u{200B}e\u{FEFF}r", "zer"),
    ("a\u{200D}b", "ab"),
  ])
  func terminalsGetNothingToObey(hostile: String, safe: String) throws {
    let (text, report) = try decode(hostile)
    #expect(text == safe)
    #expect(report.removedControls > 0)
  }

  @Test func marksAreLimited() throws {
    let text = try decode("x" + String(repeating: "\u{300}", count: 1_000)).text
    #expect(text.unicodeScalars.count <= 5)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesEndInTextOrAnError(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<500).map { _ in UInt8(truncatingIfNeeded: random.next()) & 0xbf | 0x20 }
    let result = Result { () throws(NoteError) in try TextDecoder().decode(bytes) }
    if case .success(let decoded) = result {
      #expect(
        decoded.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    }
  }

  @Test(.enabled(if: Shared.exists, "needs the notes beside the project"))
  func theDamagedNotesComeOutCleanAndNothingElseChanges() throws {
    let (text, report) = try TextDecoder().decode(Shared.bytes("notes/podcast-notes.md"))
    #expect(report == RepairReport(repairedSpans: 16, encodings: ["Mac Roman"]))
    #expect(text.unicodeScalars.count == 10_080)
  }

  @Test(
    .enabled(if: Shared.exists, "needs the notes beside the project"),
    arguments: [
      "01-swyx-rlhf-tabs", "02-concurrency-booknotes", "03-atomic-habits",
      "04-js-interview-questions-only", "05-fr-travail-equipe", "06-system-design-readme",
      "07-react-qa-readme", "08-rust-triage-meeting", "35-figma-config-talks",
    ])
  func healthyNotesAreNotRepaired(name: String) throws {
    let (_, report) = try TextDecoder().decode(Shared.bytes("notes/open/\(name).md"))
    #expect(report.repairedSpans == 0)
  }
}
