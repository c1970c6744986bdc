/// Whether the answer stands, word stem by word stem, in what the card shows before it is turned.
enum Leak {
  /// One or two words: none may show. More: less than two thirds may.
  static func givesAway(_ card: Card) -> Bool {
    let shown = [card.question] + card.context
    if card.kind == .list {
      return card.answer.split(separator: "\n").allSatisfy { item in
        let hidden = Stems(String(item))
        return hidden.count > 0 && hidden.seen(in: shown) == hidden.count
      }
    }
    let hidden = Stems(card.answer)
    guard hidden.count > 0 else { return false }
    return hidden.share(in: shown) > (hidden.count <= 2 ? 0.5 : 0.66)
  }

  /// Most of the answer stands in the text.
  static func shows(_ text: String, _ answer: String) -> Bool {
    let hidden = Stems(answer)
    return hidden.count > 0 && hidden.share(in: [text]) > 0.5
  }
}

/// The stems of a text's words of meaning, in one piece of memory.
private struct Stems {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    Words.each(in: text) { word in
      guard !FunctionWords.contains(WordForm(word)) else { return true }
      let start = bytes.count
      bytes.append(contentsOf: Stem.of(word))
      ranges.append(start..<bytes.count)
      return true
    }
  }

  var count: Int { ranges.count }

  func share(in texts: [String]) -> Double { Double(seen(in: texts)) / Double(count) }

  /// How many of them have a relative in the texts.
  func seen(in texts: [String]) -> Int {
    var isSeen = [Bool](repeating: false, count: count)
    bytes.withUnsafeBufferPointer { bytes in
      for text in texts {
        Words.each(in: text) { word in
          // Relatives begin alike, and most words begin otherwise.
          guard ranges.contains(where: { bytes[$0.lowerBound] == word[0] }),
            !FunctionWords.contains(WordForm(word))
          else { return true }
          let stem = Stem.of(word)
          for (index, range) in ranges.enumerated() where !isSeen[index] {
            isSeen[index] = Stem.related(UnsafeBufferPointer(rebasing: bytes[range]), stem)
          }
          return true
        }
      }
    }
    return isSeen.count(where: \.self)
  }
}
