/// The bullets below a label, read as items of one list.
struct ListItems {
  var items: [String] = []
  /// Lines of bullets that are nothing but an item.
  var consumed: [Int] = []
  /// Lines of bullets that have more to say than the item.
  var cited: [Int] = []

  /// `nil` when the bullets are no list: remarks, questions, links, tasks, groups.
  ///
  /// - Parameter wordLimit: The longest item that is still one; sentences need more.
  init?(_ bullets: [Block], wordLimit: Int = 8) {
    let named = bullets.filter {
      !["etc", "etc.", "...", "…"].contains($0.text.plain.lowercased())
    }
    guard named.count > 1, !named.allSatisfy({ !$0.bulletChildren.isEmpty }) else { return nil }
    for bullet in named {
      let text = bullet.text
      guard !bullet.isTask, !text.isContentsEntry, !Question.isOpen(text.plain),
        !text.plain.has("http"), !bullet.children.contains(where: { !$0.isBullet })
      else { return nil }
      let item = ListItem(text)
      guard !item.text.isEmpty, Words.count(in: item.text) <= wordLimit else { return nil }
      items.append(item.text)
      if item.isWhole { consumed.append(bullet.line) } else { cited.append(bullet.line) }
    }
    guard Set(items).count == items.count, isParallel else { return nil }
  }

  var wordCount: Int { items.map(Words.count(in:)).reduce(0, +) }
  var answer: String { items.joined(separator: "\n") }

  /// English only: an item says something (`it is common`), where things are asked for.
  var states: Bool {
    items.contains { item in
      let said = Tagger.shared.tag(item.split(separator: "(").first.map(String.init) ?? item)
      guard said.count > 2, let verb = said.firstIndex(where: { [.vbz, .md].contains($0.tag) })
      else { return false }
      return verb > 0 && !said[..<verb].contains { [.wdt, .wp, .wrb].contains($0.tag) }
    }
  }

  /// English only: each item is a noun phrase, not what to do or what holds of the label's things.
  var namesThings: Bool {
    items.allSatisfy { item in
      let said = Tagger.shared.tag(item)
      // Of a word alone the tagger knows too little.
      guard let first = said.first, said.count > 2 else { return true }
      let opens: [Tag] = [.vb, .vbz, .vbp, .vbd, .md, .prp, .rb, .in, .uh]
      return !opens.contains(first.tag) && first.form != "no"
        && said.contains { [.nn, .nns, .nnp, .nnps, .vbg, .cd, .fw, .add].contains($0.tag) }
        && !said.contains { [.vbz, .vbp, .vbd, .md].contains($0.tag) }
    }
  }

  /// Similar length and the same first-word class; nothing that needs the item before it.
  private var isParallel: Bool {
    let counts = items.map(Words.count(in:))
    guard let shortest = counts.min(), let longest = counts.max(), longest <= 3 * shortest + 4
    else {
      return false
    }
    let firsts = items.map { Words.all(in: $0).first ?? "" }
    guard !firsts.contains(where: Self.asides.contains) else { return false }
    let gerunds = firsts.filter(VerbForms.isGerund).count
    return longest == 1 || gerunds == 0 || gerunds * 3 >= items.count * 2
      || items.contains { Words.all(in: $0).contains(where: FunctionWords.auxiliaries.contains) }
  }

  private static let asides: Set<String> = [
    "also", "but", "however", "then", "eg", "ie", "note", "see", "this", "that", "same", "another",
    "e.g", "i.e", "so", "because", "maybe", "etc", "and", "or",
  ]
}
