/// Whether two cards ask for the same fact, and how sure that is.
///
/// A card is about one fact: something said in a bullet, of which one part is asked for. Its history
/// follows when the bullet is the same or alike and the answer is; when the answer was corrected, the
/// question must be the same and stand in the same place. Another gap in the same sentence is another
/// fact.
struct SameFact {
  /// How a new card's bullet lies to a stored one's.
  enum Place: Int, Comparable {
    case elsewhere
    /// Between the same two bullets that did not change.
    case between
    /// As far behind, or before, one that did not change.
    case beside
    /// Both.
    case here
    /// Another card says that it is the same bullet.
    case same

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  struct Setting {
    var place: Place
    /// The stored card stood in this file when it was last imported.
    var isSameFile: Bool
    /// Below the same headings, or below those that took their place.
    var isSameContext: Bool
    var isSameRule: Bool
  }

  /// - Returns: How alike they are, the more the better; `nil` for different facts.
  static func score(
    _ old: FactText, _ new: FactText, _ setting: Setting, _ words: FactWords
  ) -> Double? {
    let answer = words.likeness(ofAnswers: old, new)
    let isSameQuestion = old.isGap == new.isGap && words.areSame(old, new)
    let bullet: Double
    if answer >= 0.5, !words.disagree(old.answer, new.answer) {
      bullet = old.note == new.note ? 1 : words.likeness(old.rest, new.rest)
      guard isSameBullet(old, new, bullet, answer: answer, setting, words) else { return nil }
    } else {
      bullet = words.likeness(old.bullet, new.bullet)
      guard isSameQuestion, isCorrected(old, new, bullet, setting, words) else { return nil }
    }
    let question = isSameQuestion ? 1 : words.likeness(old.question, new.question)
    return 0.4 * answer + 0.35 * bullet + 0.2 * question
      + [0, 0.05, 0.1, 0.15, 0.2][setting.place.rawValue]
      + (setting.isSameFile ? 0.1 : 0) + (setting.isSameContext ? 0.05 : 0)
      + (setting.isSameRule ? 0.05 : 0)
  }

  /// With the same answer, how much of the rest must be the same depends on where it stands.
  private static func isSameBullet(
    _ old: FactText, _ new: FactText, _ likeness: Double, answer: Double, _ setting: Setting,
    _ words: FactWords
  ) -> Bool {
    if likeness == 1 || setting.place == .same { return true }
    let least: Double =
      switch setting.place {
      case .same, .here: 0.25
      case .beside: 0.35
      case .between: 0.5
      case .elsewhere: setting.isSameFile && setting.isSameContext ? 0.55 : 0.6
      }
    guard setting.place >= .beside else {
      return likeness >= (words.disagree(old.rest, new.rest) ? 0.85 : least)
    }
    let rest = words.differences(old.rest, new.rest)
    // A part that was split off, or what it was joined to.
    if answer >= 0.9, rest.one.isEmpty || rest.other.isEmpty { return true }
    let isOneWord = rest.one.count <= 1 && rest.other.count <= 1
    if words.disagree(old.rest, new.rest), !isOneWord { return false }
    // `cat :: gato` → `tomcat :: gato`
    let isBrief = min(old.rest.count, new.rest.count) <= 2 && answer >= 0.9 && setting.isSameRule
    return likeness >= least || isOneWord && (isBrief || likeness >= 0.2)
  }

  private static func isCorrected(
    _ old: FactText, _ new: FactText, _ likeness: Double, _ setting: Setting, _ words: FactWords
  ) -> Bool {
    switch setting.place {
    case .same, .here, .beside: true
    case .between, .elsewhere:
      setting.isSameContext && setting.isSameFile && likeness >= 0.6
        && !words.disagree(old.bullet, new.bullet)
    }
  }
}
