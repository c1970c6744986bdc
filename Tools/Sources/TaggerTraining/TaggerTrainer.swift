@_spi(Training) import Cards

/// Makes a model from the training part of a treebank; the same part gives the same bytes.
package struct TaggerTrainer {
  package struct Settings {
    package var passes = 8
    /// Features seen fewer times in training are left out.
    package var minimum = 4
    /// Averaged weights nearer to zero are left out.
    package var threshold = 1.0
    /// Units of a stored weight in one unit of the perceptron's.
    package var scale = 6.0
    /// By how much the right tag's score must exceed every other's, or the weights change.
    package var margin: Int32 = 30
    /// A word is made unknown with this probability, in percent of its occurrences plus this: how
    /// the model learns about words that it will not have seen.
    package var drop = 50
    package init() {}
  }

  private struct Example {
    var words: [WordTraits]
    var tags: [UInt8]
    /// Occurrences in the training part.
    var counts: [Int]
    var capitals: UInt64
  }

  private let settings: Settings
  private var examples: [Example] = []
  private let treebank: Treebank
  /// The same sentences with their contractions as the file has them.
  private let unspelt: Treebank
  private let list: WordList
  private var image = ModelImage()
  private let report: (String) -> Void

  package init(
    _ treebank: Treebank, unspelt: Treebank, _ list: WordList, _ settings: Settings,
    report: @escaping (String) -> Void
  ) {
    self.treebank = treebank
    self.unspelt = unspelt
    self.list = list
    self.settings = settings
    self.report = report
  }

  package mutating func train() -> ModelImage {
    let lexicon = Lexicon(treebank)
    lexicon.write(to: &image, words: list)
    let words = image.model()
    LemmaTable(treebank, rules: Lemmas(model: image.withoutLemmas().model())).write(to: &image)
    examples = zip(treebank.sentences, unspelt.sentences).flatMap { sentence, unspelt in
      var views = [sentence, sentence.joinedAtHyphens].compactMap(\.self)
      if sentence.map(\.text) != unspelt.map(\.text) { views.append(unspelt) }
      views += views.map(\.lowercased)
      return views.map { Self.example($0, words, lexicon) }
    }
    let seen = counts()
    var perceptron = Perceptron()
    var random = SplitMix64(seed: 1)
    var order = Array(examples.indices)
    for pass in 1...settings.passes {
      order.shuffle(using: &random)
      var wrong = 0
      for index in order { wrong += learn(forgetting(examples[index], &random), &perceptron, seen) }
      report("pass \(pass): \(wrong) mistakes")
    }
    write(perceptron.average())
    return image
  }

  private static func example(_ sentence: [Treebank.Word], _ model: TaggerModel, _ lexicon: Lexicon)
    -> Example
  {
    let traits = sentence.map { WordTraits($0.text.utf8, model: model) }
    return Example(
      words: TaggerFeatures.padded(traits), tags: sentence.map(\.tag.rawValue),
      counts: sentence.map { lexicon.counts[Lexicon.normal($0.text)]?.reduce(0, +) ?? 0 },
      capitals: traits.withUnsafeBufferPointer { TaggerFeatures.capitals($0) })
  }

  /// How often each feature occurs with the right tags, up to 255, in a table without keys.
  private func counts() -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: 1 << 25)
    for example in examples {
      walk(example) { keys, index in
        for key in keys {
          let slot = Self.place(key)
          if counts[slot] < 255 { counts[slot] += 1 }
        }
        return example.tags[index]
      }
    }
    return counts
  }

  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 39) }

  private func forgetting(_ example: Example, _ random: inout SplitMix64) -> Example {
    guard settings.drop > 0 else { return example }
    var example = example
    for (index, count) in example.counts.enumerated() {
      if random.next() % UInt64(settings.drop + 100 * count) < UInt64(settings.drop) {
        let at = index + TaggerFeatures.margin
        example.words[at].form = random.next()
        example.words[at].exact = random.next()
        example.words[at].entry.ambiguity = 0
        example.words[at].entry.fixedTag = 0
      }
    }
    return example
  }

  private func learn(_ example: Example, _ perceptron: inout Perceptron, _ seen: [UInt8]) -> Int {
    var wrong = 0
    walk(example) { keys, index in
      for feature in keys.indices where seen[Self.place(keys[feature])] < settings.minimum {
        keys[feature] = 0
      }
      let features = UnsafeBufferPointer(keys)
      let guess = perceptron.predict(features)
      perceptron.step()
      if guess != example.tags[index] { wrong += 1 }
      if let rival = perceptron.rival(of: example.tags[index], margin: settings.margin) {
        perceptron.update(features, truth: example.tags[index], guess: rival)
      }
      return guess
    }
    return wrong
  }

  /// Goes through the words that have no fixed tag; the body gives the tag to go on with.
  private func walk(
    _ example: Example, _ body: (UnsafeMutableBufferPointer<UInt64>, Int) -> UInt8
  ) {
    var keys = [UInt64](repeating: 0, count: TaggerFeatures.count)
    keys.withUnsafeMutableBufferPointer { keys in
      example.words.withUnsafeBufferPointer { words in
        guard let target = keys.baseAddress, let first = words.baseAddress else { return }
        var tags = TaggerFeatures.startTags
        for index in example.tags.indices {
          let word = first + index + TaggerFeatures.margin
          var tag = word.pointee.entry.fixedTag
          if tag > 0 {
            tag -= 1
          } else {
            TaggerFeatures.fill(target, word, tags: tags, capitals: example.capitals)
            tag = body(keys, index)
          }
          tags = (UInt64(tag), tags.0)
        }
      }
    }
  }

  private mutating func write(_ rows: [(key: UInt64, weights: [(tag: UInt8, weight: Double)])]) {
    var entries: [(key: UInt64, slot: UInt64)] = []
    var overflow: [UInt8] = []
    var filter = [UInt8](repeating: 0, count: TaggerModel.filterBits / 8)
    var weights = 0
    for (key, row) in rows {
      let kept = row.compactMap { entry($0.tag, $0.weight) }
      guard !kept.isEmpty else { continue }
      weights += kept.count
      entries.append((key, TaggerModel.weightCheck(key) | Self.slot(kept, &overflow)))
      let bit = TaggerModel.filterBit(key)
      filter[bit / 8] |= 1 << UInt8(bit % 8)
    }
    report("\(entries.count) features with \(weights) weights")
    let table = ModelImage.table(entries, fill: 0.75)
    image.set(.weightSlots, table.count)
    image.append(.filter, filter)
    image.append(.weights, table)
    image.append(.rows, overflow)
  }

  /// Up to three entries in the slot, up to nine in a row, more as one weight for each tag.
  private static func slot(_ entries: [UInt16], _ rows: inout [UInt8]) -> UInt64 {
    if entries.count <= 3 {
      return entries.enumerated().reduce(0) { $0 | UInt64($1.element) << (16 * ($1.offset + 1)) }
    }
    let place = UInt64(rows.count / 2) << 32
    guard entries.count > 9 else {
      for entry in entries { rows += bytes(entry) }
      return UInt64(63 | entries.count << 6) << 16 | place
    }
    var full = [UInt16](repeating: 0, count: TaggerModel.rowWidth)
    for entry in entries {
      full[Int(entry & 63)] = UInt16(bitPattern: Int16(bitPattern: entry) >> 6)
    }
    for weight in full { rows += bytes(weight) }
    return 63 << 16 | place
  }

  private static func bytes(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  /// A stored weight; `nil` when it is too small to matter.
  private func entry(_ tag: UInt8, _ weight: Double) -> UInt16? {
    guard abs(weight) >= settings.threshold else { return nil }
    let scaled = max(-511, min(511, (weight * settings.scale).rounded()))
    guard scaled != 0 else { return nil }
    return UInt16(truncatingIfNeeded: Int(scaled) << 6) | UInt16(tag)
  }
}

/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators"
/// (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
