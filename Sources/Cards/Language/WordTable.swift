/// Looks up the classes of a word by its form, without strings.
struct WordTable<Classes: OptionSet & Sendable>: Sendable {
  /// Open addressing, a power of two of slots, at most half of them taken.
  private let forms: [WordForm]
  private let classes: [Classes]

  /// - Parameter size: A power of two, at least twice the words.
  init(_ lists: [(Classes, StaticString)], size: Int) {
    self.init(
      lists.flatMap { (classes, list) in Self.words(of: list).map { (classes, $0) } }, size: size)
  }

  /// - Parameter size: A power of two, at least twice the words.
  init(_ words: [(Classes, WordForm)], size: Int) {
    var forms = [WordForm](repeating: WordForm(), count: size)
    var classes = [Classes](repeating: [], count: size)
    for (wordClass, form) in words {
      var slot = Self.slot(form, size)
      while !classes[slot].isEmpty, forms[slot] != form { slot = (slot + 1) & (size - 1) }
      forms[slot] = form
      classes[slot].formUnion(wordClass)
    }
    self.forms = forms
    self.classes = classes
  }

  @inline(__always)
  subscript(form: WordForm) -> Classes {
    var slot = Self.slot(form, forms.count)
    while true {
      let found = classes[slot]
      if found.isEmpty || forms[slot] == form { return found }
      slot = (slot + 1) & (forms.count - 1)
    }
  }

  @inline(__always)
  private static func slot(_ form: WordForm, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (form.hash &* 0x9e37_79b9_7f4a_7c15) >> 40) & (size - 1)
  }

  private static func words(of list: StaticString) -> [WordForm] {
    list.withUTF8Buffer { bytes in
      bytes.split(whereSeparator: \.isSpace).map { WordForm(UnsafeBufferPointer(rebasing: $0)) }
    }
  }
}

/// The classes of ``WordLists``.
enum WordClassTable {
  static let shared = WordTable(WordLists.all, size: 2048)
}
