/// A word of a note. Whatever is done to it, it keeps its number, so that a test knows what became of
/// what; a copy of a bullet keeps the numbers, too.
package struct WrittenWord: Hashable, Sendable {
  package var text: String
  package var number: Int
}

/// A bullet of one of several forms.
package struct WrittenBullet: Sendable {
  package enum Form: Hashable, Sendable {
    case sentence
    /// `front: back`, `front :: back`, `Q: front? A: back`
    case term, pair, question
    /// `… ==hidden== …`, `… {{c1::hidden}} …`
    case highlight, gap
    /// A label over items.
    case list
  }

  package var form: Form
  package var words: [WrittenWord]
  /// Where the back begins, or which words are hidden.
  package var mark: Range<Int>
  package var items: [WrittenBullet] = []

  /// Every word, the items' included.
  package var allWords: [WrittenWord] { words + items.flatMap(\.words) }

  package var text: String {
    func join(_ words: ArraySlice<WrittenWord>) -> String {
      words.map(\.text).joined(separator: " ")
    }
    let (front, hidden, rest) = (
      join(words[..<mark.lowerBound]), join(words[mark]), join(words[mark.upperBound...])
    )
    let parts: [String] =
      switch form {
      case .sentence: [join(words[...])]
      case .list: [join(words[...]) + ":"]
      case .term: [front + ":", join(words[mark.lowerBound...])]
      case .pair: [front, "::", join(words[mark.lowerBound...])]
      case .question: ["Q:", front + "?", "A:", join(words[mark.lowerBound...])]
      case .highlight: [front, "==\(hidden)==", rest]
      case .gap: [front, "{{c1::\(hidden)}}", rest]
      }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

package struct WrittenSection: Sendable {
  package var heading: [WrittenWord]
  package var bullets: [WrittenBullet]
}

package struct WrittenFile: Sendable {
  /// Relative to the folder of the notes.
  package var path: String
  package var deck: String?
  package var sections: [WrittenSection]
  package var marker = "-"
  package var indent = 2
  package var newline = "\n"
  /// Characters after which a bullet goes on in the next line.
  package var width: Int?

  /// The file, and the words that stand on each line where a bullet begins.
  package func rendered() -> (text: String, words: [Int: [WrittenWord]]) {
    var lines: [String] = deck.map { ["---", "deck: \($0)", "---", ""] } ?? []
    var words: [Int: [WrittenWord]] = [:]
    func add(_ bullet: WrittenBullet, level: Int) {
      words[lines.count + 1] = bullet.allWords
      let indent = String(repeating: " ", count: level * self.indent)
      lines += wrapped(indent + marker + " " + bullet.text, indent: indent + "  ")
      for item in bullet.items { add(item, level: level + 1) }
    }
    for section in sections {
      lines += ["", "## " + section.heading.map(\.text).joined(separator: " "), ""]
      for bullet in section.bullets { add(bullet, level: 0) }
    }
    return (lines.joined(separator: newline) + newline, words)
  }

  private func wrapped(_ text: String, indent: String) -> [String] {
    guard let width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isFull = line.count + word.count > width && line.contains { $0.isLetter }
      // A mark at the start of a line would be one.
      if isFull, word.first?.isLetter == true {
        lines.append(line)
        line = indent + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
