/// A set of words, looked up by their form.
struct WordSet: Sendable {
  private struct Member: OptionSet, Sendable { let rawValue: UInt8 }
  private let table: WordTable<Member>

  /// - Parameter words: In lower case, apostrophes straight.
  init(_ words: some Collection<String>) {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    table = WordTable(words.map { (Member(rawValue: 1), WordForm($0)) }, size: size)
  }

  func contains(_ form: WordForm) -> Bool { !table[form].isEmpty }
  func contains(_ word: String) -> Bool { contains(WordForm(word)) }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self.init(words) }
}
