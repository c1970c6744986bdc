/// One sentence of a bullet, ready to be asked about.
///
/// A class, because every rule, writer and validator holds it.
final class Statement: Sendable {
  let passage: Passage
  /// Without opening interjections and closing marks.
  let range: Range<Int>
  /// Its place among the bullet's sentences.
  let index: Int
  /// `??` stands behind it.
  let isUnsure: Bool
  let propositions: [Proposition]
  /// What must be said before the question so that it can be understood: a label, the sentence
  /// before.
  let opening: Opening

  init(
    passage: Passage, range: Range<Int>, index: Int, isUnsure: Bool, propositions: [Proposition],
    opening: Opening
  ) {
    (self.passage, self.range, self.index) = (passage, range, index)
    (self.isUnsure, self.propositions, self.opening) = (isUnsure, propositions, opening)
  }

  /// The first token of the clause that these tokens stand in, else of the sentence.
  func clauseStart(of hidden: Range<Int>) -> Int {
    proposition(at: hidden.lowerBound)?.range.lowerBound ?? range.lowerBound
  }

  /// The clause a token stands in.
  func proposition(at token: Int) -> Proposition? {
    propositions.first { $0.range.contains(token) }
  }
}

/// What a question needs before it.
enum Opening: Hashable, Sendable {
  case none
  /// `label: what …?`
  case label(String)
  /// `The sentence before. What …?`
  case sentence(String)
  /// A pronoun whose noun only the path can tell.
  case path
  /// Nothing in the note tells what is spoken of.
  case missing
}
