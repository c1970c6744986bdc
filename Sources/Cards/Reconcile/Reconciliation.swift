/// What becomes of stored cards when notes are imported again: a pure function of the cards that are
/// known and the cards that the notes give now.
public struct Reconciliation: Hashable, Sendable {
  /// The two sides of a card.
  public struct Text: Hashable, Sendable {
    public var question: String
    public var answer: String

    public init(question: String, answer: String) {
      self.question = question
      self.answer = answer
    }

    public init(_ card: Card) { self.init(question: card.question, answer: card.answer) }
  }

  /// A card of the collection.
  public struct Known: Hashable, Sendable {
    public var id: CardID
    /// As the notes last had it.
    public var card: Card
    /// The number of the file it was last seen in: of those that are imported now, or, from their
    /// count on, of another file, which has vanished or holds its text no more. `nil` is any file.
    public var file: Int?
    public var isRetired: Bool
    /// The person's own words, when they edited the card in the collection.
    public var edit: Text?
    /// A draft the person said no to.
    public var isRejected: Bool
    /// The person answered it.
    public var isAnswered: Bool
    /// The smaller, the earlier it was first imported.
    public var order: Int64

    public init(
      id: CardID, card: Card, file: Int? = 0, isRetired: Bool = false, edit: Text? = nil,
      isRejected: Bool = false, isAnswered: Bool = false, order: Int64 = 0
    ) {
      self.id = id
      self.card = card
      self.file = file
      self.isRetired = isRetired
      self.edit = edit
      self.isRejected = isRejected
      self.isAnswered = isAnswered
      self.order = order
    }
  }

  public enum Fate: Hashable, Sendable {
    case added
    /// Nothing but perhaps the line is different.
    case unchanged(CardID)
    /// What the note says is different; the history stays.
    indirect case updated(CardID, from: Card)
    /// The text is the same; its heading or file is different.
    indirect case moved(CardID, from: Card)
    /// It was gone and is back.
    indirect case revived(CardID, from: Card)
    /// The person edited the card and the note says something else now: the edit stays.
    indirect case conflict(CardID, edited: Text)
  }

  /// For each file one for each of its cards, in order.
  public var fates: [[Fate]]
  /// Cards of these files that are in none of them any more.
  public var retired: [CardID]

  /// - Parameters:
  ///   - known: The cards stored for these files, and those of other files that may be found here
  ///     again. No two have the same id.
  ///   - files: The cards that each file gives now, in order of lines.
  public init(known: [Known], files: [[Card]]) {
    var matcher = Matcher(known: known, files: files)
    matcher.matchSameText()
    matcher.preferAnswered()
    matcher.matchSameFacts()
    var all = matcher.matches.makeIterator()
    fates = files.enumerated().map { file, cards in
      cards.map { card in
        guard let match = all.next(), let match else { return .added }
        return Self.fate(of: known[match], as: card, in: file)
      }
    }
    retired = known.indices.filter { index in
      matcher.isHere(index) && !known[index].isRetired && !matcher.isTaken[index]
    }.map { known[$0].id }
  }

  private static func fate(of known: Known, as card: Card, in file: Int) -> Fate {
    let old = known.card
    let isSameText = Text(old) == Text(card)
    if let edit = known.edit, !isSameText, edit != Text(card), old.note != card.note {
      return .conflict(known.id, edited: edit)
    }
    if known.isRetired { return .revived(known.id, from: old) }
    // The converter words an edited card in another way: the note has not changed.
    let isOwnText = known.edit != nil && old.note == card.note
    if !isSameText && !isOwnText { return .updated(known.id, from: old) }
    if known.file != file || old.context != card.context { return .moved(known.id, from: old) }
    if isOwnText { return .unchanged(known.id) }
    let isSame =
      (old.kind, old.rule, old.note, old.tags) == (card.kind, card.rule, card.note, card.tags)
    // A card that was accepted once, by the person or the converter, is never a draft again.
    let isNowSure = old.isDraft && !card.isDraft
    return isSame && !isNowSure ? .unchanged(known.id) : .updated(known.id, from: old)
  }
}

extension Reconciliation.Fate {
  public var isAdded: Bool {
    if case .added = self { true } else { false }
  }

  /// Anything but the card staying as it is.
  public var isChange: Bool {
    if case .unchanged = self { false } else { true }
  }

  /// The card that goes on; `nil` for a new one.
  public var id: CardID? {
    switch self {
    case .added: nil
    case .unchanged(let id), .updated(let id, _), .moved(let id, _), .revived(let id, _),
      .conflict(let id, _):
      id
    }
  }
}
