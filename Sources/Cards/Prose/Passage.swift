/// A bullet's text with its tokens, and what the closed classes say of each.
///
/// A class, because every rule and reader of the bullet holds it.
final class Passage: Sendable {
  let tagged: TaggedText
  let senses: [WordSense]
  /// How many brackets are open at each token; a bracket counts as inside itself.
  let depths: [Int]
  let sentences: [Range<Int>]

  init(_ tagged: TaggedText) {
    self.tagged = tagged
    senses = tagged.tokens.map { Lexicon.senses(of: $0.form) }
    depths = Self.depths(of: tagged.tokens)
    sentences = tagged.sentences
  }

  var count: Int { tagged.tokens.count }
  func tag(_ index: Int) -> Tag { tagged.tokens[index].tag }
  /// The word, for comparing it.
  func word(_ index: Int) -> WordForm { tagged.tokens[index].form }
  /// The word in lower case, for writing it.
  func spelling(_ index: Int) -> String { tagged.word(index) }
  func kind(_ index: Int) -> Token.Kind { tagged.tokens[index].kind }
  func has(_ index: Int, _ senses: WordSense) -> Bool {
    !self.senses[index].isDisjoint(with: senses)
  }

  /// What any of these tokens may do.
  func senses(of range: Range<Int>) -> WordSense {
    senses[range].reduce(into: []) { $0.formUnion($1) }
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

  private static func depths(of tokens: [Token]) -> [Int] {
    var depth = 0
    return tokens.map { token in
      switch token.form {
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
