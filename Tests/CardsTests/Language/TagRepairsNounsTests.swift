import Testing

@_spi(Training) @testable import Cards

struct TagRepairsNounsTests {
  private func repaired(_ text: String, _ tags: [Cards.Tag]) -> [String] {
    var tagged = Tokenizer.tokenize(text)
    for (index, tag) in tags.enumerated() { tagged[index].tag = tag }
    TagRepairs.apply(to: &tagged, model: Tagger.shared.model)
    return tagged.map(\.tag.penn)
  }

  @Test(arguments: [
    ("the blood is red", [.dt, .nnp, .vbz, .nnp] as [Cards.Tag], "DT NN VBZ NN"),
    ("the oceans are salty", [.dt, .nnps, .vbp, .jj], "DT NNS VBP JJ"),
    ("paris is old", [.nnp, .vbz, .jj], "NNP VBZ JJ"),
    ("Water is wet", [.nnp, .vbz, .jj], "NNP VBZ JJ"),
  ])
  func aNameIsWrittenWithACapitalSomewhere(
    _ text: String, _ tags: [Cards.Tag], _ expected: String
  ) {
    #expect(repaired(text, tags).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("the library stores data", [.dt, .nn, .nns, .nn] as [Cards.Tag], "DT NN VBZ NN"),
    ("a thin lens focuses images", [.dt, .jj, .nn, .nns, .nns], "DT JJ NN VBZ NNS"),
    ("library stores data", [.nn, .nns, .nn], "NN NNS NN"),
    ("the roof tiles factory burned", [.dt, .nn, .nns, .nn, .vbd], "DT NN NNS NN VBD"),
    ("the water molecules list", [.dt, .nn, .nns, .nn], "DT NN NNS NN"),
  ])
  func aWordInSBetweenNounsIsTheVerb(_ text: String, _ tags: [Cards.Tag], _ expected: String) {
    #expect(repaired(text, tags).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("tides follow the moon", [.vbz, .vb, .dt, .nn] as [Cards.Tag], "NNS VBP DT NN"),
    ("does sugar melt", [.vbz, .vb, .nn], "VBZ VB NN"),
  ])
  func aWordInSBeforeABaseFormIsAPlural(_ text: String, _ tags: [Cards.Tag], _ expected: String) {
    #expect(repaired(text, tags).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("tides follow the moon", [.nns, .vb, .dt, .nn] as [Cards.Tag], "NNS VBP DT NN"),
    ("ways to follow it", [.nns, .to, .vb, .prp], "NNS TO VB PRP"),
    ("they let birds follow", [.prp, .vbd, .nns, .vb], "PRP VBD NNS VB"),
    ("birds do sing", [.nns, .vbp, .vb], "NNS VBP VB"),
  ])
  func aBaseFormBehindAPluralIsFinite(_ text: String, _ tags: [Cards.Tag], _ expected: String) {
    #expect(repaired(text, tags).joined(separator: " ") == expected)
  }
}
