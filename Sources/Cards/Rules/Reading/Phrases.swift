/// How a language words the questions that rules ask.
struct Phrases: Sendable {
  /// `%` stands for the term, the letters, what comes before.
  var meaning: String
  /// `%` stands for the definition.
  var term: String
  var standsFor: String
  /// `%` and `&` stand for the neighbours.
  var between: String
  var after: String
  var reasons: String
  var inOrder: String

  static func of(_ language: String) -> Phrases {
    all[language] ?? (language == "und" ? english : neutral)
  }

  static func fill(_ pattern: String, _ first: String, _ second: String = "") -> String {
    pattern.reduce(into: "") { text, character in
      switch character {
      case "%": text += first
      case "&": text += second
      default: text.append(character)
      }
    }
  }

  static let english = Phrases(
    meaning: "What is %?", term: "What is the term for %?", standsFor: "What does % stand for?",
    between: "What comes between % and &?", after: "What comes after %?", reasons: "reasons",
    inOrder: "in order")

  private static let neutral = Phrases(
    meaning: "% = ?", term: "? = %", standsFor: "% = ?", between: "% → ? → &", after: "% → ?",
    reasons: "", inOrder: "1 → 2")

  private static let all: [String: Phrases] = [
    "en": english,
    "fr": Phrases(
      meaning: "Que signifie « % » ?", term: "Quel terme signifie : % ?",
      standsFor: "Que signifie le sigle % ?", between: "Qu’est-ce qui vient entre % et & ?",
      after: "Qu’est-ce qui vient après % ?", reasons: "raisons", inOrder: "dans l’ordre"),
    "de": Phrases(
      meaning: "Was bedeutet „%“?", term: "Welcher Begriff bedeutet: %?",
      standsFor: "Wofür steht %?", between: "Was kommt zwischen % und &?",
      after: "Was kommt nach %?", reasons: "Gründe", inOrder: "der Reihe nach"),
    "es": Phrases(
      meaning: "¿Qué significa «%»?", term: "¿Qué término significa: %?",
      standsFor: "¿Qué significan las siglas %?", between: "¿Qué viene entre % y &?",
      after: "¿Qué viene después de %?", reasons: "razones", inOrder: "en orden"),
    "it": Phrases(
      meaning: "Che cosa significa «%»?", term: "Quale termine significa: %?",
      standsFor: "Che cosa significa la sigla %?", between: "Che cosa viene tra % e &?",
      after: "Che cosa viene dopo %?", reasons: "motivi", inOrder: "in ordine"),
    "pt": Phrases(
      meaning: "O que significa «%»?", term: "Que termo significa: %?",
      standsFor: "O que significa a sigla %?", between: "O que vem entre % e &?",
      after: "O que vem depois de %?", reasons: "razões", inOrder: "por ordem"),
    "nl": Phrases(
      meaning: "Wat betekent ‘%’?", term: "Welke term betekent: %?",
      standsFor: "Waar staat % voor?", between: "Wat komt er tussen % en &?",
      after: "Wat komt er na %?", reasons: "redenen", inOrder: "op volgorde"),
  ]
}
