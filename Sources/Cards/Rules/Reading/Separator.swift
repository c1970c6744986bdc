/// A block cut in two by a marker such as `::`, line by line where each line has its own.
struct Separator {
  var mark: String

  struct Part {
    var front: String
    var back: String
    /// Lines below the block's first.
    var offset: Int
  }

  /// One part for each line with a marker; empty when there is none.
  func parts(of block: Block) -> [Part] {
    let text = block.text.withoutTrailingTags
    guard !text.spacedMarkers(mark).isEmpty else { return [] }
    guard block.source.has("\n") else { return cut(text).map { [part($0, 0)] } ?? [] }
    let lines = block.sourceLines.map { InlineText(Markup.plain($0)) }
    let marked = lines.indices.filter { cut(lines[$0]) != nil }
    guard marked.count > 1 else { return cut(text).map { [part($0, 0)] } ?? [] }
    return marked.compactMap { index in cut(lines[index]).map { part($0, index) } }
  }

  private func part(_ cut: (String, String), _ offset: Int) -> Part {
    Part(front: cut.0, back: cut.1, offset: offset)
  }

  private func cut(_ text: InlineText) -> (String, String)? {
    guard let offset = text.spacedMarkers(mark).first else { return nil }
    let end = offset + mark.utf8.count
    return (text.text(0..<offset), text.text(end..<text.plain.utf8.count))
  }
}
