import Cards

/// What answers are added up by besides the day: what the card was when it was answered.
///
/// A card that moves to another deck, or that another rule makes, has another facet from then on;
/// what was answered before stays where it was.
package struct Facet: Sendable {
  /// A hash of the rest, so that every machine gives a facet the same number.
  package var key: Int64
  package var deck: String
  /// The name of the rule that made the card.
  package var rule: String
  /// In lower case, without `#`, sorted.
  package var tags: [String]

  package init(deck: String, rule: String, tags: [String]) {
    var hash = StableHash()
    hash.combine(deck)
    hash.combine(rule)
    for tag in tags { hash.combine(tag) }
    key = Int64(bitPattern: hash.value)
    (self.deck, self.rule, self.tags) = (deck, rule, tags)
  }

  init(_ content: CardContent) {
    let card = content.card
    self.init(
      deck: content.deck, rule: card.rule,
      tags: Set(card.tags + (card.context + [card.note]).flatMap(Self.tags)).sorted())
  }

  /// `#tags` in a text: at its start or after white space, as the notes' own reader sees them.
  private static func tags(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return [] }
    return text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard word.hasPrefix("#") else { return nil }
      let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_/".contains($0) }
      let isTag = name.contains { !$0.isNumber } && !["card", "flashcard"].contains(name)
      return isTag ? name.lowercased() : nil
    }
  }
}

extension Facet: Hashable {
  package static func == (left: Facet, right: Facet) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
