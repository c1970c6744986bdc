/// What every card must pass, whichever rule made it. What the author marked is only checked for
/// being there.
@_spi(Training) public enum CardCheck {
  /// `nil` when the card may be asked, else why not, worded for the note's author.
  @_spi(Training) public static func objection(to card: Card, isMarked: Bool) -> String? {
    if card.question.trimmed.isEmpty { return "the question is empty" }
    if card.answer.trimmed.isEmpty { return "the answer is empty" }
    if isMarked { return nil }
    if !Balance.isWhole(card.question) || !Balance.isWhole(card.answer) {
      return "a bracket, quote or code tick has no partner"
    }
    if Words.count(in: card.answer) > 60 { return "the answer is too long (over 60 words)" }
    if Words.count(in: card.question) > 60 { return "the question is too long (over 60 words)" }
    var hasWords = false
    var isPronoun = true
    Words.each(in: card.answer) { word in
      hasWords = true
      isPronoun = pronouns.contains(WordForm(word))
      return isPronoun
    }
    if isPronoun { return hasWords ? "the answer is only a pronoun" : "the answer has no words" }
    if Leak.givesAway(card) { return "the answer can be read in the question or the heading" }
    return nil
  }

  private static let pronouns = WordSet(FunctionWords.pronouns)
}
