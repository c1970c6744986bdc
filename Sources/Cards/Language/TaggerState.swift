/// Memory that tagging needs, taken once for all sentences of a text.
struct TaggerState {
  private let model: TaggerModel
  private let traits: UnsafeMutablePointer<WordTraits>
  private let keys: UnsafeMutablePointer<UInt64>
  private let weights: WeightTable
  private let scratch = WeightTable.Scratch()
  private let capacity: Int

  /// - Parameter capacity: Words of the longest sentence.
  init(model: TaggerModel, capacity: Int) {
    self.model = model
    self.capacity = capacity + 2 * TaggerFeatures.margin
    traits = .allocate(capacity: self.capacity)
    traits.initialize(repeating: WordTraits(), count: self.capacity)
    keys = .allocate(capacity: TaggerFeatures.count)
    keys.initialize(repeating: 0, count: TaggerFeatures.count)
    weights = model.weights()
  }

  func deallocate() {
    traits.deallocate()
    keys.deallocate()
    scratch.deallocate()
  }

  func tag(_ tokens: UnsafeMutableBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for index in tokens.indices { traits[index + 2] = traits(of: tokens[index], bytes) }
    let capitals = closeEdges(tokens.count)
    var tags = TaggerFeatures.startTags
    for index in tokens.indices {
      if tokens[index].kind == .word, !tokens[index].hasFixedTag {
        let best = predict(index, tags, capitals)
        tokens[index].tag = Tag(rawValue: best.tag) ?? .nn
        tokens[index].lead = UInt8(clamping: best.lead >> 3)
      }
      tags = (UInt64(tokens[index].tag.rawValue), tags.0)
    }
  }

  func tags(of words: [WordTraits]) -> [Tag] {
    for index in words.indices { traits[index + 2] = words[index] }
    let capitals = closeEdges(words.count)
    var tags = TaggerFeatures.startTags
    var found: [Tag] = []
    for index in words.indices {
      let best = predict(index, tags, capitals).tag
      found.append(Tag(rawValue: best) ?? .nn)
      tags = (UInt64(best), tags.0)
    }
    return found
  }

  /// Puts the sentence's edges around its words; says how it uses capitals.
  private func closeEdges(_ count: Int) -> UInt64 {
    traits[0] = .boundary(1)
    traits[1] = .boundary(2)
    traits[count + 2] = .boundary(3)
    traits[count + 3] = .boundary(4)
    return TaggerFeatures.capitals(UnsafeBufferPointer(start: traits + 2, count: count))
  }

  @inline(__always)
  private func predict(
    _ index: Int, _ tags: (UInt64, UInt64), _ capitals: UInt64
  ) -> (tag: UInt8, lead: Int16) {
    let fixed = traits[index + 2].entry.fixedTag
    if fixed > 0 { return (fixed - 1, .max) }
    TaggerFeatures.fill(keys, traits + index + 2, tags: tags, capitals: capitals)
    return weights.best(keys, scratch)
  }

  @inline(__always)
  private func traits(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    switch token.kind {
    case .word where token.classes.contains(.respelt):
      WordTraits((Contraction.spelling(of: token.form) ?? "").utf8, model: model)
    case .code, .math: WordTraits("`".utf8, model: model)
    case .url: WordTraits("http://".utf8, model: model)
    case .emoji: WordTraits(":)".utf8, model: model)
    default: WordTraits(UnsafeBufferPointer(rebasing: bytes[token.range]), model: model)
    }
  }
}

extension Token {
  /// `#tag`, `@name` and a bare possessive apostrophe.
  var hasFixedTag: Bool { tag != .nn }
}
