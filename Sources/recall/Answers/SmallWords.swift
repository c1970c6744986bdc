/// Words that weigh little in an answer, words that turn it round, and articles.
enum SmallWords {
  /// May be left out. Articles of other languages than English are in ``articles``.
  static let fillers: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "as",
    "is", "are", "was", "were", "be", "been", "am", "it", "its", "they", "them", "that", "this",
    "these", "those", "there", "their", "his", "her", "he", "she", "we", "you", "i", "which",
    "who", "do", "does", "did", "has", "have", "had", "will", "would", "between", "unsure",
    "about", "approximately", "approx", "around", "ca", "circa", "roughly", "some", "ad", "&", "~",
    "≈", "et", "und", "ve",
  ]

  static let negations: Set<String> = [
    "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "non",
    "nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals", "ohne", "pas",
    "ne", "jamais", "aucun", "aucune", "sans", "nunca", "sin", "ningun", "ninguna", "mai", "senza",
    "nao", "sem", "niet", "geen", "nooit", "zonder", "не", "нет", "без", "никогда", "不", "没", "沒",
    "未", "無", "无", "非", "لا", "ليس", "לא", "אין",
  ]

  /// One for the other is no change of what is said.
  static let sameNegations: Set<String> = ["not", "no", "without"]

  /// Sets of which each has the articles of one language in one use; a learner's answer with
  /// another of the same set has the wrong gender.
  static let articles: [Set<String>] = [
    ["der", "die", "das"], ["ein", "eine"], ["le", "la"], ["un", "une"], ["el", "la"],
    ["un", "una"], ["il", "la", "lo"], ["o", "a"], ["de", "het"],
  ]

  static let allArticles: Set<String> = articles.reduce(
    into: [
      "den", "dem", "des", "einen", "einem", "einer", "les", "du", "los", "las", "gli", "i", "os",
      "as", "um", "uma", "een", "l", "d", "en", "det", "al", "y", "e",
    ]) { $0.formUnion($1) }

  /// What stands before an apostrophe and is a word of its own: `l'eau`, `qu'il`, `dell'arte`.
  static let elided: Set<String> = [
    "l", "d", "j", "m", "n", "s", "t", "c", "qu", "dell", "all", "nell", "sull", "dall", "un",
  ]

  /// Without their apostrophe, as people type them.
  static let contractions: [String: [String]] = [
    "cannot": ["can", "not"], "cant": ["can", "not"], "wont": ["will", "not"],
    "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
    "isnt": ["is", "not"], "arent": ["are", "not"], "wasnt": ["was", "not"],
    "werent": ["were", "not"], "hasnt": ["has", "not"], "havent": ["have", "not"],
    "couldnt": ["could", "not"], "shouldnt": ["should", "not"], "wouldnt": ["would", "not"],
    "mustnt": ["must", "not"], "vs": ["versus"],
  ]
}
