/// The heading that tells two equal questions apart.
enum Topic {
  /// The nearest short step of the card's path that the other card's path lacks.
  static func distinguishing(_ card: Card, from other: Card) -> String? {
    card.context.last { step in
      !other.context.contains(step) && Words.count(in: step) <= 6 && !Leak.shows(step, card.answer)
    }.map(short)
  }

  /// `Relational database management system (RDBMS)` → `RDBMS`
  private static func short(_ step: String) -> String {
    guard step.hasSuffix(")"), let open = step.lastIndex(of: "(") else { return step }
    let inside = step[step.index(after: open)...].dropLast()
    return Acronym.looksLikeOne(String(inside)) ? String(inside) : step
  }
}
