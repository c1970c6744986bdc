import TestSupport
import Testing

@_spi(Training) @testable import Cards

struct TaggerTests {
  private func tags(_ text: String) -> String {
    Tagger.shared.tag(text).map(\.tag.penn).joined(separator: " ")
  }

  @Test(arguments: [
    ("The old bridge collapsed in 1879.", "DT JJ NN VBD IN CD ."),
    ("she doesnt like tea", "PRP VBZ RB VB NN"),
    ("A river flows -> the sea", "DT NN VBZ SYM DT NN"),
    ("Why do cats purr?", "WRB VBP NNS VB ."),
    ("a hand-made chair costs $40", "DT JJ NN VBZ CD"),
  ])
  func plainSentences(_ text: String, _ expected: String) {
    #expect(tags(text) == expected)
  }

  @Test(arguments: [
    ("salt dissolves in water", "NN VBZ IN NN"),
    ("two plates collide", "CD NNS VBP"),
    ("captains sailed west", "NNS VBD RB"),
    ("the pressure falls", "DT NN VBZ"),
    ("red blood cells carry oxygen", "JJ NN NNS VBP NN"),
    ("gradient descent finds a local minimum", "NN NN VBZ DT JJ NN"),
    ("plants absorb light", "NNS VBP NN"),
    ("rome fell in 476", "NNP VBD IN CD"),
  ])
  func notesInLowerCase(_ text: String, _ expected: String) {
    #expect(tags(text) == expected)
  }

  @Test
  func aMegabyteTakesLinearTime() {
    let unit = "the old bridge (b collapsed x.y/z-w? don't \" it — é 5km\n"
    let clock = ContinuousClock()
    func time(_ bytes: Int) -> Duration {
      let text = String(repeating: unit, count: bytes / unit.utf8.count)
      return clock.measure { _ = Tagger.shared.tag(text) }
    }
    let (small, large) = (time(62_500), time(1_000_000))
    #expect(large < small * 48 + .milliseconds(500))
  }

  @Test
  func spansHaveTagsOfTheirOwn() {
    #expect(tags("run `make` at https://example.org 👍").hasSuffix("NN IN ADD NFP"))
  }

  @Test
  func everyPennNameIsATag() {
    for tag in Cards.Tag.allCases { #expect(Cards.Tag(penn: tag.penn) == tag) }
    #expect(Cards.Tag(penn: "PRP$") == .prpPossessive)
    #expect(Cards.Tag(penn: "-LRB-") == .openBracket)
  }

  @Test
  func theModelIsInPlace() {
    let word = WordTraits("the".utf8, model: Tagger.shared.model)
    #expect(word.entry.ambiguity > 0)
    #expect(WordTraits("zxqvw".utf8, model: Tagger.shared.model).entry == LexiconEntry())
  }

  @Test
  func sameTextSameTags() {
    let text = "Water boils at a lower temperature on mountains because the air is thin."
    let first = Tagger.shared.tag(text)
    for _ in 0..<10 { #expect(Tagger.shared.tag(text) == first) }
  }

  /// Floors are what the committed model reaches, rounded down to a tenth.
  @Test(.enabled(if: Shared.exists, "the treebank is not here"))
  func accuracyOnTheTreebank() throws {
    let sentences = try TreebankReader.sentences(Shared.text("treebank/test.conllu"))
    let written = Self.accuracy(sentences) { $0 }
    let lower = Self.accuracy(sentences) { $0.lowercased() }
    #expect(written >= 95.3)
    #expect(lower >= 94.8)
  }

  private static func accuracy(
    _ sentences: [[TreebankReader.Word]], _ view: (String) -> String
  ) -> Double {
    var right = 0
    var total = 0
    for sentence in sentences {
      let words = sentence.map { WordTraits(view($0.text).utf8, model: Tagger.shared.model) }
      let tags = Tagger.shared.tags(of: words)
      for (word, tag) in zip(sentence, tags) where word.tag == tag.penn { right += 1 }
      total += sentence.count
    }
    return 100 * Double(right) / Double(total)
  }
}

/// Words and tags of CoNLL-U; contractions are left as the treebank cuts and spells them.
private enum TreebankReader {
  struct Word {
    let text: String
    let tag: String
  }

  static func sentences(_ text: String) -> [[Word]] {
    text.split(separator: "\n\n").map { block in
      block.split(separator: "\n").compactMap { line in
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 10, columns[0].allSatisfy(\.isNumber) else { return nil }
        let text = String(columns[1]).replacing("’", with: "'")
        return Word(text: text, tag: String(columns[4]))
      }
    }
  }
}
