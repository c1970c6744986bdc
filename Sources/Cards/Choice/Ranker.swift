/// How likely a candidate is to be a card an expert would keep: logistic regression over its features,
/// trained by `train-ranker` on judged candidates.
struct Ranker: Sendable {
  static let shared = Ranker(RankerWeights.table)

  /// From here on a card is asked without asking first: about 7 of 10 such candidates were usable when
  /// each file was judged by what the others taught. Gaps need more to be as good as questions.
  /// A special turn (how many, why, what kind …) needs less: it asks for what the sentence turns on.
  static func threshold(for candidate: Candidate) -> Double {
    if candidate.kind == .gap { return 0.64 }
    if candidate.rule == CountRule.name || candidate.rule == ContrastRule.name {
      return draftThreshold
    }
    return ProseChoice.special.contains(candidate.rule) ? 0.5 : 0.58
  }
  /// From here on a card is offered as a draft.
  static let draftThreshold = 0.42

  let weights: FeatureWeights

  /// - Parameter table: A line `family=value thousandths` for each feature; `bias` for the constant.
  init(_ table: String) { weights = FeatureWeights(table) }

  /// A probability in 0...1.
  static func score(_ features: CandidateFeatures) -> Double {
    1 / (1 + exponential(-Double(features.weight)))
  }

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
