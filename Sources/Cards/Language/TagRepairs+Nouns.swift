extension TagRepairs {
  /// `red/NNP blood/NNP`: what is written small here and nearly everywhere is no name.
  static func commonNames(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) {
    for index in sentence where text[index].tag == .nnp || text[index].tag == .nnps {
      guard text[index].kind == .word, text.startsSmall(index) else { continue }
      let entry = model.entry(text[index].form.hash)
      guard entry.isWrittenSmall else { continue }
      if text[index].tag == .nnps {
        text[index].tag = .nns
        continue
      }
      let tags = model.tags(ofAmbiguity: entry.ambiguity)
      let isBeforeNoun = index + 1 < sentence.upperBound && text[index + 1].tag.isNoun
      if tags & 1 << UInt64(Tag.jj.rawValue) != 0, isBeforeNoun || !entry.isNoun {
        text[index].tag = .jj
      } else if entry.isNoun {
        text[index].tag = .nn
      }
    }
  }

  /// `tides follow the moon`: a base form behind a plural is the finite verb when there is no other.
  ///
  /// - Returns: True when it found one.
  static func plainPresent(_ text: inout TaggedText, _ clause: Range<Int>) -> Bool {
    let helpers: WordClass = [.modal, .do]
    for index in clause {
      let token = text[index]
      if token.tag == .to || !token.classes.isDisjoint(with: helpers) { return false }
      guard token.tag == .vb, index > clause.lowerBound else { continue }
      let subject = text[index - 1].tag
      guard subject == .nns || subject == .nnps || subject == .prp else { return false }
      text[index].tag = .vbp
      return true
    }
    return false
  }

  /// `tides/VBZ follow/VB`: no verb in -s stands before a base form, but a plural does.
  static func pluralSubject(_ text: inout TaggedText, _ sentence: Range<Int>) {
    let first = sentence.lowerBound
    let helpers: WordClass = [.be, .have, .do]
    guard sentence.count > 2, text[first].tag == .vbz, text[first + 1].tag == .vb,
      text[first].kind == .word, text[first].classes.isDisjoint(with: helpers)
    else { return }
    (text[first].tag, text[first + 1].tag) = (.nns, .vbp)
  }

  /// `the library stores data`, `caffeine blocks adenosine receptors`: nouns, a word in -s that is a
  /// verb too, a noun; and no finite verb anywhere. A noun before a noun is hardly ever a plural.
  ///
  /// - Returns: True when it found the verb.
  static func verbBetweenNouns(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    guard !hasFiniteVerb(text, sentence), let first = sentence.first, sentence.count > 3,
      let verb = sentence.dropFirst().first(where: { text[$0].tag == .nns }),
      verb + 1 < sentence.upperBound, text[verb - 1].tag == .nn || text[verb - 1].tag == .nnp,
      text[verb + 1].tag.isNoun || text[verb + 1].tag == .jj && verb + 2 < sentence.upperBound,
      text[first..<verb].allSatisfy({ mayPrecede($0, isFirst: $0.range == text[first].range) }),
      !pluralModifiers.contains(text.word(verb)),
      Lemmas(model: model).isThirdPerson(text.word(verb))
    else { return false }
    text[verb].tag = .vbz
    return true
  }

  private static func mayPrecede(_ token: Token, isFirst: Bool) -> Bool {
    switch token.tag {
    case .nn, .nnp, .jj: true
    case .dt, .prpPossessive: isFirst
    default: false
    }
  }

  /// Plurals that stand before nouns: `sports car`, `sales tax`.
  private static let pluralModifiers: Set<String> = [
    "sports", "sales", "arms", "goods", "systems", "operations", "savings", "communications",
    "rights", "services", "customs", "securities", "drugs", "news", "games", "arts", "jobs",
    "needs", "means", "works", "data", "records", "awards", "accounts", "standards", "events",
    "results", "exercises", "questions",
  ]

  /// `a joint consists of bone`: a word in -s behind a noun that can be nothing but a verb.
  ///
  /// - Returns: True when it found one.
  static func onlyVerb(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    let lemmas = Lemmas(model: model)
    for index in sentence.dropFirst().dropLast() where text[index].tag == .nns {
      let before = text[index - 1].tag
      guard before.isNoun || before == .jj || before == .closeBracket || before == .prp,
        lemmas.isThirdPersonOnly(text.word(index))
      else { continue }
      if before == .jj { text[index - 1].tag = .nn }
      text[index].tag = .vbz
      return true
    }
    return false
  }

  /// `git moves/VBZ commits/VBZ to …`: the second of two verbs side by side is what the first one
  /// does something to.
  static func objectOfVerb(_ text: inout TaggedText, _ sentence: Range<Int>) {
    let helpers: WordClass = [.be, .have, .do]
    for index in sentence.dropFirst().dropLast() {
      switch text[index].tag {
      case .wp, .wdt, .wrb: return
      case .in where text[index].form == "that": return
      case .vbz:
        guard text[index + 1].tag == .vbz, text[index].classes.isDisjoint(with: helpers),
          text[index + 1].classes.isDisjoint(with: helpers),
          text[index - 1].tag.isNoun
        else { continue }
        text[index + 1].tag = .nns
      default: continue
      }
    }
  }

  /// `the kidneys filter 180 litres`: behind a plural, a verb's base form before a number or an
  /// article is no noun.
  ///
  /// - Returns: True when it found one.
  static func baseBehindPlural(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    for index in sentence.dropFirst().dropLast() {
      if text[index].tag == .sym || text[index].tag == .colon { return false }
      guard text[index].tag == .nn, text[index - 1].tag == .nns,
        model.entry(text[index].form.hash).mayBeVerb
      else {
        continue
      }
      switch text[index + 1].tag {
      case .cd, .dt, .prpPossessive:
        text[index].tag = .vbp
        return true
      default: continue
      }
    }
    return false
  }
}

extension TaggedText {
  /// The token's first byte is no ASCII capital.
  func startsSmall(_ index: Int) -> Bool {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: tokens[index].range.lowerBound)
    return !text.utf8[place].isUpper
  }
}
