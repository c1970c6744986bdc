/// Writes random notes.
package struct NoteWriter {
  package var random: SplitMix64
  /// Of 100 bullets, how many are sentences without a mark.
  package var sentences: UInt64
  private var next = 0

  package init(seed: UInt64, sentences: UInt64) {
    random = SplitMix64(seed: seed)
    self.sentences = sentences
  }

  package mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  package mutating func word(_ text: String) -> WrittenWord {
    next += 1
    return WrittenWord(text: text, number: next)
  }

  private mutating func words(of template: String) -> [WrittenWord] {
    NoteVocabulary.words(of: template, &random).map { word($0) }
  }

  private mutating func pick(_ templates: [String]) -> String {
    templates.randomElement(using: &random) ?? ""
  }

  /// Another common word.
  package mutating func plainWord() -> String { NoteVocabulary.fill("plain", &random) }

  package mutating func file(_ path: String) -> WrittenFile {
    let sections = (0..<number(1...3)).map { _ in section() }
    return WrittenFile(path: path, deck: chance(20) ? heading() : nil, sections: sections)
  }

  package mutating func section() -> WrittenSection {
    WrittenSection(
      heading: words(of: pick(NoteVocabulary.headings)),
      bullets: (0..<number(2...7)).map { _ in bullet() })
  }

  package mutating func heading() -> String {
    NoteVocabulary.words(of: pick(NoteVocabulary.headings), &random).joined(separator: " ")
  }

  package mutating func bullet() -> WrittenBullet {
    if chance(sentences) {
      let words = words(of: pick(NoteVocabulary.sentences))
      return WrittenBullet(form: .sentence, words: words, mark: words.count..<words.count)
    }
    switch number(0...9) {
    case 0...2: return hidden(.highlight)
    case 3: return hidden(.gap)
    case 4: return list()
    default: return pair()
    }
  }

  /// A bullet of the same form and pattern that says something else.
  package mutating func bullet(like other: WrittenBullet) -> WrittenBullet {
    for _ in 0..<200 {
      let bullet = bullet()
      let shared = Set(bullet.words.map(\.text)).intersection(other.words.map(\.text)).count
      if bullet.form == other.form, bullet.words.count == other.words.count,
        shared * 3 >= bullet.words.count, shared + 2 <= bullet.words.count
      {
        return bullet
      }
    }
    return bullet()
  }

  private mutating func hidden(_ form: WrittenBullet.Form) -> WrittenBullet {
    let words = words(of: pick(NoteVocabulary.sentences))
    let start = number(0...words.count - 1)
    return WrittenBullet(
      form: form, words: words, mark: start..<min(words.count, start + number(1...2)))
  }

  private mutating func pair() -> WrittenBullet {
    let template = pick(NoteVocabulary.pairs)
    let sides = template.split(separator: "|")
    let front = words(of: String(sides[0]))
    let back = words(of: String(sides[1]))
    let isQuestion = ["what", "who", "when", "how"].contains { template.hasPrefix($0) }
    return WrittenBullet(
      form: isQuestion ? .question : chance(50) ? .term : .pair, words: front + back,
      mark: front.count..<front.count + back.count)
  }

  private mutating func list() -> WrittenBullet {
    let words = words(of: pick(NoteVocabulary.labels))
    var list = WrittenBullet(form: .list, words: words, mark: words.count..<words.count)
    list.items = (0..<number(2...4)).map { _ in
      let item = self.words(of: pick(NoteVocabulary.items))
      return WrittenBullet(form: .sentence, words: item, mark: item.count..<item.count)
    }
    return list
  }
}
