/// A card's name for life, derived from what it was when first imported, so that two devices that
/// import the same note agree on it.
public struct CardID: RawRepresentable, Hashable, Codable, Comparable, Sendable {
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - card: As first imported.
  ///   - deck: The deck it was first imported into.
  ///   - occurrence: 0 for the first card with this text in this place, 1 for the next …
  public init(card: Card, deck: String, occurrence: Int) {
    var hash = StableHash()
    hash.combine(deck)
    for step in card.context { hash.combine(step) }
    hash.combine(card.kind.rawValue)
    hash.combine(card.question)
    hash.combine(card.answer)
    hash.combine(String(occurrence))
    rawValue = Int64(bitPattern: hash.value)
  }

  public static func < (left: CardID, right: CardID) -> Bool { left.rawValue < right.rawValue }
}

extension CardID: CustomStringConvertible, LosslessStringConvertible {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Thirteen characters of Crockford's base 32, lower case, most significant first.
  public var description: String {
    let bits = UInt64(bitPattern: rawValue)
    return String((0..<13).reversed().map { Self.digits[Int(bits >> (5 * UInt64($0)) & 31)] })
  }

  public init?(_ text: String) {
    guard text.count == 13 else { return nil }
    var bits: UInt64 = 0
    for character in text.lowercased() {
      guard let digit = Self.digits.firstIndex(of: character) else { return nil }
      guard bits >> 59 == 0 else { return nil }
      bits = bits << 5 | UInt64(digit)
    }
    self.init(rawValue: Int64(bitPattern: bits))
  }
}
