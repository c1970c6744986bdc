/// The words a note writes in lower case somewhere: those are no names.
struct Vocabulary: Sendable {
  private var lowerCase: Set<String> = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      for word in text.split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "'" })
      where word.first?.isLowercase == true {
        lowerCase.insert(String(word))
      }
    }
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
    if lowerCase.contains(text.lowercased()) { return true }
    switch passage.tag(token) {
    case .nnp, .nnps: return false
    case .nn, .jj: return text.count > 2
    default: return true
    }
  }
}
