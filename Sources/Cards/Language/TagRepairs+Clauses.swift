extension TagRepairs {
  /// `when the pressure falls`, `if the pump fails, the engine stops`: a clause whose last word looks
  /// like a plural has its verb there.
  static func verbAtEnd(_ text: inout TaggedText, _ sentence: Range<Int>, _ model: TaggerModel) {
    guard let opener = sentence.first(where: { opens(text[$0]) }) else { return }
    var start = sentence.lowerBound
    var isConditional = opener == start
    for index in sentence {
      let isLast = index + 1 == sentence.upperBound
      let cuts = text[index].tag == .comma || text[index].tag == .period
      if opens(text[index]), index > start {
        repair(&text, start..<index, isConditional)
        start = index
        isConditional = true
      }
      guard cuts || isLast else { continue }
      repair(&text, start..<(cuts ? index : index + 1), true)
      start = index + 1
    }
  }

  private static func opens(_ token: Token) -> Bool {
    token.form == "when" || token.form == "if" || token.form == "whenever" || token.form == "once"
  }

  private static func repair(_ text: inout TaggedText, _ range: Range<Int>, _ applies: Bool) {
    guard applies, range.count > 1, let last = range.last,
      text[last].tag == .nns || text[last].tag == .nnps,
      [.nn, .nnp, .jj].contains(text[last - 1].tag),
      !range.contains(where: { isFiniteTag(text[$0].tag) }),
      Lemmas.shared.isThirdPerson(text.word(last))
    else { return }
    text[last].tag = .vbz
  }

  private static func isFiniteTag(_ tag: Tag) -> Bool {
    tag == .md || tag == .vbz || tag == .vbp || tag == .vbd
  }

  /// `new merged/VBD segments are written`: between an adjective and a plural that has its own verb
  /// stands a participle.
  static func participleInSubject(_ text: inout TaggedText, _ sentence: Range<Int>) {
    for index in sentence.dropFirst().dropLast(2) where text[index].tag == .vbd {
      guard text[index - 1].tag == .jj || text[index - 1].tag == .dt,
        text[index + 1].tag == .nns || text[index + 1].tag == .nn,
        isFiniteTag(text[index + 2].tag)
      else { continue }
      text[index].tag = .vbn
    }
  }

  /// `captains sailed` read as verb and participle: a noun begins the clause and the verb follows.
  static func nounBeforePast(_ text: inout TaggedText, _ sentence: Range<Int>) {
    for index in sentence.dropLast() where text[index].tag == .vbz && text[index + 1].tag == .vbn {
      let begins = index == sentence.lowerBound || text[index - 1].tag == .comma
      guard begins, !text[index].classes.contains(.be), !text[index].classes.contains(.have) else {
        continue
      }
      text[index].tag = .nns
      text[index + 1].tag = .vbd
    }
  }
}
