@_spi(Training) import Cards

/// Lemmas of the training part that the rules do not give.
struct LemmaTable {
  private var lemmas: [Pair: String] = [:]

  private struct Pair: Hashable {
    let word: String
    let tag: Tag
  }

  /// - Parameter rules: What they give decides what the table needs.
  init(_ treebank: Treebank, rules: Lemmas) {
    var counts: [Pair: [String: Int]] = [:]
    for word in treebank.sentences.joined() {
      switch word.tag {
      case .vb, .vbz, .vbp, .vbd, .vbg, .vbn, .md, .nns, .jjr, .jjs, .rbr, .rbs: break
      default: continue
      }
      let pair = Pair(word: word.text.lowercased(), tag: word.tag)
      counts[pair, default: [:]][word.lemma.lowercased(), default: 0] += 1
    }
    for (pair, found) in counts {
      let best = found.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }[0]
      if rules.regularBase(pair.word, pair.tag) != best.key { lemmas[pair] = best.key }
    }
    for verb in CommonVerbs.irregular {
      lemmas[Pair(word: verb.past, tag: .vbd)] = verb.base
      lemmas[Pair(word: verb.participle, tag: .vbn)] = verb.base
    }
    for (word, base, tags) in CommonVerbs.auxiliaries {
      for tag in tags { lemmas[Pair(word: word, tag: tag)] = base }
    }
  }

  func write(to image: inout ModelImage) {
    var texts: [UInt8] = []
    var places: [String: Int] = [:]
    var entries: [(key: UInt64, slot: UInt64)] = []
    let ordered = lemmas.sorted {
      $0.key.word != $1.key.word
        ? Array($0.key.word.utf8).lexicographicallyPrecedes($1.key.word.utf8)
        : $0.key.tag.rawValue < $1.key.tag.rawValue
    }
    for (pair, lemma) in ordered where lemma.utf8.count < 32 {
      let place = places[lemma] ?? texts.count
      if places[lemma] == nil {
        places[lemma] = place
        texts += Array(lemma.utf8)
      }
      let key = TaggerModel.lemmaKey(WordForm(pair.word), pair.tag)
      let slot =
        max(1, key & 0xffff_ffff) | UInt64(place) << 32 | UInt64(lemma.utf8.count) << 56
      entries.append((key, slot))
    }
    let table = ModelImage.table(entries, fill: 0.7)
    image.set(.lemmaSlots, table.count)
    image.append(.lemmas, table)
    image.append(.lemmaTexts, texts)
  }
}
