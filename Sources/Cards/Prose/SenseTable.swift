/// Looks up the senses of a word by its form, without strings: open addressing, at most half full.
struct SenseTable: Sendable {
  private let forms: [WordForm]
  private let senses: [WordSense]

  init(_ lists: [(WordSense, String)]) {
    let size = 8192
    var forms = [WordForm](repeating: WordForm(), count: size)
    var senses = [WordSense](repeating: [], count: size)
    for (sense, list) in lists {
      for word in list.split(separator: " ") {
        let form = WordForm(word)
        var slot = Self.slot(form, size)
        while !senses[slot].isEmpty, forms[slot] != form { slot = (slot + 1) & (size - 1) }
        forms[slot] = form
        senses[slot].insert(sense)
      }
    }
    self.forms = forms
    self.senses = senses
  }

  subscript(form: WordForm) -> WordSense {
    var slot = Self.slot(form, forms.count)
    while true {
      let found = senses[slot]
      if found.isEmpty || forms[slot] == form { return found }
      slot = (slot + 1) & (forms.count - 1)
    }
  }

  private static func slot(_ form: WordForm, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (form.hash &* 0x9e37_79b9_7f4a_7c15) >> 40) & (size - 1)
  }
}
