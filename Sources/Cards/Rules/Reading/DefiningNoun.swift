/// Nouns that say of what kind a thing is: `process of …`, `ability to …`.
enum DefiningNoun {
  static func contains(_ form: WordForm) -> Bool { nouns.contains(form) }

  /// `degree of caution one should take`, `the study of rocks`
  static func opens(_ meaning: String) -> Bool {
    let words = Words.leading(3, in: meaning)
    let noun = ["the", "a", "an"].contains(words.first ?? "") ? 1 : 0
    guard words.count > noun + 1 else { return false }
    return contains(WordForm(words[noun])) && ["of", "to", "for", "in"].contains(words[noun + 1])
  }

  private static let nouns: WordSet = [
    "process", "type", "kind", "form", "study", "group", "set", "branch", "method", "way", "act",
    "measure", "ability", "state", "unit", "system", "collection", "amount", "degree", "tendency",
    "practice", "art", "science", "field", "class", "family", "piece", "technique", "condition",
    "disease", "property", "quality", "name", "term", "movement", "theory", "rate", "lack",
    "loss", "increase", "decrease", "inflammation", "removal", "absence", "presence", "use",
    "combination", "sequence", "series", "network", "layer", "region", "place", "tool", "device",
    "capacity", "transfer", "formation", "exchange", "production", "distance",
  ]
}
