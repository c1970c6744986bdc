import Testing

@_spi(Training) @testable import Cards

struct TagRepairsTests {
  /// A text whose words have these tags, before repair.
  private func repaired(_ text: String, _ tags: [Cards.Tag]) -> [String] {
    var tagged = Tokenizer.tokenize(text)
    for (index, tag) in tags.enumerated() { tagged[index].tag = tag }
    TagRepairs.apply(to: &tagged, model: Tagger.shared.model)
    return tagged.indices.map { "\(tagged.word($0))/\(tagged[$0].tag.penn)" }
  }

  @Test
  func itsBeforeAParticipleIsAVerb() {
    let tags: [Cards.Tag] = [.prpPossessive, .vbg, .to, .vb, .in]
    #expect(
      repaired("its trying to fit in", tags)
        == ["it/PRP", "'s/VBZ", "trying/VBG", "to/TO", "fit/VB", "in/IN"])
  }

  @Test
  func itsBeforeANounStays() {
    let tags: [Cards.Tag] = [.prpPossessive, .nn, .vbz, .jj]
    #expect(repaired("its colour is green", tags).first == "its/PRP$")
  }

  @Test
  func splittingKeepsOffsetsAndSentences() {
    let tagged = Tagger.shared.tag("I know. its not a bird. Look")
    #expect(tagged.sentences == [0..<3, 3..<9, 9..<10])
    #expect(tagged.text(of: 3..<5) == "its")
    #expect(tagged.text(of: 4) == "s")
  }

  @Test
  func participleBehindANounIsPastTense() {
    let tags: [Cards.Tag] = [.nn, .rb, .rb, .vbn, .cd, .in, .nns]
    #expect(repaired("norway only recently banned 25% of cars", tags)[3] == "banned/VBD")
  }

  @Test
  func participleWithAuxiliaryStays() {
    let tags: [Cards.Tag] = [.nns, .vbn, .in, .nns]
    #expect(repaired("cars banned by cities", tags)[1] == "banned/VBN")
  }

  @Test(arguments: [
    ("knowledge transfers to others", [.nn, .nns, .to, .nns] as [Cards.Tag], 1, "transfers/VBZ"),
    ("farming pays better than mining", [.nn, .rb, .jjr, .in, .nn], 1, "pays/VBZ"),
    ("rust occurs when iron is wet", [.nn, .prp, .wrb, .nn, .jj, .jj], 1, "occurs/VBZ"),
  ])
  func wordInSIsTheVerb(_ text: String, _ tags: [Cards.Tag], _ index: Int, _ expected: String) {
    #expect(repaired(text, tags)[index] == expected)
  }

  @Test
  func approxBeforeANumberIsNoParticiple() {
    let tags: [Cards.Tag] = [.nn, .vbz, .vbn, .cd, .nns]
    #expect(repaired("chess has approx 30 openings", tags)[2] == "approx/RB")
  }

  @Test(arguments: [
    ("Identify shared goals", [.nnp, .vbd, .nns] as [Cards.Tag], "identify/VB"),
    ("establish a baseline", [.nnp, .dt, .nn], "establish/VB"),
    ("Decrypt the message", [.nnp, .dt, .nn], "decrypt/VB"),
  ])
  func commandsBeginWithABaseForm(_ text: String, _ tags: [Cards.Tag], _ expected: String) {
    #expect(repaired(text, tags).first == expected)
  }

  @Test
  func aNounPhraseIsNoCommand() {
    #expect(repaired("design patterns", [.nn, .nns]) == ["design/NN", "patterns/NNS"])
  }

  @Test(arguments: ["arent", "isnt", "didnt", "hasnt", "wont", "cant"])
  func negatedVerbsAreTwoTokens(_ word: String) {
    let tagged = Tagger.shared.tag("they \(word) here")
    #expect(tagged[2].form == "n't")
    #expect(tagged[2].tag == .rb)
    #expect(tagged[1].tag.isFiniteVerb)
  }

  @Test
  func aDashBetweenSpacesIsAColon() {
    #expect(Tagger.shared.tag("acid - a proton donor")[1].tag == .colon)
  }
}
