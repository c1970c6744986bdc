@_spi(Training) package import Cards

/// Share of words tagged as in the treebank, with the treebank's own tokens.
package struct Accuracy {
  package private(set) var right = 0
  package private(set) var total = 0
  package private(set) var confusions: [String: Int] = [:]

  package init(_ sentences: [[Treebank.Word]], _ model: TaggerModel) {
    let tagger = Tagger(model: model)
    for sentence in sentences {
      let traits = sentence.map { WordTraits($0.text.utf8, model: model) }
      for (word, tag) in zip(sentence, tagger.tags(of: traits)) {
        total += 1
        if word.tag == tag {
          right += 1
        } else {
          confusions["\(word.tag.penn) as \(tag.penn)", default: 0] += 1
        }
      }
    }
  }

  package var percent: Double { 100 * Double(right) / Double(max(total, 1)) }
}
