/// Closed classes of English words, by form alone; a word may belong to several.
///
/// `token.classes.contains(.be)` is one comparison, for rules that look at every token.
public struct WordClass: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `is are was were be been being am 's 're 'm`; `'s` may be a possessive: its tag tells.
  public static let be = Self(rawValue: 1 << 0)
  /// `have has had having 've`, and `'s 'd` by tag.
  public static let have = Self(rawValue: 1 << 1)
  /// `do does did done doing`.
  public static let `do` = Self(rawValue: 1 << 2)
  /// `can could will would shall should may might must 'll 'd`.
  public static let modal = Self(rawValue: 1 << 3)
  /// `not n't no never none nothing nobody neither nor without hardly …`.
  public static let negation = Self(rawValue: 1 << 4)
  /// Articles, demonstratives, quantifiers that open a noun phrase.
  public static let determiner = Self(rawValue: 1 << 5)
  /// Personal, reflexive and indefinite pronouns: `it he them itself someone`.
  public static let pronoun = Self(rawValue: 1 << 6)
  /// `my your his her its our their`.
  public static let possessive = Self(rawValue: 1 << 7)
  /// `this that these those`.
  public static let demonstrative = Self(rawValue: 1 << 8)
  public static let preposition = Self(rawValue: 1 << 9)
  /// `because if when while although …`: opens a clause that depends on another.
  public static let subordinator = Self(rawValue: 1 << 10)
  /// `and or but nor &`.
  public static let coordinator = Self(rawValue: 1 << 11)
  /// `what who which when where why how whose whom`.
  public static let wh = Self(rawValue: 1 << 12)
  /// `might may could maybe probably usually often some approx …`: weakens what is said.
  public static let hedge = Self(rawValue: 1 << 13)
  /// `only just even mostly`: must stay with what it limits.
  public static let focus = Self(rawValue: 1 << 14)
  /// `very too so quite really extremely`: says how much.
  public static let degree = Self(rawValue: 1 << 15)
  /// `all some many few several most each every`.
  public static let quantifier = Self(rawValue: 1 << 16)
  /// Points back to something said before: `this it such same former latter`.
  public static let anaphor = Self(rawValue: 1 << 17)
  /// `I we me us my our`.
  public static let firstPerson = Self(rawValue: 1 << 18)
  /// Adverbs that stand between subject and verb and join sentences: `however therefore also`.
  public static let connective = Self(rawValue: 1 << 19)
  /// `year month week day hour minute second …`, singular and plural.
  public static let timeUnit = Self(rawValue: 1 << 20)
  /// Names what only a person is: `people founder scientist he who …`. Closed: no guessing by suffix.
  public static let person = Self(rawValue: 1 << 21)
  /// `good bad great insane important`: an opinion rather than a fact.
  public static let evaluative = Self(rawValue: 1 << 22)
  /// `thing way lot stuff others time`: says nothing as an answer.
  public static let generic = Self(rawValue: 1 << 23)
  /// Number words: `two dozen hundred million`.
  public static let numeral = Self(rawValue: 1 << 24)
  /// `wow lol hmm yeah wtf`: an outcry.
  public static let interjection = Self(rawValue: 1 << 25)
  /// Keeps its full stop: `etc vs approx dr`.
  static let abbreviation = Self(rawValue: 1 << 29)
  /// Two words written as one without an apostrophe: `dont youre gonna`.
  static let joined = Self(rawValue: 1 << 30)
  /// Spelt otherwise than its form: a part of `dont`, `wont`, `gonna`, `it’s`.
  public static let respelt = Self(rawValue: 1 << 31)
}
