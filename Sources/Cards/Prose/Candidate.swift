/// A card that a rule proposes for a sentence.
struct Candidate: Sendable {
  var question: String
  var answer: String
  var kind: CardKind
  /// The name of the rule.
  var rule: String
  /// The tokens that the card asks for.
  var hidden: Range<Int>
  /// Where the clause begins that it is about.
  var clause: Int = 0
  /// How well the ranker likes it, 0...1.
  var score: Double = 0
  /// What the ranker saw of it, `family=value`; empty unless asked for.
  var features: [String] = []
  /// What the rule itself knows for or against it.
  var doubts: Doubts = []
}

/// Weaknesses a rule sees in its own candidate.
struct Doubts: OptionSet, Hashable, Sendable {
  let rawValue: UInt16
  /// More stands behind the answer in the question.
  static let middle = Doubts(rawValue: 1 << 0)
  /// The preposition is left at the end.
  static let stranded = Doubts(rawValue: 1 << 1)
  /// The whole rest of the sentence is the answer.
  static let wholeRest = Doubts(rawValue: 1 << 2)
  /// An infinitive, `-ing` clause or subordinate clause stands between the verb and the answer.
  static let deep = Doubts(rawValue: 1 << 3)
}
