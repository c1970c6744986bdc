import Cards

extension ImportPlan.Change {
  /// What of a card can be different after an import. The names are those of `--json`.
  enum Aspect: String, CaseIterable, Encodable {
    case question, answer, headings, deck, file
    /// The text of the bullet around what is asked.
    case bullet
    /// The rule that made the card, and whether it is a draft.
    case rule
    /// Of the note's front matter.
    case tags
  }

  /// - Parameters:
  ///   - deck: The deck the card is in then.
  ///   - path: The file it is in then.
  /// - Returns: Empty for a card that is new or gone.
  func aspects(deck: String, path: String) -> [Aspect] {
    guard let old, let new else { return [] }
    let isDifferent: [Aspect: Bool] = [
      .question: old.question != new.question, .answer: old.answer != new.answer,
      .headings: old.context != new.context, .deck: oldDeck != nil && oldDeck != deck,
      .file: oldPath != nil && oldPath != path, .bullet: old.note != new.note,
      .tags: old.tags != new.tags,
      .rule: old.rule != new.rule || old.kind != new.kind || old.isDraft && !new.isDraft,
    ]
    return Aspect.allCases.filter { isDifferent[$0] == true }
  }
}
