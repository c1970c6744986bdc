/// Files that no one would write, of any size: what readers of text choke on.
package struct HostileNote: Sendable {
  package var name: String
  package var fileName = "note.md"
  /// About `count` bytes.
  package var make: @Sendable (_ count: Int) -> [UInt8]

  package init(
    _ name: String, fileName: String = "note.md", make: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.name = name
    self.fileName = fileName
    self.make = make
  }

  /// One piece over and over behind a start.
  private init(
    _ name: String, after start: String = "", repeating piece: String,
    fileName: String = "note.md"
  ) {
    self.init(name, fileName: fileName) { count in
      let times = max(1, (count - start.utf8.count) / piece.utf8.count)
      return Array((start + String(repeating: piece, count: times)).utf8)
    }
  }

  package static let all: [HostileNote] =
    lines + marks + bullets + words + scripts + noise

  private static let lines = [
    "-", "(", ">", "*", "[", "`", " ", "\t", "#", "_", "~", "<", "!", "\\",
  ]
  .map {
    HostileNote("a line of \($0 == " " ? "spaces" : $0 == "\t" ? "tabs" : $0)", repeating: $0)
  }

  private static let marks = [
    "|", "{{", "==", "::", "?", ":", "[[", "](", "$", "\"", "'", "&", "->", "**a", "`a", "[a](",
    "<a>",
    "{{c1::a}}", "http://", "(a ", "a, ", "a; ", "a: ", "\"a ", "a - ", "a = ", "a -> ",
  ].map { HostileNote("a bullet of \($0)", after: "- ", repeating: $0) }

  private static let bullets = [
    HostileNote("bullets with one letter", repeating: "- a\n"),
    HostileNote("bullets with a question", repeating: "- what is a?\n"),
    HostileNote("bullets with a definition", repeating: "- a: b c\n"),
    HostileNote("bullets with a sentence", repeating: "- Rust eats iron because it is wet.\n"),
    HostileNote("bullets with a gap", repeating: "- the {{gap}} here\n"),
    HostileNote("bullets with an acronym", repeating: "- ABC (a big cat)\n"),
    HostileNote("one question many times", repeating: "Q: a?\nA: b\n"),
    HostileNote("an answer of many lines", after: "Q: a?\nA: b\n", repeating: "c\n"),
    HostileNote("empty bullets", repeating: "-\n"),
    HostileNote("definitions of nothing", repeating: "a\n: \n\n"),
    HostileNote("tasks", repeating: "- [ ] a\n"),
    HostileNote("headings", repeating: "# a\n"),
    HostileNote("empty lines", repeating: "\n"),
    HostileNote("quotes in quotes", after: String(repeating: "> ", count: 10_000), repeating: "a "),
    HostileNote("bullets in one line", repeating: "- "),
    HostileNote("nested bullets") { count in
      // Each level costs its indent: n levels are about n² bytes.
      let levels = min(10_000, Int(Double(count).squareRoot()))
      return Array(
        (0..<levels).map { String(repeating: "  ", count: $0) + "- a\n" }.joined().utf8)
    },
    HostileNote("table rows", after: "| a | b |\n|---|---|\n", repeating: "| c | d e |\n"),
    HostileNote("a wide table") { count in
      Array(
        ("|" + String(repeating: "a|", count: count / 6) + "\n|"
          + String(repeating: "-|", count: count / 6) + "\n").utf8)
    },
    HostileNote(
      "a wide table of short rows",
      after: "|" + String(repeating: "a|", count: 300) + "\n|" + String(repeating: "-|", count: 300)
        + "\n", repeating: "b\n"),
    HostileNote("links to nowhere", repeating: "[a]: b\n"),
    HostileNote("footnotes", repeating: "- a[^1]\n\n[^1]: b\n"),
    HostileNote("front matter that does not end", after: "---\n", repeating: "a: b\n"),
    HostileNote("front matter of brackets", after: "---\na: ", repeating: "["),
    HostileNote("lists in front matter", after: "---\n", repeating: "- "),
    HostileNote("a bullet of lines", after: "- a\n", repeating: "  b c\n"),
    HostileNote("stars of an outline", repeating: "*", fileName: "note.org"),
    HostileNote("headings of an outline", repeating: "* a\n", fileName: "note.org"),
    HostileNote("lines of text", repeating: "a b c\n", fileName: "note.txt"),
  ]

  private static let words = [
    HostileNote("one word", after: "- ", repeating: "a"),
    HostileNote("one word of digits", after: "- ", repeating: "7"),
    HostileNote("one word of hyphens", after: "- ", repeating: "a-"),
    HostileNote("one word of dots", after: "- ", repeating: "a."),
    HostileNote("one word of slashes", after: "- ", repeating: "a/"),
    HostileNote("one word of at signs", after: "- ", repeating: "a@"),
    HostileNote("one word of capitals", after: "- ", repeating: "A"),
    HostileNote("words", after: "- ", repeating: "word "),
    HostileNote("numbers", after: "- ", repeating: "12 "),
    HostileNote("numbers with commas", after: "- ", repeating: "1,000,"),
    HostileNote("a sentence without end", after: "- It is", repeating: " so that the pump is"),
    HostileNote("a list without end", after: "- It is", repeating: " red and blue, or"),
    HostileNote("a noun without end", after: "- It is the", repeating: " pump of the"),
    HostileNote("sentences in one bullet", after: "- ", repeating: "Rust eats 12 iron. "),
    HostileNote("a paragraph without end", repeating: "Rust eats 12 iron. "),
  ]

  private static let scripts = [
    HostileNote("emoji", after: "- ", repeating: "👩‍👩‍👧"),
    HostileNote("combining accents", after: "- e", repeating: "\u{301}"),
    HostileNote("joiners", after: "- a", repeating: "\u{200d}"),
    HostileNote("ideographs", after: "- ", repeating: "漢字"),
    HostileNote("flags", after: "- ", repeating: "🇬"),
    HostileNote("marks of direction", after: "- ", repeating: "\u{202e}a"),
    HostileNote("bullets of ideographs", repeating: "- 漢字はかな。\n"),
    HostileNote("damaged accents", after: "- ", repeating: "Ã©â€™"),
    HostileNote("carriage returns", repeating: "- a\r"),
    HostileNote("escape sequences", after: "- ", repeating: "\u{1b}[31m"),
  ]

  private static let noise = [
    HostileNote("random bytes") { random($0, UInt8.min...UInt8.max) },
    HostileNote("random bytes without controls") { random($0, 0x20...UInt8.max) },
    HostileNote("random ASCII") { random($0, 0x20...0x7e) },
    HostileNote("random marks") { count in
      var generator = SplitMix64(seed: 3)
      let marks = Array("-*#>`[](){}|:=?$.,;\"' \n\nab".utf8)
      return (0..<count).map { _ in marks[Int.random(in: marks.indices, using: &generator)] }
    },
    HostileNote("random UTF-8") { count in
      var generator = SplitMix64(seed: 4)
      var text = String.UnicodeScalarView()
      for _ in 0..<count / 4 {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0x20..<0x11_0000, using: &generator)) {
          text.append(scalar)
        }
      }
      return Array(String(text).utf8)
    },
    HostileNote("random words") { count in
      var generator = SplitMix64(seed: 5)
      let words = [
        "the", "pump", "is", "of", "because", "and", "which", "(", ")", ",", ".", "12", "to",
        "stops", "if", "not", "\n-", "red", "it", "\"", "or", "in",
      ]
      var text = "- "
      while text.utf8.count < count {
        text += words[Int.random(in: words.indices, using: &generator)] + " "
      }
      return Array(text.utf8)
    },
    HostileNote("UTF-16", repeating: "-\u{0} \u{0}a\u{0}\n\u{0}"),
  ]

  private static func random(_ count: Int, _ range: ClosedRange<UInt8>) -> [UInt8] {
    var generator = SplitMix64(seed: UInt64(range.lowerBound) + 1)
    return (0..<count).map { _ in UInt8.random(in: range, using: &generator) }
  }
}
