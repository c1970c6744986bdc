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
}

extension TaggedText {
  /// The token's first byte is no ASCII capital.
  func startsSmall(_ index: Int) -> Bool {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: tokens[index].range.lowerBound)
    return !text.utf8[place].isUpper
  }
}
