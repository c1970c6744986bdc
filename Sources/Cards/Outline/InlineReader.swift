import CCmarkGFM
import Glibc

/// cmark's inline nodes to plain text with marks.
struct InlineReader {
  private var plain: [UInt8] = []
  private var spans: [InlineText.Span] = []

  /// - Parameter block: A paragraph, heading or table cell.
  static func text(of block: OpaquePointer) -> InlineText {
    var reader = InlineReader()
    reader.read(block, depth: 0)
    return reader.finished()
  }

  /// - Parameter source: One line of Markdown.
  static func text(of source: String) -> InlineText {
    guard !source.utf8.allSatisfy(isPlain) else { return InlineText(source.trimmed) }
    // A zero-width start keeps a number or dash at the start from being read as a list.
    let line = InlineMath.hidden(in: Array(source.utf8))
    let document = (Array("x ".utf8) + line).withUnsafeBytes { bytes in
      recall_cmark_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document else { return InlineText(source) }
    defer { cmark_node_free(document) }
    guard let paragraph = cmark_node_first_child(document) else { return InlineText(source) }
    var reader = InlineReader()
    reader.read(paragraph, depth: 0)
    reader.cut(0..<min(2, reader.plain.count))  // cmark took the space when nothing follows
    return reader.finished()
  }

  /// Nothing that Markdown, or what looks for addresses, could take for a mark.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isWordByte || " ,;()?%/-'\"".utf8.contains(byte)
  }

  private mutating func read(_ parent: OpaquePointer, depth: Int) {
    guard depth < 50 else { return }
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      readNode(node, depth: depth)
    }
  }

  private mutating func readNode(_ node: OpaquePointer, depth: Int) {
    switch recall_node_kind(node) {
    case RECALL_TEXT: append(cmark_node_get_literal(node))
    case RECALL_SOFT_BREAK: plain.append(0x20)
    case RECALL_LINE_BREAK: plain.append(0x0a)
    case RECALL_CODE: code(node)
    case RECALL_EMPHASIS: marked(.italic, node, depth)
    case RECALL_STRONG: marked(.bold, node, depth)
    case RECALL_STRIKETHROUGH: marked(.strikethrough, node, depth)
    case RECALL_LINK:
      let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      marked(.link(destination: url), node, depth)
    case RECALL_IMAGE:
      let path = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      image(path, node, depth)
    case RECALL_DROPPED: break
    default: read(node, depth: depth + 1)
    }
  }

  private mutating func append(_ text: UnsafePointer<CChar>?) {
    guard let text else { return }
    plain += UnsafeRawBufferPointer(start: text, count: strlen(text))
  }

  private mutating func marked(
    _ mark: InlineText.Mark, _ node: OpaquePointer, _ depth: Int
  ) {
    let (start, place) = (plain.count, spans.count)
    read(node, depth: depth + 1)
    spans.insert(.init(mark: mark, range: start..<plain.count), at: place)
  }

  /// As it is written, so that a card can show it.
  private mutating func image(_ path: String, _ node: OpaquePointer, _ depth: Int) {
    let (start, place) = (plain.count, spans.count)
    plain += "![".utf8
    read(node, depth: depth + 1)
    // What is marked in the words would be marks in a mark.
    spans.removeSubrange(place...)
    plain += "](\(Self.escaped(path)))".utf8
    spans.append(.init(mark: .image(path: path), range: start..<plain.count))
  }

  private static func escaped(_ path: String) -> String {
    path.contains(where: { " ()".contains($0) }) ? "<\(path)>" : path
  }

  private mutating func code(_ node: OpaquePointer) {
    let start = plain.count
    append(cmark_node_get_literal(node))
    let isMath = plain[start...].starts(with: InlineMath.mark)
    if isMath {
      plain.removeSubrange(start..<start + InlineMath.mark.count)
    } else {
      plain.insert(0x60, at: start)
      plain.append(0x60)
    }
    spans.append(.init(mark: isMath ? .math : .code, range: start..<plain.count))
  }

  /// Takes bytes out and moves the spans.
  private mutating func cut(_ range: Range<Int>) {
    plain.removeSubrange(range)
    func moved(_ offset: Int) -> Int {
      offset <= range.lowerBound ? offset : max(range.lowerBound, offset - range.count)
    }
    for index in spans.indices {
      let old = spans[index].range
      spans[index].range = moved(old.lowerBound)..<moved(old.upperBound)
    }
  }

  // MARK: What cmark does not know

  private mutating func finished() -> InlineText {
    // A paragraph longer than any note would make the searches below slow; it keeps its marks.
    if plain.count < 20_000, plain.contains(where: Self.isSpecial) {
      wikilinks()
      highlights()
      citations()
      blockID()
      tags()
    }
    trim()
    spans.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    return InlineText(String(decoding: plain, as: UTF8.self), spans: spans)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "#"), UInt8(ascii: "^"): true
    default: false
    }
  }

  private func isAtom(_ offset: Int) -> Bool {
    spans.contains { span in
      switch span.mark {
      case .code, .math, .image: span.range.contains(offset)
      case .link(let url): span.range.contains(offset) && !url.isEmpty
      default: false
      }
    }
  }

  private func find(_ mark: String, from start: Int) -> Int? {
    let bytes = Array(mark.utf8)
    guard plain.count >= bytes.count else { return nil }
    var index = start
    while index + bytes.count <= plain.count {
      if plain[index] == bytes[0], plain[index...].starts(with: bytes), !isAtom(index) {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func highlights() {
    var from = 0
    while let open = find("==", from: from) {
      guard let close = find("==", from: open + 2), close > open + 2,
        plain[open + 2] != 0x20, plain[close - 1] != 0x20, plain[open + 2] != 0x3d
      else {
        from = open + 2
        continue
      }
      cut(close..<close + 2)
      cut(open..<open + 2)
      spans.append(.init(mark: .highlight, range: open..<close - 2))
      from = close - 2
    }
  }

  /// `[[target]]`, `[[target|shown]]` and `![[embed]]`.
  private mutating func wikilinks() {
    var from = 0
    while let open = find("[[", from: from), let close = find("]]", from: open + 2) {
      let inner = plain[open + 2..<close]
      let target = inner.prefix { $0 != 0x7c }
      let name = String(decoding: target, as: UTF8.self)
      if open > 0, plain[open - 1] == UInt8(ascii: "!") {
        cut(open - 1..<close + 2)
        let shown = Self.isPicture(name) ? Array("![](\(Self.escaped(name)))".utf8) : []
        insert(shown, at: open - 1)
        let end = open - 1 + shown.count
        spans.append(.init(mark: .image(path: name), range: open - 1..<end))
        from = end
        continue
      }
      cut(close..<close + 2)
      let hidden = inner.count > target.count ? target.count + 1 : 0
      cut(open..<open + 2 + hidden)
      let shown = open..<open + inner.count - hidden
      spans.append(.init(mark: .wikilink(target: name), range: shown))
      from = shown.upperBound
    }
  }

  /// An embedded picture; other embeds are notes.
  private static func isPicture(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif"]
      .contains(where: name.hasSuffix)
  }

  private mutating func insert(_ bytes: [UInt8], at offset: Int) {
    plain.insert(contentsOf: bytes, at: offset)
    for index in spans.indices where spans[index].range.upperBound > offset {
      let old = spans[index].range
      let start = old.lowerBound >= offset ? old.lowerBound + bytes.count : old.lowerBound
      spans[index].range = start..<old.upperBound + bytes.count
    }
  }

  /// Pandoc's `[@key]` and `[-@key]`.
  private mutating func citations() {
    for mark in ["[@", "[-@"] {
      while let open = find(mark, from: 0), let close = find("]", from: open) {
        let before = open > 0 && plain[open - 1] == 0x20 ? open - 1 : open
        cut(before..<close + 1)
      }
    }
  }

  /// Obsidian's ` ^name` at the end.
  private mutating func blockID() {
    guard let caret = plain.lastIndex(of: 0x5e), caret > 0, plain[caret - 1] == 0x20,
      caret + 1 < plain.count, plain[(caret + 1)...].allSatisfy(Self.isNameByte)
    else { return }
    cut(caret - 1..<plain.count)
  }

  private mutating func tags() {
    var index = 0
    while index + 1 < plain.count {
      let isStart = index == 0 || plain[index - 1] == 0x20 || plain[index - 1] == 0x0a
      if plain[index] == 0x23, isStart, !isAtom(index) {
        let name = plain[(index + 1)...].prefix { Self.isNameByte($0) || $0 == 0x2f || $0 >= 0x80 }
        if name.contains(where: { !(0x30...0x39).contains($0) }) {
          spans.append(.init(mark: .tag, range: index..<index + 1 + name.count))
        }
      }
      index += 1
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x2d || byte == 0x5f
  }

  private mutating func trim() {
    while let last = plain.last, last == 0x20 || last == 0x0a || last == 0x09 {
      cut(plain.count - 1..<plain.count)
    }
    let leading = plain.prefix { $0 == 0x20 || $0 == 0x0a || $0 == 0x09 }.count
    if leading > 0 { cut(0..<leading) }
  }
}
