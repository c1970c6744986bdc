/// What becomes of stored cards when a note is imported again.
public struct Reconciliation: Hashable, Sendable {
  /// A card of the collection, as the notes last had it.
  public struct Known: Hashable, Sendable {
    public var id: CardID
    public var card: Card
    /// Last seen in the file that is imported now, and not in one that vanished.
    public var isHere: Bool
    public var isRetired: Bool
    /// Edited by the person in the collection.
    public var isEdited: Bool
    /// A draft the person said no to.
    public var isRejected: Bool

    public init(
      id: CardID, card: Card, isHere: Bool, isRetired: Bool, isEdited: Bool,
      isRejected: Bool = false
    ) {
      self.id = id
      self.card = card
      self.isHere = isHere
      self.isRetired = isRetired
      self.isEdited = isEdited
      self.isRejected = isRejected
    }
  }

  public enum Fate: Hashable, Sendable {
    case added
    /// Nothing but perhaps the line is different.
    case unchanged(CardID)
    /// The text is different; the history stays.
    case updated(CardID, from: Card)
    /// The text is the same; its heading, deck or file is different.
    case moved(CardID, from: Card)
    /// It was gone and is back.
    case revived(CardID)
    /// The person edited the card and the note says something else now: the edit stays.
    case conflict(CardID, edited: Card)
  }

  /// One for each new card, in order.
  public var fates: [Fate]
  /// Cards of this file that are in it no more.
  public var retired: [CardID]

  /// Matches by same text first, then by similar text, the most similar pair first.
  ///
  /// - Parameters:
  ///   - known: The cards stored for this file, and those of files that vanished.
  ///   - new: The cards the file gives now.
  public init(known: [Known], new: [Card]) {
    var matcher = Matcher(known: known, new: new)
    matcher.matchSame { [$0.context.joined(separator: "\n"), $0.question, $0.answer] }
    matcher.matchSame { [$0.question, $0.answer] }
    matcher.matchSame { [$0.note, $0.rule, $0.question] }
    matcher.matchSimilar()
    fates = new.indices.map { index in
      guard let match = matcher.matches[index] else { return .added }
      return Self.fate(of: known[match], as: new[index])
    }
    let matched = Set(matcher.matches.compactMap(\.self))
    retired = known.indices.filter {
      known[$0].isHere && !known[$0].isRetired && !matched.contains($0)
    }.map { known[$0].id }
  }

  private static func fate(of known: Known, as card: Card) -> Fate {
    let old = known.card
    let isSameText = (old.question, old.answer) == (card.question, card.answer)
    if known.isRetired { return .revived(known.id) }
    if known.isEdited && !isSameText {
      return old.note == card.note ? .unchanged(known.id) : .conflict(known.id, edited: old)
    }
    if !isSameText { return .updated(known.id, from: old) }
    if !known.isHere || old.context != card.context { return .moved(known.id, from: old) }
    let isSame = (old.kind, old.rule, old.note) == (card.kind, card.rule, card.note)
    // A card that was accepted once, by the person or the converter, is never a draft again.
    let isNowSure = old.isDraft && !card.isDraft
    return isSame && !isNowSure ? .unchanged(known.id) : .updated(known.id, from: old)
  }
}
