/// A clause that states something: who or what, the verb, and what follows it.
struct Proposition: Hashable, Sendable {
  /// What stands before the subject (`in 1956`, `if it rains`), without its comma.
  var lead: Range<Int>?
  var subject: Range<Int>
  var verb: VerbGroup
  /// From behind the verb to the end of the clause.
  var rest: Range<Int>
  var chunks: [Chunk]
  /// `, although …`, `, which …`: said besides.
  var tail: Range<Int>?
  /// The subject stands in an earlier clause of the sentence.
  var sharesSubject = false
  /// The clause's place among those of its sentence.
  var index = 0

  var range: Range<Int> {
    let own = sharesSubject ? verb.range.lowerBound : subject.lowerBound
    let end = max(rest.upperBound, verb.range.upperBound)
    return (lead?.lowerBound ?? own)..<end
  }
}

/// The verb with its auxiliaries, adverbs and negation.
struct VerbGroup: Hashable, Sendable {
  /// The word that changes places with the subject in a question; `nil` when it takes `do`.
  var auxiliary: Int?
  /// `not` or `n't`.
  var negation: Int?
  /// The word that carries the meaning; the auxiliary itself where `be` is all there is.
  var main: Int
  /// Adverbs before it included.
  var range: Range<Int>
  /// `is`, `are` … with nothing but what the subject is.
  var isCopula = false
  /// `be` and a participle.
  var isPassive = false
}
