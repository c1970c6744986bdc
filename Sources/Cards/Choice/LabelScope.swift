/// How far down a label reaches.
///
/// Markdown goes on with a list after a blank line; people who leave one begin something new.
enum LabelScope {
  /// The blocks with what stands below the first blank line of a label's list put behind the label.
  static func cut(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { $0.kind == .label && end(of: $0) != nil }) else { return blocks }
    return blocks.flatMap { block -> [Block] in
      guard block.kind == .label, let end = end(of: block) else { return [block] }
      var label = block
      label.children = Array(block.children[..<end])
      return [label] + block.children[end...]
    }
  }

  /// Index of the first bullet below a blank line, when the list began without one.
  private static func end(of label: Block) -> Int? {
    let bullets = label.children
    guard let first = bullets.first, first.line == label.lines.upperBound + 1, bullets.count > 1,
      bullets[1].line == lastLine(first) + 1
    else { return nil }
    return bullets.indices.dropFirst().first { bullets[$0].line > lastLine(bullets[$0 - 1]) + 1 }
  }

  private static func lastLine(_ block: Block) -> Int {
    max(block.lines.upperBound, block.children.last.map(lastLine) ?? 0)
  }
}
