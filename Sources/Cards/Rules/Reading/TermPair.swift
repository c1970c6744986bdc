/// A term and what it means, and whether the one can be asked for by the other.
struct TermPair {
  var term: String
  var definition: String

  /// Every word of the term comes back in a short definition: `Caching - return cached answers`.
  var isCircular: Bool {
    let terms = Words.content(in: term).map(Stem.of)
    let meaning = Words.content(in: definition).map(Stem.of)
    guard !terms.isEmpty else { return true }
    return terms.allSatisfy { term in meaning.prefix(6).contains { Stem.related($0, term) } }
  }

  /// Reads like one thing: no verb in front (`made up of big skips`), no mere list of names.
  private func names(_ definition: String) -> Bool {
    let said = Tagger.shared.tag(definition)
    guard let first = said.first else { return false }
    switch first.tag {
    case .vb, .vbd, .vbn, .vbz, .vbp, .md, .in: return false
    default: break
    }
    let commas = said.count { $0.tag == .comma }
    let holdsVerb = said.contains { [.vbz, .vbp, .vbd, .vbg, .vbn, .to].contains($0.tag) }
    if commas > 1, !holdsVerb { return false }
    let names = said.count { $0.kind == .word && ![.cc, .in, .dt, .to].contains($0.tag) }
    let capitals = said.count {
      $0.kind == .word && said.text.utf8.dropFirst($0.range.lowerBound).first?.isUpper == true
    }
    return capitals < max(2, names)
  }

  /// The question for the term, or `nil` where it would give the term away or be no fair question.
  func reverse(in context: RuleContext) -> String? {
    guard Words.count(in: definition) <= 25, Words.count(in: definition) >= 3,
      Sentences.ranges(in: definition).count == 1, !definition.utf8.contains(0x0a),
      !term.utf8.contains(0x60), !definition.has("->"), !definition.has("→")
    else { return nil }
    let first = Words.all(in: definition).first ?? ""
    guard !VerbForms.isBase(first), !(first.hasSuffix("ed") && first.utf8.count > 3),
      !VerbForms.opensWithThirdPerson(definition),
      !context.isEnglish || names(definition) && !TermWording.isRelation(term)
    else { return nil }
    let shown = ([definition] + context.path).flatMap(Words.all(in:)).map(Stem.of)
    let hidden = Words.content(in: term).map(Stem.of)
    guard !hidden.contains(where: { part in shown.contains { Stem.related($0, part) } }) else {
      return nil
    }
    return TermWording.reverse(definition, isPlural: TermWording.isPlural(term), in: context)
  }
}
