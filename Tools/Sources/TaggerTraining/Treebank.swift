@_spi(Training) package import Cards
import Foundation

/// Sentences of a part of a treebank in CoNLL-U.
///
/// Source: <https://universaldependencies.org/format.html>.
package struct Treebank {
  package struct Word {
    package var text: String
    package var lemma: String
    package var tag: Tag
    /// White space stands behind it.
    package var hasSpace: Bool
  }

  package var sentences: [[Word]] = []

  /// - Parameter respells: Contractions are spelt as the tokenizer gives them, not as the file has them.
  package init(_ file: String, respells: Bool) throws {
    var words: [Word] = []
    /// Words of the contraction at hand that are still to come.
    var joined = 0
    for line in try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.isEmpty {
        if !words.isEmpty { sentences.append(respells ? Self.respelt(words) : words) }
        words = []
        continue
      }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10, !columns[0].contains(".") else { continue }
      if let dash = columns[0].firstIndex(of: "-") {
        let first = Int(columns[0][..<dash]) ?? 0
        joined = (Int(columns[0][columns[0].index(after: dash)...]) ?? 0) - first + 1
        continue
      }
      var text = String(columns[1]).replacing("’", with: "'")
      if joined > 0 {
        if respells { text = Self.ending(text) }
        joined -= 1
      }
      words.append(
        Word(
          text: text, lemma: String(columns[2]), tag: Tag(penn: String(columns[4])) ?? .xx,
          hasSpace: joined == 0 && !columns[9].contains("SpaceAfter=No")))
    }
  }

  /// In full, what a contraction ends in: as the tokenizer gives it.
  private static func ending(_ text: String) -> String {
    switch text.lowercased() {
    case "nt": "n't"
    case "ll", "re", "ve", "m", "d", "s": "'" + text
    default: text
    }
  }

  /// What the tokenizer spells in full before `n't`, and `gonna`.
  private static func respelt(_ words: [Word]) -> [Word] {
    var words = words
    for index in words.indices.dropLast() where !words[index].hasSpace {
      let pair = words[index].text.lowercased() + " " + words[index + 1].text.lowercased()
      switch pair {
      case "wo n't": words[index].text = "will"
      case "ca n't": words[index].text = "can"
      case "sha n't": words[index].text = "shall"
      case "ai n't": words[index].text = "is"
      case "gon na": (words[index].text, words[index + 1].text) = ("going", "to")
      case "wan na": (words[index].text, words[index + 1].text) = ("want", "to")
      case "got ta": words[index + 1].text = "to"
      default: break
      }
    }
    return words
  }
}

extension [Treebank.Word] {
  package var lowercased: [Treebank.Word] {
    map { word in
      var word = word
      word.text = word.text.lowercased()
      return word
    }
  }

  /// Words joined at hyphens, as notes are tokenised; `nil` when there is no such word.
  package var joinedAtHyphens: [Treebank.Word]? {
    var joined: [Treebank.Word] = []
    var index = 0
    var changed = false
    while index < count {
      var word = self[index]
      while index + 2 < count, !self[index].hasSpace, !self[index + 1].hasSpace,
        self[index + 1].text == "-", self[index + 1].tag == .hyphen,
        self[index + 2].text.utf8.first.map({ $0 >= 0x41 }) ?? false
      {
        word.text += "-" + self[index + 2].text
        let next = index + 3 < count && self[index + 2].hasSpace ? self[index + 3].tag : .period
        word.tag = Self.joinedTag(word.tag, self[index + 2].tag, next)
        word.hasSpace = self[index + 2].hasSpace
        index += 2
        changed = true
      }
      joined.append(word)
      index += 1
    }
    return changed ? joined : nil
  }

  /// Tag of two words with a hyphen between, by the original Penn Treebank's habit: an adjective
  /// before a noun, else what the last word is.
  private static func joinedTag(_ first: Tag, _ last: Tag, _ next: Tag) -> Tag {
    let isBeforeNoun = next == .nn || next == .nns
    switch last {
    case .vbn, .vbg, .jj: return first == .afx && last != .jj && !isBeforeNoun ? last : .jj
    case .nn, .in, .rp, .rb, .cd, .vb:
      if isBeforeNoun, first != .nnp { return .jj }
      return last == .in || last == .rp ? .nn : last
    default: return last
    }
  }
}
