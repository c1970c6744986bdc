/// Notes written without bullets, a fact on each line.
extension Outline {
  /// The same with such lines as bullets, where they are most of the note.
  var plainLinesAsBullets: Outline {
    var count = PlainLineCount()
    count.add(blocks)
    guard count.isPlain else { return self }
    var outline = self
    outline.blocks = outline.blocks.flatMap(\.plainLinesAsBullets)
    return outline
  }
}

/// How a note is written.
private struct PlainLineCount {
  var lines = 0
  var paragraphs = 0
  var bullets = 0
  var words = 0
  /// Blocks of code: a manual, not notes.
  var code = 0

  /// Eight lines at least, most of the text, short as notes are.
  var isPlain: Bool {
    lines >= 8 && lines * 5 >= paragraphs * 3 && lines * 2 >= bullets && words <= lines * 16
      && code * 4 <= lines
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph:
        guard !block.text.isOnlyLinks else { continue }
        paragraphs += block.lines.count
        guard block.hasPlainLines else { continue }
        lines += block.lines.count
        words += Words.count(in: block.text.plain)
      case .bullet: bullets += 1
      case .code: code += 1
      default: break
      }
      switch block.kind {
      case .heading, .label: add(block.children)
      default: break
      }
    }
  }
}

extension Block {
  /// A paragraph whose lines say something each, in at most 30 words; not prose broken at a margin.
  fileprivate var hasPlainLines: Bool {
    guard kind == .paragraph, children.isEmpty, !text.plain.isEmpty, !text.plain.hasSuffix(":"),
      !source.has("::"), !source.has("|")
    else { return false }
    let lines = source.split(separator: "\n").map { String($0).trimmed }
    guard lines.count == self.lines.count else { return false }
    return lines.allSatisfy { line in
      (1...30).contains(Words.count(in: line)) && (lines.count == 1 || Self.opensLine(line))
        && !["Q:", "A:", "C:", "?", "!["].contains(where: line.hasPrefix)
    }
  }

  private static func opensLine(_ line: String) -> Bool {
    guard let first = line.utf8.first(where: { $0 != 0x2a && $0 != 0x5f && $0 != 0x60 }) else {
      return false
    }
    return first.isUpper || first.isDigit || first == 0x5b
  }

  fileprivate var plainLinesAsBullets: [Block] {
    switch kind {
    case .heading, .label:
      var block = self
      block.children = children.flatMap(\.plainLinesAsBullets)
      return [block]
    case .paragraph where hasPlainLines:
      guard lines.count > 1 else {
        var block = self
        block.kind = .bullet(Bullet())
        return [block]
      }
      return source.split(separator: "\n").enumerated().map { offset, line in
        let place = lines.lowerBound + offset
        return Block(
          kind: .bullet(Bullet()), text: InlineText(Markup.plain(String(line).trimmed)),
          source: String(line).trimmed, lines: place...place)
      }
    default: return [self]
    }
  }
}
