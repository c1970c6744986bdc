/// The words a note writes in lower case somewhere: those are no names.
struct Vocabulary: Sendable {
  private var lowerCase: Set<WordForm> = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      var text = text
      text.withUTF8 { add($0) }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var form = WordForm()
    var isOpen = false
    var isLower = false
    for byte in bytes {
      guard byte.isWordByte || (byte == 0x2d || byte == 0x27) && isOpen else {
        if isLower { lowerCase.insert(form) }
        isOpen = false
        isLower = false
        continue
      }
      if !isOpen {
        isOpen = true
        isLower = byte.isLower || byte >= 0x80
        form = WordForm()
      }
      form.add(byte)
    }
    if isLower { lowerCase.insert(form) }
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
