import Cards
import Testing

struct LemmasTests {
  @Test(arguments: [
    ("is", Cards.Tag.vbz, "be"), ("are", .vbp, "be"), ("was", .vbd, "be"), ("were", .vbd, "be"),
    ("been", .vbn, "be"), ("has", .vbz, "have"), ("had", .vbd, "have"), ("does", .vbz, "do"),
    ("did", .vbd, "do"), ("done", .vbn, "do"), ("went", .vbd, "go"), ("gone", .vbn, "go"),
    ("made", .vbd, "make"), ("took", .vbd, "take"), ("taken", .vbn, "take"), ("said", .vbd, "say"),
    ("got", .vbd, "get"), ("gave", .vbd, "give"), ("found", .vbd, "find"), ("knew", .vbd, "know"),
    ("thought", .vbd, "think"), ("came", .vbd, "come"), ("saw", .vbd, "see"),
    ("grew", .vbd, "grow"),
    ("became", .vbd, "become"), ("threw", .vbd, "throw"), ("built", .vbn, "build"),
    ("bought", .vbd, "buy"), ("brought", .vbd, "bring"), ("taught", .vbd, "teach"),
    ("left", .vbd, "leave"), ("lost", .vbd, "lose"), ("paid", .vbd, "pay"), ("ran", .vbd, "run"),
    ("spent", .vbd, "spend"), ("spoke", .vbd, "speak"), ("wrote", .vbd, "write"),
    ("written", .vbn, "write"), ("held", .vbd, "hold"), ("kept", .vbd, "keep"),
    ("sold", .vbd, "sell"), ("sent", .vbd, "send"), ("stood", .vbd, "stand"), ("won", .vbd, "win"),
    ("led", .vbd, "lead"), ("began", .vbd, "begin"), ("chose", .vbd, "choose"),
  ])
  func irregularVerbs(_ word: String, _ tag: Cards.Tag, _ base: String) {
    #expect(Lemmas.shared.base(word, tag) == base)
  }

  @Test(arguments: [
    ("transfers", Cards.Tag.vbz, "transfer"), ("studies", .vbz, "study"),
    ("teaches", .vbz, "teach"),
    ("passes", .vbz, "pass"), ("goes", .vbz, "go"), ("uses", .vbz, "use"),
    ("stored", .vbn, "store"),
    ("studied", .vbd, "study"), ("stopped", .vbd, "stop"), ("injected", .vbd, "inject"),
    ("abdicated", .vbn, "abdicate"), ("called", .vbn, "call"), ("memorizing", .vbg, "memorize"),
    ("running", .vbg, "run"), ("adding", .vbg, "add"), ("caching", .vbg, "cache"),
    ("laundered", .vbd, "launder"), ("overoptimizing", .vbg, "overoptimize"),
    ("scaling", .vbg, "scale"), ("children", .nns, "child"), ("people", .nns, "people"),
    ("boxes", .nns, "box"), ("cities", .nns, "city"), ("mice", .nns, "mouse"),
  ])
  func rules(_ word: String, _ tag: Cards.Tag, _ base: String) {
    #expect(Lemmas.shared.base(word, tag) == base)
  }

  @Test(arguments: [
    ("are", "is"), ("have", "has"), ("do", "does"), ("go", "goes"), ("study", "studies"),
    ("play", "plays"), ("teach", "teaches"), ("mix", "mixes"), ("grow", "grows"), ("can", "can"),
    ("were", "was"),
  ])
  func thirdPerson(_ verb: String, _ expected: String) {
    #expect(Lemmas.shared.thirdPerson(verb) == expected)
  }

  @Test
  func knownForms() {
    #expect(Lemmas.shared.isVerbBase("transfer"))
    #expect(Lemmas.shared.isVerbBase("tokenize"))
    #expect(!Lemmas.shared.isVerbBase("kitten"))
    #expect(Lemmas.shared.isPast("went"))
    #expect(!Lemmas.shared.isPast("gone"))
    #expect(Lemmas.shared.isParticiple("gone"))
    #expect(Lemmas.shared.isThirdPerson("transfers"))
    #expect(!Lemmas.shared.isThirdPerson("kittens"))
    #expect(Lemmas.shared.isNoun("house"))
  }
}
