/// What a word may do in a sentence, for the closed classes that questions turn on.
struct WordSense: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let be = WordSense(rawValue: 1 << 0)
  static let have = WordSense(rawValue: 1 << 1)
  static let `do` = WordSense(rawValue: 1 << 2)
  static let modal = WordSense(rawValue: 1 << 3)
  /// `not`, `never`, `without`, `hardly` …
  static let negation = WordSense(rawValue: 1 << 4)
  /// `might`, `usually`, `some`, `approx` …
  static let hedge = WordSense(rawValue: 1 << 5)
  /// `only`, `just`, `even`: says of the next words that they are all there is.
  static let focus = WordSense(rawValue: 1 << 6)
  /// `very`, `so`, `extremely`.
  static let degree = WordSense(rawValue: 1 << 7)
  /// Points at something said before: `it`, `they`, `this`, `such`.
  static let anaphor = WordSense(rawValue: 1 << 8)
  /// `he`, `she`, `his`, `her`: a person said before.
  static let personAnaphor = WordSense(rawValue: 1 << 9)
  /// `I`, `we`, `my`, `our`: who writes.
  static let writer = WordSense(rawValue: 1 << 10)
  static let you = WordSense(rawValue: 1 << 11)
  /// A noun for people: `founder`, `people`, `king`.
  static let person = WordSense(rawValue: 1 << 12)
  /// A noun for bodies of people: `company`, `government`.
  static let body = WordSense(rawValue: 1 << 13)
  /// A noun for a stretch or point of time: `year`, `century`, `morning`, `july`.
  static let time = WordSense(rawValue: 1 << 14)
  /// A noun for a place: `city`, `room`, `ocean`.
  static let place = WordSense(rawValue: 1 << 15)
  /// `million`, `dozens`, `half`.
  static let magnitude = WordSense(rawValue: 1 << 16)
  /// A judgement: `good`, `insane`, `interesting`.
  static let evaluative = WordSense(rawValue: 1 << 17)
  /// Says nothing as an answer: `thing`, `way`, `lot`, `others`.
  static let generic = WordSense(rawValue: 1 << 18)
  static let subordinator = WordSense(rawValue: 1 << 19)
  static let coordinator = WordSense(rawValue: 1 << 20)
  static let wh = WordSense(rawValue: 1 << 21)
  /// `wow`, `lol`, `holy`.
  static let interjection = WordSense(rawValue: 1 << 22)
  /// `however`, `also`, `for example`: joins sentences, says nothing.
  static let connective = WordSense(rawValue: 1 << 23)
  /// Verbs of saying and thinking: `argues`, `claims`.
  static let saying = WordSense(rawValue: 1 << 24)
  /// Verbs that take an adjective or say little: `seem`, `become`, `get`.
  static let linking = WordSense(rawValue: 1 << 25)
  /// `called`, `named`, `known`.
  static let naming = WordSense(rawValue: 1 << 26)
  /// Verbs that put something somewhere: `live`, `located`, `stored`.
  static let locating = WordSense(rawValue: 1 << 27)
  /// Verbs that hand a task to somebody else's verb: `help`, `make`, `let`.
  static let causing = WordSense(rawValue: 1 << 28)
  static let preposition = WordSense(rawValue: 1 << 29)
  static let article = WordSense(rawValue: 1 << 30)
  /// Among the commonest English words that carry meaning.
  static let common = WordSense(rawValue: 1 << 31)
  /// `everything`, `everyone`, `people`, `you` as the whole answer.
  static let everybody = WordSense(rawValue: 1 << 32)
  /// `approximately`, `about`, `over`, before a number.
  static let approximator = WordSense(rawValue: 1 << 33)
  /// A word for how often something holds: `often`, `usually`.
  static let frequency = WordSense(rawValue: 1 << 34)
  /// `cause`, `reason`, `effect`: nouns a question can name.
  static let kindNoun = WordSense(rawValue: 1 << 35)
}
