/// The words of a note: which it writes in lower case somewhere, so that they are no names, and in how
/// many of its blocks each stands.
struct Vocabulary: Sendable {
  private var lowerCase: Set<WordForm> = []
  private var spreads: [WordForm: Spread] = [:]

  private struct Spread {
    var blocks: Int32
    var last: Int32
  }

  init(_ texts: some Sequence<String>) {
    var block: Int32 = 0
    for text in texts {
      var text = text
      text.withUTF8 { add($0, block) }
      block += 1
    }
  }

  /// How many blocks of the note hold a word, in the singular or the plural.
  func spread(of word: String) -> Int {
    var bytes = word
    return bytes.withUTF8 { bytes in
      var counted = WordForm()
      let end = Self.isPlural(bytes) ? bytes.count - 1 : bytes.count
      for byte in bytes[..<end] { counted.add(byte | (byte.isUpper ? 0x20 : 0)) }
      return Int(spreads[counted]?.blocks ?? 0)
    }
  }

  private static func isPlural(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 3 && bytes[bytes.count - 1] == 0x73 && bytes[bytes.count - 2] != 0x73
  }

  private mutating func count(_ word: UnsafeBufferPointer<UInt8>, _ block: Int32) {
    guard word.count > 2 else { return }
    var form = WordForm()
    let end = Self.isPlural(word) ? word.count - 1 : word.count
    for byte in word[..<end] { form.add(byte | (byte.isUpper ? 0x20 : 0)) }
    let known = spreads[form] ?? Spread(blocks: 0, last: -1)
    if known.last != block { spreads[form] = Spread(blocks: known.blocks + 1, last: block) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ block: Int32) {
    var form = WordForm()
    var start = 0
    var isOpen = false
    var isLower = false
    for (index, byte) in bytes.enumerated() {
      guard byte.isWordByte || (byte == 0x2d || byte == 0x27) && isOpen else {
        if isLower { lowerCase.insert(form) }
        if isOpen { count(UnsafeBufferPointer(rebasing: bytes[start..<index]), block) }
        isOpen = false
        isLower = false
        continue
      }
      if !isOpen {
        isOpen = true
        isLower = byte.isLower || byte >= 0x80
        form = WordForm()
        start = index
      }
      form.add(byte)
    }
    if isLower { lowerCase.insert(form) }
    if isOpen { count(UnsafeBufferPointer(rebasing: bytes[start...]), block) }
  }

  /// A word whose capital comes from standing first: not `React`, `CDNs`, `MySQL`.
  func isOrdinary(_ token: Int, in passage: Passage) -> Bool {
    let text = passage.string(token..<token + 1)
    guard let first = text.first, first.isUppercase, text != "I" else { return false }
    if text.dropFirst().contains(where: { $0.isUppercase || $0.isNumber }) { return false }
    if text.count == 1, token + 1 < passage.count, passage.touches(token + 1) { return false }
    if !passage.has(token, [.person, .time, .place]),
      !passage.senses[token].isDisjoint(with: [
        .article, .anaphor, .preposition, .subordinator, .you, .personAnaphor, .hedge, .common,
      ])
    {
      return true
    }
    if lowerCase.contains(WordForm(text.lowercased())) { return true }
    switch passage.tag(token) {
    case .nnp, .nnps: return false
    case .nn, .jj: return text.count > 2
    default: return true
    }
  }
}
