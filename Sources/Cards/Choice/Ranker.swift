/// How likely a candidate is to be a card an expert would keep.
enum Ranker {
  /// From here on a card is asked without asking first.
  static let threshold = 0.5
  /// From here on a card is offered as a draft.
  static let draftThreshold = 0.3

  static func score(_ features: CandidateFeatures) -> Double {
    features.names.contains("kind=gap") ? 0.45 : 0.6
  }
}
