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

  /// `the library stores data`: an article, a noun, a word in -s that is a verb too, a noun; and no
  /// finite verb anywhere.
  ///
  /// - Returns: True when it found the verb.
  static func verbBetweenNouns(
    _ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel
  ) -> Bool {
    guard !hasFiniteVerb(text, sentence), let first = sentence.first,
      text[first].tag == .dt || text[first].tag == .prpPossessive,
      let verb = sentence.dropFirst().first(where: { text[$0].tag == .nns }),
      verb > first + 1, verb + 1 < sentence.upperBound, text[verb - 1].tag == .nn,
      text[verb + 1].tag == .nn || text[verb + 1].tag == .nns,
      text[first + 1..<verb].allSatisfy({ $0.tag == .nn || $0.tag == .jj }),
      Lemmas(model: model).isThirdPerson(text.word(verb))
    else { return false }
    text[verb].tag = .vbz
    return true
  }
}

extension TaggedText {
  /// The token's first byte is no ASCII capital.
  func startsSmall(_ index: Int) -> Bool {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: tokens[index].range.lowerBound)
    return !text.utf8[place].isUpper
  }
}
