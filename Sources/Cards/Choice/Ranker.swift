/// How likely a candidate is to be a card an expert would keep: logistic regression over its features,
/// trained by `train-ranker` on judged candidates.
struct Ranker: Sendable {
  static let shared = Ranker(RankerWeights.table)

  /// From here on a card is asked without asking first: about 7 of 10 such candidates were usable when
  /// each file was judged by what the others taught. Gaps need more to be as good as questions.
  /// A special turn (how many, why, what kind …) needs less: it asks for what the sentence turns on.
  static func threshold(for candidate: Candidate) -> Double {
    if candidate.kind == .gap { return 0.66 }
    if candidate.rule == CountRule.name || candidate.rule == ContrastRule.name {
      return draftThreshold
    }
    return ProseChoice.special.contains(candidate.rule) ? 0.5 : 0.6
  }
  /// From here on a card is offered as a draft.
  static let draftThreshold = 0.42

  private let weights: [UInt64: Float]

  /// - Parameter table: A line `family=value thousandths` for each feature; `bias` for the constant.
  init(_ table: String) {
    var weights: [UInt64: Float] = [:]
    for line in table.utf8.split(separator: 0x0a) {
      guard let space = line.lastIndex(of: 0x20) else { continue }
      var hash = FeatureHash()
      hash.add(String(Substring(line[..<space])))
      weights[hash.value] = Float(Int(Substring(line[line.index(after: space)...])) ?? 0) / 1000
    }
    self.weights = weights
  }

  /// A probability in 0...1.
  func score(_ features: CandidateFeatures) -> Double {
    var sum = weights[Self.bias] ?? 0
    for hash in features.hashes { sum += weights[hash] ?? 0 }
    return 1 / (1 + Self.exponential(-Double(sum)))
  }

  private static let bias: UInt64 = {
    var hash = FeatureHash()
    hash.add("bias")
    return hash.value
  }()

  /// eˣ by its own series, so that every machine gives the same bits.
  static func exponential(_ x: Double) -> Double {
    let halvings = 10
    let small = max(-60, min(60, x)) / 1024
    var term = 1.0
    var sum = 1.0
    for index in 1...10 {
      term *= small / Double(index)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
