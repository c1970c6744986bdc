/// A bullet's text with its tokens, and what the closed classes say of each.
struct Passage: Sendable {
  let tagged: TaggedText
  let senses: [WordSense]
  let words: [String]
  /// How many brackets are open at each token; a bracket counts as inside itself.
  let depths: [Int]
  let sentences: [Range<Int>]

  init(_ tagged: TaggedText) {
    self.tagged = tagged
    words = tagged.words
    senses = tagged.tokens.map { Lexicon.senses(of: $0.form) }
    depths = Self.depths(of: words)
    sentences = tagged.sentences
  }

  var count: Int { tagged.tokens.count }
  func tag(_ index: Int) -> Tag { tagged.tokens[index].tag }
  func word(_ index: Int) -> String { words[index] }
  func kind(_ index: Int) -> Token.Kind { tagged.tokens[index].kind }
  func has(_ index: Int, _ senses: WordSense) -> Bool {
    !self.senses[index].isDisjoint(with: senses)
  }

  /// The text from the first to the last of these tokens, as the note has it.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return tagged.text.slice(bytes(range))
  }

  /// UTF-8 offsets of these tokens in the text.
  func bytes(_ range: Range<Int>) -> Range<Int> { tagged.offsets(of: range) }

  /// No space stands between a token and the one before it.
  func touches(_ index: Int) -> Bool {
    index > 0 && tagged.tokens[index - 1].range.upperBound == tagged.tokens[index].range.lowerBound
  }

  private static func depths(of words: [String]) -> [Int] {
    var depth = 0
    return words.map { word in
      switch word {
      case "(", "[", "{":
        depth += 1
        return depth
      case ")", "]", "}":
        let here = depth
        depth = max(0, depth - 1)
        return max(here, 1)
      default: return depth
      }
    }
  }
}

extension Passage {
  func isNoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .nn, .nns, .nnp, .nnps, .fw, .gw, .add: true
    default: kind(index) == .code || kind(index) == .math || kind(index) == .url
    }
  }

  func isFinite(_ index: Int) -> Bool {
    switch tag(index) {
    case .md, .vbz, .vbp, .vbd: true
    default: false
    }
  }

  func isAdverb(_ index: Int) -> Bool {
    switch tag(index) {
    case .rb, .rbr, .rbs: true
    default: false
    }
  }

  func isAdjective(_ index: Int) -> Bool {
    switch tag(index) {
    case .jj, .jjr, .jjs: true
    default: false
    }
  }

  func isComma(_ index: Int) -> Bool { word(index) == "," }

  /// How many words a reader would count.
  func length(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where kind(index) != .punctuation && (count == 0 || !touches(index)) {
      count += 1
    }
    return count
  }
}
