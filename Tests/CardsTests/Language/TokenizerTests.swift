import Cards
import TestSupport
import Testing

struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let tagged = Tokenizer.tokenize(text)
    return tagged.indices.map(tagged.text)
  }

  @Test(arguments: [
    ("It isn't fine.", ["It", "is", "n't", "fine", "."]),
    ("it isnt", ["it", "is", "nt"]),
    ("they isn’t", ["they", "is", "n’t"]),
    ("itll rain", ["it", "ll", "rain"]),
    ("they're, youre", ["they", "'re", ",", "you", "re"]),
    ("could've couldn't've", ["could", "'ve", "could", "n't", "'ve"]),
    ("ive im thats", ["i", "ve", "i", "m", "that", "s"]),
    ("its were well ill id lets wed", ["its", "were", "well", "ill", "id", "lets", "wed"]),
    ("cannot gonna", ["can", "not", "gon", "na"]),
    ("the cat's whiskers", ["the", "cat", "'s", "whiskers"]),
    ("the cats' whiskers", ["the", "cats", "'", "whiskers"]),
    ("o'clock O'Brien", ["o'clock", "O'Brien"]),
    ("'quoted words'", ["'", "quoted", "words", "'"]),
  ])
  func contractions(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(
    arguments: [
      ("a hand-made, in-house tool", ["a", "hand-made", ",", "in-house", "tool"]),
      ("pre- and post-war", ["pre", "-", "and", "post-war"]),
      ("e.g. this, i.e. that vs. those etc.", nil),
      ("the U.S. at 5 p.m. today", ["the", "U.S.", "at", "5", "p.m.", "today"]),
      ("R&D and C++ or C#", ["R&D", "and", "C++", "or", "C#"]),
      ("end.Next", ["end", ".", "Next"]),
      ("tea/coffee w/o milk", ["tea", "/", "coffee", "w/o", "milk"]),
      ("wait... what?!", ["wait", "...", "what", "?!"]),
      ("(a [b] {c})", ["(", "a", "[", "b", "]", "{", "c", "}", ")"]),
      ("“so” «là» \"x\"", ["“", "so", "”", "«", "là", "»", "\"", "x", "\""]),
      ("A. Turing", ["A.", "Turing"]),
      ("a -- b — c", ["a", "--", "b", "—", "c"]),
    ] as [(String, [String]?)])
  func words(_ text: String, _ expected: [String]?) {
    let expected =
      expected ?? ["e.g.", "this", ",", "i.e.", "that", "vs.", "those", "etc."]
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    "25%", "4-6k", "30-300", "~80", "$5", "1,000", "10x", "3.5GHz", "-3", "+10%", "€1.5bn", "10:30",
    "2024-01-02", "5–10", "75+", "1/3", "$5-$10", "~$40k", "80s", "20°C", "10GB/s", ".5",
  ])
  func numbersAreOneToken(_ text: String) {
    let tagged = Tokenizer.tokenize("x " + text + " y")
    #expect(tagged.indices.map(tagged.text) == ["x", text, "y"])
    #expect(tagged[1].kind == .number)
  }

  @Test(arguments: [
    ("~1 trillion", ["~1", "trillion"]), ("10 years", ["10", "years"]),
    ("a 10-year plan", ["a", "10-year", "plan"]), ("the 3rd", ["the", "3rd"]),
    ("1, 2, 3", ["1", ",", "2", ",", "3"]), ("in 1999.", ["in", "1999", "."]),
    ("covid-19 gpt-6 2FA", ["covid-19", "gpt-6", "2FA"]),
  ])
  func numbersAndWords(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("->", Token.Kind.symbol), ("-->", .symbol), ("=>", .symbol), ("→", .symbol), ("⇒", .symbol),
    ("<=", .symbol), ("👍🏽", .emoji), ("👩‍🔬", .emoji), ("❤️", .emoji), ("🇨🇭", .emoji), (":)", .emoji),
    ("std::vector", .code), ("f()", .code), ("a.b()", .code), ("snake_case", .code),
    ("/usr/bin/env", .code), ("~/notes", .code), ("./run.sh", .code), ("`a b`", .code),
    ("https://example.org/a_(b)?q=1#x", .url), ("www.example.org", .url), ("example.com", .url),
    ("me@example.org", .url), ("…", .punctuation),
  ])
  func atoms(_ text: String, _ kind: Token.Kind) {
    let tagged = Tokenizer.tokenize("see " + text + " here")
    #expect(tagged.indices.map(tagged.text) == ["see", text, "here"])
    #expect(tagged[1].kind == kind)
  }

  @Test
  func spansOfTheNoteAreNeverCut() {
    let text = InlineText(
      "call `f x` when $a - b$ holds",
      spans: [.init(mark: .code, range: 5..<10), .init(mark: .math, range: 16..<23)])
    let tagged = Tokenizer.tokenize(text)
    #expect(tagged.indices.map(tagged.text) == ["call", "`f x`", "when", "$a - b$", "holds"])
    #expect(tagged.map(\.kind) == [.word, .code, .word, .math, .word])
  }

  @Test
  func addressesEndBeforeTheSentenceDoes() {
    #expect(tokens("(https://example.org/a).") == ["(", "https://example.org/a", ")", "."])
  }

  @Test
  func wordsAreComparedInFull() {
    let tagged = Tokenizer.tokenize("Don’t say its WONT, Zoë")
    #expect(tagged.words == ["do", "n't", "say", "its", "will", "n't", ",", "zoë"])
    #expect(tagged[1].form == "n't")
    #expect(tagged[1].classes.contains(.negation))
    #expect(tagged[4].classes.contains(.modal))
    #expect(tagged[7].form == "zoë")
  }

  @Test(arguments: [
    ("One. Two! Three?", [2, 2, 2]), ("Use e.g. this. Then that.", [4, 3]),
    ("He said \"Go. Now.\" Then left.", [8, 3]), ("(One. Two.) Three.", [8]),
    ("first\nsecond", [1, 1]), ("1. first thing", [4]), ("an open ( bracket. Next", [5, 1]),
    ("wait... what. yes", [4, 1]), ("", []),
  ])
  func sentences(_ text: String, _ sizes: [Int]) {
    #expect(Tokenizer.tokenize(text).sentences.map(\.count) == sizes)
  }

  /// Pieces that meet in every order, so that each branch of the scanner sees each neighbour.
  private static let pieces = [
    "a", "Z", "9", " ", "\n", "'", "’", "‘", "\"", "“", "-", "–", ".", ",", ":", "/", "(", ")", "`",
    "$", "~", "%", "€", "@", "#", "_", "&", "=", ">", "→", "👩", "\u{200d}", "\u{fe0f}", "é", "語",
    "\u{301}", "n't", "s", "http://", "www.", "\u{a0}", "\0", "½", "x", "°", "🇨",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func tokensAndGapsGiveTheText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let text =
        seed.isMultiple(of: 2)
        ? (0..<30).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        : String(
          decoding: (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }, as: UTF8.self)
      let tagged = Tagger.shared.tag(text)
      let bytes = Array(text.utf8)
      var position = 0
      for token in tagged {
        #expect(token.range.lowerBound >= position && !token.range.isEmpty)
        let gap = String(decoding: bytes[position..<token.range.lowerBound], as: UTF8.self)
        #expect(
          gap.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.value < 33 || $0.value == 0x200b || $0.value == 0xfeff
          })
        position = token.range.upperBound
      }
      #expect(tagged.sentences.flatMap { $0 } == Array(tagged.indices))
    }
  }

  @Test(arguments: [
    "a", "'", "\"", "(", ")", ".", "a.", "a'", "'s", "a's", "`", "` ", "``a\n", "-", "a-", "9",
    "9,",
    "9-", "9.", "$", "~", ":", "::", "a::", "/", "a/", "http://", "http://a)", "@", "a@", "#", "_",
    "👩\u{200d}", "\u{301}", "語", "é", "\u{a0}", "=", "its a ", "()", "a()", "\n", ". ", "a. ",
  ])
  func timeIsLinear(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = Tokenizer.tokenize(text) }
    #expect(time < .seconds(5))
  }
}
