extension InlineText {
  /// Code, math, images and bare addresses: text in which no marker counts and no gap may cut.
  var protectedRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for span in spans {
      switch span.mark {
      case .code, .math, .image: ranges.append(span.range)
      case .link(let destination):
        if plain.slice(span.range) == destination { ranges.append(span.range) }
      default: break
      }
    }
    return ranges
  }

  func isProtected(_ offset: Int) -> Bool {
    protectedRanges.contains { $0.contains(offset) }
  }

  /// Offsets of a marker outside code, math, images and addresses.
  func markers(_ needle: String) -> [Int] {
    guard plain.has(needle) else { return [] }
    let found = Array(plain.utf8).findAll(needle)
    let kept = protectedRanges
    return found.filter { offset in !kept.contains { $0.contains(offset) } }
  }

  /// Offsets of a marker that also has white space, or an end of the text, on both sides.
  func spacedMarkers(_ needle: String) -> [Int] {
    let found = markers(needle)
    guard !found.isEmpty else { return [] }
    let bytes = Array(plain.utf8)
    let size = needle.utf8.count
    return found.filter { offset in
      let before = offset == 0 || bytes[offset - 1].isSpace
      let after = offset + size == bytes.count || bytes[offset + size].isSpace
      return before && after
    }
  }

  func text(_ range: Range<Int>) -> String { plain.slice(range).trimmed }

  /// The same text between two offsets, its spans cut to it.
  func slice(_ range: Range<Int>) -> InlineText {
    let bytes = Array(plain.utf8)
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    let cut = spans.compactMap { span -> Span? in
      let lower = max(span.range.lowerBound, start)
      let upper = min(span.range.upperBound, end)
      guard lower < upper else { return nil }
      return Span(mark: span.mark, range: lower - start..<upper - start)
    }
    return InlineText(plain.slice(start..<end), spans: cut)
  }

  /// The marked part the text begins with, when all of it carries the mark.
  func leadingSpan(where matches: (Mark) -> Bool) -> Range<Int>? {
    spans.first { $0.range.lowerBound == 0 && matches($0.mark) }?.range
  }

  /// Without `#tags` at the end, which sort a note and say nothing.
  var withoutTrailingTags: InlineText {
    var end = plain.utf8.count
    let bytes = Array(plain.utf8)
    for span in spans.reversed() where span.mark == .tag && span.range.lowerBound > 0 {
      guard bytes[span.range.upperBound..<end].allSatisfy(\.isSpace) else { break }
      end = span.range.lowerBound
    }
    return end == plain.utf8.count ? self : slice(0..<end)
  }

  var isOnlyLinks: Bool {
    guard !spans.isEmpty || plain.utf8.starts(with: "http".utf8) else { return false }
    var bytes = Array(plain.utf8)
    var hasLink = false
    for span in spans {
      switch span.mark {
      case .link, .image, .wikilink:
        hasLink = true
        for offset in span.range { bytes[offset] = 0x20 }
      default: break
      }
    }
    if hasLink { return !bytes.contains(where: \.isWordByte) }
    return plain.utf8.starts(with: "http".utf8) && !bytes.contains(0x20)
  }

  /// True when the text is one link to a heading of the same file.
  var isContentsEntry: Bool {
    guard isOnlyLinks else { return false }
    return spans.contains { span in
      if case .link(let destination) = span.mark { return destination.utf8.first == 0x23 }
      return false
    }
  }
}
