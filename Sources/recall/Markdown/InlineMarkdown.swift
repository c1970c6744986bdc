import CCmarkGFM
import Cards
import Glibc

extension StyledText {
  /// A line of Markdown as it is meant, made safe for a terminal; gaps stand out.
  ///
  /// - Parameters:
  ///   - markdown: A card's question or answer, or a part of it. Line breaks stay.
  ///   - styles: Of the plain words.
  ///   - isNote: True for a note's own text, in which `==…==` and `[[…]]` were not read yet.
  init(markdown: String, _ styles: Style..., isNote: Bool = false) {
    self.init(markdown: markdown, styles: styles, isNote: isNote)
  }

  init(markdown: String, styles: [Style], isNote: Bool = false) {
    let text = visible(markdown)
    guard text.utf8.contains(where: InlineMarkdown.isSpecial) else {
      self.init(text, styles: styles)
      return
    }
    self.init()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { append("\n", styles) }
      append(InlineMarkdown.text(of: String(line), styles: styles, isNote: isNote))
    }
  }

  /// The text with its gaps filled, one after the other.
  ///
  /// - Parameter fillings: As many as there are gaps.
  func filled(with fillings: [StyledText]) -> StyledText {
    var (result, index) = (StyledText(), 0)
    for run in runs {
      guard run.mark == .gap, index < fillings.count else {
        result.append(run.text, run.styles, mark: run.mark)
        continue
      }
      result.append(fillings[index])
      index += 1
    }
    return result
  }

  var gapCount: Int { runs.count { $0.mark == .gap } }
}

/// cmark's inline nodes as styled text.
struct InlineMarkdown {
  /// Stands for a gap while cmark reads, which would take it for emphasis; a private-use character
  /// no text has.
  private static let gap: Character = "\u{F8FC}"

  private let isNote: Bool
  private var result = StyledText()

  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "$"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "~"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"):
      true
    // "www." is an address to cmark; a private-use character must not pass for a gap.
    case UInt8(ascii: "w"), 0xEF: true
    default: false
    }
  }

  /// - Parameter line: Safe for a terminal, without line breaks.
  static func text(of line: String, styles: [Style], isNote: Bool) -> StyledText {
    let kept = line.replacing(String(gap), with: "")
    let spaces = kept.prefix { $0 == " " }
    // A word in front keeps a number, dash or sharp at the start from being read as a list.
    let hidden = "x " + kept.dropFirst(spaces.count).replacing(Card.gap, with: String(gap))
    let source = InlineMath.hidden(in: Array(hidden.utf8))
    let document = source.withUnsafeBytes { bytes in
      recall_cmark_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document else { return StyledText(line, styles: styles) }
    defer { cmark_node_free(document) }
    cmark_consolidate_text_nodes(document)
    guard let paragraph = cmark_node_first_child(document) else {
      return StyledText(line, styles: styles)
    }
    var reader = Self(isNote: isNote)
    reader.result.append(String(spaces), styles)
    reader.isAtStart = true
    reader.read(paragraph, styles, nil, depth: 0)
    return reader.result
  }

  private init(isNote: Bool) { self.isNote = isNote }

  /// The word in front is still to be dropped.
  private var isAtStart = false

  private mutating func read(
    _ parent: OpaquePointer, _ styles: [Style], _ mark: StyledText.Mark?, depth: Int
  ) {
    guard depth < 50 else { return }
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      readNode(node, styles, mark, depth)
    }
  }

  private mutating func readNode(
    _ node: OpaquePointer, _ styles: [Style], _ mark: StyledText.Mark?, _ depth: Int
  ) {
    switch recall_node_kind(node) {
    case RECALL_TEXT: text(literal(node), styles, mark)
    case RECALL_SOFT_BREAK: append(" ", styles, mark)
    case RECALL_LINE_BREAK: append("\n", styles, mark)
    case RECALL_CODE: code(literal(node), styles, mark)
    case RECALL_EMPHASIS: read(node, styles.adding(.italic), mark, depth: depth + 1)
    // Among bold words something else has to make them stand out.
    case RECALL_STRONG:
      let style: Style = styles.contains(.bold) ? .underlined : .bold
      read(node, styles.adding(style), mark, depth: depth + 1)
    case RECALL_STRIKETHROUGH:
      read(node, styles.adding(.struck), mark ?? .struck, depth: depth + 1)
    case RECALL_LINK: link(node, styles, depth)
    case RECALL_IMAGE: picture(node, styles)
    case RECALL_DROPPED: html(literal(node), styles, mark)
    default: read(node, styles, mark, depth: depth + 1)
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    visible(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
  }

  private mutating func append(_ text: String, _ styles: [Style], _ mark: StyledText.Mark?) {
    for (index, part) in text.split(separator: Self.gap, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { result.append(Card.gap, styles.adding(.bold).adding(.cyan), mark: .gap) }
      result.append(String(part), styles, mark: mark)
    }
  }

  private mutating func code(_ literal: String, _ styles: [Style], _ mark: StyledText.Mark?) {
    let hidden = String(decoding: InlineMath.mark, as: UTF8.self)
    guard literal.hasPrefix(hidden) else {
      return append(literal, styles.filter { $0 != .green }.adding(.cyan), mark ?? .code)
    }
    let math = literal.dropFirst().replacing(String(Self.gap), with: Card.gap)
    append(MathText(marked: math).unicode, styles, mark)
  }

  private mutating func link(_ node: OpaquePointer, _ styles: [Style], _ depth: Int) {
    let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    guard let address = LinkAddress(url)?.text else {
      return read(node, styles.adding(.underlined), nil, depth: depth + 1)
    }
    read(node, styles.adding(.underlined), .link(address), depth: depth + 1)
  }

  /// Its words and its path.
  private mutating func picture(_ node: OpaquePointer, _ styles: [Style]) {
    let path = visible(
      cmark_node_get_url(node).map { String(cString: $0) } ?? "", keepingLines: false)
    var inner = Self(isNote: false)
    inner.read(node, styles.adding(.italic), nil, depth: 0)
    result.append("[image: ", [.dim])
    result.append(inner.result)
    result.append(inner.result.isEmpty ? "\(path)]" : ", \(path)]", [.dim])
  }

  /// As it was written, but for the few that only set text.
  private mutating func html(_ tag: String, _ styles: [Style], _ mark: StyledText.Mark?) {
    switch tag.lowercased().filter({ $0 != " " && $0 != "/" }) {
    case "<br>": append("\n", styles, mark)
    case "<sup>", "<sub>", "<b>", "<i>", "<u>", "<em>", "<strong>", "<mark>", "<kbd>", "<small>":
      break
    case let name where name.hasPrefix("<!--"): break
    default: append(tag, styles, mark)
    }
  }

  // MARK: What cmark does not know

  private mutating func text(_ literal: String, _ styles: [Style], _ mark: StyledText.Mark?) {
    var rest = Substring(literal)
    if isAtStart {
      isAtStart = false
      rest = rest.dropFirst(2)
    }
    // Text longer than any paragraph would make the search slow; it keeps its marks.
    guard isNote, mark == nil, rest.utf8.count < 20_000, rest.contains("==") || rest.contains("[[")
    else {
      return append(String(rest), styles, mark)
    }
    while let (before, kind, inner, after) = Self.special(in: rest) {
      append(String(before), styles, mark)
      if kind == "==" {
        append(String(inner), styles.adding(.bold).adding(.yellow), mark)
      } else {
        append(String(inner.split(separator: "|").last ?? inner), styles.adding(.underlined), mark)
      }
      rest = after
    }
    append(String(rest), styles, mark)
  }

  /// The first `==…==` or `[[…]]`.
  private static func special(
    in text: Substring
  ) -> (before: Substring, kind: String, inner: Substring, after: Substring)? {
    let kinds = [("==", "=="), ("[[", "]]")]
    let found = kinds.compactMap { kind -> (Range<Substring.Index>, String, String)? in
      text.firstRange(of: kind.0).map { ($0, kind.0, kind.1) }
    }
    guard let (open, kind, end) = found.min(by: { $0.0.lowerBound < $1.0.lowerBound }),
      let close = text[open.upperBound...].firstRange(of: end), close.lowerBound > open.upperBound
    else { return nil }
    return (
      text[..<open.lowerBound], kind, text[open.upperBound..<close.lowerBound],
      text[close.upperBound...]
    )
  }
}

extension [Style] {
  fileprivate func adding(_ style: Style) -> [Style] { contains(style) ? self : self + [style] }
}
