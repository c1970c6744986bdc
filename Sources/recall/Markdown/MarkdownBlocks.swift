/// Cuts a text into blocks, line by line.
struct MarkdownBlocks {
  private let lines: [Substring]
  private let styles: [Style]
  private let origin: MarkdownText.Origin
  private var index = 0

  init(_ text: String, styles: [Style], origin: MarkdownText.Origin) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.styles = styles
    self.origin = origin
  }

  mutating func blocks() -> [MarkdownText.Block] {
    var blocks: [MarkdownText.Block] = []
    while index < lines.count {
      let block = next()
      if block == .blank, blocks.last ?? .blank == .blank { continue }
      blocks.append(block)
    }
    if blocks.last == .blank { blocks.removeLast() }
    return blocks
  }

  private mutating func next() -> MarkdownText.Block {
    let line = lines[index]
    let content = line.drop { $0 == " " }
    let indent = line.count - content.count
    if content.isEmpty {
      index += 1
      return .blank
    }
    if let fence = Self.fence(content) { return code(indent: indent, fence: fence) }
    if content.hasPrefix("$$") || content.hasPrefix("\\[") { return math(indent: indent) }
    if let table = table(indent: indent) { return table }
    if let picture = picture(content) { return picture }
    return text()
  }

  // MARK: Blocks of several lines

  private static func fence(_ content: Substring) -> Substring? {
    for mark in ["`", "~"] as [Character] {
      let run = content.prefix { $0 == mark }
      if run.count >= 3, !content.dropFirst(run.count).contains("`") { return run }
    }
    return nil
  }

  private mutating func code(indent: Int, fence: Substring) -> MarkdownText.Block {
    index += 1
    var code: [String] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      let content = line.trimmed
      if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first }) { break }
      let spaces = min(indent, line.prefix { $0 == " " }.count)
      code.append(String(line.dropFirst(spaces)))
    }
    while code.last?.trimmed.isEmpty == true { code.removeLast() }
    return .code(code, indent: indent)
  }

  private mutating func math(indent: Int) -> MarkdownText.Block {
    let opening = lines[index].trimmed
    let end = opening.hasPrefix("$$") ? "$$" : "\\]"
    var math = opening
    index += 1
    while index < lines.count, math.count < 4 || !math.hasSuffix(end) {
      math += " " + lines[index].trimmed
      index += 1
    }
    let lead = StyledText(String(repeating: " ", count: indent + 2))
    return .text(
      lead: lead, rest: lead, StyledText(MathText(marked: math.trimmed).unicode, styles: styles))
  }

  private mutating func table(indent: Int) -> MarkdownText.Block? {
    guard index + 1 < lines.count, lines[index].contains("|"),
      Self.isDelimiter(lines[index + 1])
    else { return nil }
    let rows = lines[index...].prefix { $0.contains("|") }
    let source = rows.map(\.trimmed).joined(separator: "\n")
    guard let table = MarkdownTable(source, styles: styles, isNote: origin == .note) else {
      return nil
    }
    index += rows.count
    return .table(table, indent: indent)
  }

  private static func isDelimiter(_ line: Substring) -> Bool {
    line.contains("-") && line.contains("|")
      && line.allSatisfy { "|:- ".contains($0) }
  }

  /// `![alt](path)` and nothing else.
  private mutating func picture(_ content: Substring) -> MarkdownText.Block? {
    let line = content.trimmed
    guard line.hasPrefix("!["), line.hasSuffix(")"), let middle = line.firstRange(of: "](") else {
      return nil
    }
    let path = line[middle.upperBound...].dropLast()
    guard !path.contains("("), !path.contains(")") else { return nil }
    index += 1
    let bare = path.split(separator: " ").first ?? path[...]
    return .picture(
      StyledText(markdown: line, styles: styles),
      path: String(bare.trimmingPrefix("<")).replacing("%20", with: " "))
  }

  // MARK: Lines of text

  private mutating func text() -> MarkdownText.Block {
    var line = LineLead(
      lines[index], isNote: origin == .note, isAlone: lines.count == 1)
    index += 1
    if origin == .note, !line.isHeading, !line.isRule {
      while index < lines.count, let more = continuation(lines[index], depth: line.quoteDepth) {
        line.content += (line.content.hasSuffix("\\") ? "" : " ") + more
        index += 1
      }
    }
    if line.isRule {
      return .text(lead: line.lead, rest: line.rest, StyledText("───", .dim))
    }
    let styles = line.isHeading ? styles + [.bold] : styles
    return .text(
      lead: line.lead, rest: line.rest,
      StyledText(markdown: line.content, styles: styles, isNote: origin == .note))
  }

  /// What a line adds to the paragraph above it; `nil` when it begins something of its own.
  private func continuation(_ line: Substring, depth: Int) -> String? {
    let next = LineLead(line, isNote: true, isAlone: false)
    let content = line.drop { $0 == " " }
    guard !next.content.isEmpty, !next.isItem, !next.isHeading, !next.isRule,
      next.quoteDepth == depth, Self.fence(content) == nil, !content.hasPrefix("$$"),
      !content.hasPrefix("|"), !content.hasPrefix("!["), !Self.beginsAnswer(content)
    else { return nil }
    return next.content.trimmed
  }

  /// `A: …` below its question, and the line between the sides of a card.
  private static func beginsAnswer(_ content: Substring) -> Bool {
    ["A:", "Q:", "Answer:", "Question:"].contains(where: content.hasPrefix)
      || content == "?" || content == "??"
  }
}
