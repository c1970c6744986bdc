/// Goes through a text and tells the characters that a terminal would obey, or that hide text from
/// a reader: controls, overrides of direction, floods of what has no width.
///
/// What writing needs stays: joiners between letters that join and inside emoji, marks of direction,
/// accents, variation selectors, the tags of flags; of each only as many as text has.
public struct HiddenCharacters: Sendable {
  /// Combining marks, variation selectors among them, on one letter; more is a flood.
  private static let mostMarks = 4
  /// The longest flag (`gbeng` and its end).
  private static let mostTags = 6

  /// The last character that was not hidden; `nil` at the start.
  private var before: UInt32?
  private var marks = 0
  private var tags = 0

  public init() {}

  /// - Parameters:
  ///   - value: The text's next scalar; line feed and tab are never hidden.
  ///   - next: The one behind it, 0 at the end.
  public mutating func hides(_ value: UInt32, next: UInt32) -> Bool {
    guard value >= 0x7f || value < 0x20 else {
      keep(value)
      return false
    }
    if Self.isMark(value) {
      marks += 1
      if marks > Self.mostMarks { return true }
      before = value
      return false
    }
    if isControl(value, next: next) { return true }
    keep(value)
    return false
  }

  private mutating func keep(_ value: UInt32) {
    before = value
    marks = 0
    if !Self.isTag(value) { tags = 0 }
  }

  private mutating func isControl(_ value: UInt32, next: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0a: return false
    case 0..<0x20, 0x7f...0x9f: return true
    // Line and paragraph separators, soft hyphens.
    case 0x2028, 0x2029, 0xad: return true
    // Bidirectional overrides and isolates, byte order marks, invisible operators (UAX #9, #31).
    case 0x202a...0x202e, 0x2066...0x206f, 0x200b, 0xfeff, 0x2060...0x2065, 0xfff9...0xfffb:
      return true
    case _ where Self.isTag(value):
      guard let before, before == 0x1f3f4 || before >= 0xe0020 && Self.isTag(before) else {
        return true
      }
      tags += 1
      return tags > Self.mostTags
    // Joiners between letters of scripts that need them, or inside emoji.
    case 0x200c, 0x200d:
      return (before ?? 0) < 0x80 || before == 0x200c || before == 0x200d || next < 0x80
    // Marks of direction and the vowel separator of Mongolian: one does what many do.
    case 0x200e, 0x200f, 0x061c, 0x180e: return before == value
    default: return false
    }
  }

  private static func isTag(_ value: UInt32) -> Bool { (0xe0000...0xe007f).contains(value) }

  private static func isMark(_ value: UInt32) -> Bool {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark
  }
}
