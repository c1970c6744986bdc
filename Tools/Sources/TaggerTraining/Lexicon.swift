@_spi(Training) import Cards

/// What the training part says of each word: its tags, its group, the forms it is.
struct Lexicon {
  /// Occurrences by tag, of words in lower case with digits made 0.
  private(set) var counts: [String: [Int]] = [:]
  private var flags: [String: LexiconEntry.Flags] = [:]

  init(_ treebank: Treebank) {
    for word in treebank.sentences.joined() {
      let form = Self.normal(word.text)
      counts[form, default: Array(repeating: 0, count: 64)][Int(word.tag.rawValue)] += 1
      if let flag = Self.flag(word.tag) { flags[form, default: []].insert(flag) }
      if word.tag.isVerb, word.tag != .md, Self.isPlain(word.lemma) {
        flags[word.lemma, default: []].insert(.verbBase)
      }
      if word.tag == .nns, Self.isPlain(word.lemma) {
        flags[word.lemma, default: []].insert(.nounSingular)
      }
    }
    for verb in CommonVerbs.all { flags[verb, default: []].insert(.verbBase) }
    for verb in CommonVerbs.irregular {
      flags[verb.base, default: []].insert(.verbBase)
      flags[verb.past, default: []].insert(.verbPast)
      flags[verb.participle, default: []].insert(.verbParticiple)
    }
  }

  static func normal(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte in
        if byte >= 0x30 && byte <= 0x39 { return 0x30 }
        return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      }, as: UTF8.self)
  }

  private static func isPlain(_ lemma: String) -> Bool {
    lemma.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7a }
  }

  private static func flag(_ tag: Tag) -> LexiconEntry.Flags? {
    switch tag {
    case .vb, .vbp: .verbBase
    case .vbz: .verbThird
    case .vbd: .verbPast
    case .vbn: .verbParticiple
    case .nn: .nounSingular
    case .nns: .nounPlural
    case .jj: .adjective
    case .rb: .adverb
    default: nil
    }
  }

  /// Adds the word table and the sets of tags to a model.
  func write(to image: inout ModelImage, words list: WordList) {
    let words = Set(counts.keys).union(flags.keys).union(list.entries.keys).sorted {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }
    let sets = Dictionary(
      words.compactMap { word in tagSet(word).map { ($0, 1) } }, uniquingKeysWith: +)
    let ranked = sets.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let numbers = Dictionary(
      uniqueKeysWithValues: ranked.prefix(254).enumerated().map { ($1.key, UInt64($0 + 1)) })
    var entries: [(key: UInt64, slot: UInt64)] = []
    for word in words {
      let key = TaggerModel.lexiconKey(WordForm(word).hash)
      let ambiguity = tagSet(word).map { numbers[$0] ?? 255 } ?? 0
      let slot =
        TaggerModel.lexiconCheck(key) | UInt64(list.entries[word]?.dictionary ?? 0) << 20
        | UInt64(fixedTag(word)) << 26 | ambiguity << 32
        | UInt64(list.entries[word]?.cluster ?? 0) << 40
        | UInt64((flags[word] ?? []).rawValue) << 56
      if slot >> 20 != 0 { entries.append((key, slot)) }
    }
    let table = ModelImage.table(entries, fill: 0.8)
    image.set(.lexiconSlots, table.count)
    image.append(.lexicon, table)
    var masks = [UInt64](repeating: 0, count: 256)
    for (tags, number) in numbers { masks[Int(number)] = tags }
    image.append(.masks, masks)
  }

  /// The tags that make up a fiftieth of a word's occurrences; `nil` for a word seen once.
  private func tagSet(_ word: String) -> UInt64? {
    guard let counts = counts[word] else { return nil }
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    var tags: UInt64 = 0
    for (tag, count) in counts.enumerated() where count * 50 >= total { tags |= 1 << UInt64(tag) }
    return tags
  }

  /// Raw value + 1 of the tag of a frequent word that has no other.
  private func fixedTag(_ word: String) -> UInt8 {
    guard let counts = counts[word] else { return 0 }
    let total = counts.reduce(0, +)
    guard total >= 20, let most = counts.max(), Double(most) >= Double(total) * 0.995,
      let tag = counts.firstIndex(of: most)
    else { return 0 }
    return UInt8(tag + 1)
  }
}
