/// Invented sentences, many of which are alike but for a word or two, so that telling them apart is
/// hard.
struct NoteVocabulary {
  /// Words in lower case are as they are; a name in brackets is filled in.
  static let sentences = [
    "the capital of [country] is [name]",
    "the largest town in [country] is [name]",
    "[name] was founded in [year] by settlers from [country]",
    "[name] was destroyed in [year] by an army from [country]",
    "the river [name] flows through [country] into the [adjective] sea",
    "the river [name] rises in the [adjective] hills of [country]",
    "[name] invented the [thing] in [year]",
    "[name] improved the [thing] in [year]",
    "[country] sells [goods] because its [thing] is [adjective]",
    "[country] buys [goods] because its [thing] is [adjective]",
    "the [thing] of [name] has [number] rooms",
    "the [thing] of [name] weighs [number] tonnes",
    "[goods] melts at [number] degrees",
    "[goods] boils at [number] degrees",
    "a [creature] sleeps for [number] hours a day",
    "a [creature] eats [goods] when the weather is [adjective]",
    "the [creature] carries [goods] to its [thing]",
    "[name] lowers the level of [goods] in the blood by blocking the [thing]",
    "[name] raises the level of [goods] in the blood by feeding the [thing]",
    "the treaty of [name] ended the war with [country] in [year]",
    "the treaty of [name] began the peace with [country] in [year]",
    "[goods] is made by heating [goods] for [number] minutes",
    "a [adjective] [thing] keeps the [creature] from losing heat",
    "the [adjective] [thing] was painted by [name] in [year]",
    "most of the [goods] in [country] comes from the valley of [name]",
    "[name] moved to [country] in [year] to study the [creature]",
    "the [creature] has [number] teeth and a [adjective] tail",
    "in [year] [name] sold the [thing] to the king of [country]",
  ]

  /// What comes before the bar is the front.
  static let pairs = [
    "[name] | a [adjective] [creature] that lives in [country]",
    "[name] | a [adjective] [thing] that was built in [country]",
    "[name] | the art of making [goods] from [goods]",
    "what does the [creature] of [country] eat | [adjective] [goods]",
    "who built the [thing] of [country] | [name]",
    "when did [name] reach [country] | in [year]",
    "how many [creature] herds are there in [country] | [number]",
    "[thing] in the language of [country] | [name]",
  ]

  static let labels = [
    "kinds of [thing] in [country]", "parts of the [thing]", "uses of [goods] in [country]",
    "goods that [name] carried to [country]",
  ]
  static let items = [
    "[goods]", "[adjective] [goods]", "the [thing] of [name]", "[goods] and [goods]",
  ]
  static let headings = [
    "history of [country]", "the [thing]", "life of [name]", "[goods] and [goods]",
    "animals of [country]", "[name]",
  ]

  private static let words: [String: [String]] = [
    "thing": [
      "bridge", "lighthouse", "mill", "clock", "loom", "furnace", "tower", "canal", "library",
      "harbour", "kidney", "membrane", "theatre", "market", "palace", "engine", "cellar", "roof",
      "dam", "organ", "garden", "temple", "granary", "aqueduct", "compass", "press", "kiln",
    ],
    "goods": [
      "copper", "salt", "wool", "amber", "timber", "glass", "wax", "honey", "barley", "tin",
      "silk", "pepper", "indigo", "rubber", "sugar", "iron", "chalk", "resin", "linen", "cork",
      "olives", "coal", "sulphur", "leather", "paper", "cotton", "zinc", "tar", "butter", "lead",
    ],
    "creature": [
      "otter", "heron", "beaver", "badger", "lizard", "falcon", "salmon", "hedgehog", "ibex",
      "weasel", "tortoise", "octopus", "swift", "vole", "lynx", "moth", "pelican", "camel",
    ],
    "adjective": [
      "narrow", "damp", "ancient", "brittle", "hollow", "shallow", "northern", "striped", "cold",
      "heavy", "wooden", "quiet", "bitter", "crooked", "steep", "pale", "dry", "rough", "famous",
    ],
    "plain": [
      "old", "large", "small", "known", "main", "other", "early", "later", "often", "mostly",
      "nearly", "famous", "local", "certain", "simple", "modern", "common", "second", "final",
      "called", "made", "built", "given", "found", "taken", "brought", "under", "near", "behind",
      "before", "after", "during", "within", "around", "toward", "along", "above", "whole",
      "place", "group", "period", "region", "amount", "reason", "result", "people", "system",
    ],
  ]

  private static let beginnings = [
    "tar", "bos", "vel", "mar", "kor", "lin", "dra", "os", "pel", "sun", "hal", "bri", "cas", "fen",
    "gor", "ist", "jun", "nor", "ruk", "sel", "tib", "ulm", "wes", "yar", "zan", "ald", "eck",
  ]
  private static let middles = ["", "", "a", "e", "en", "ol", "i", "ar", "u", "ess"]
  private static let endings = [
    "dale", "ven", "mark", "ton", "kel", "ria", "burg", "mund", "sk", "ra", "nia", "holt", "lo",
    "wick", "gard", "den", "ster", "quay", "mor", "vik",
  ]

  static func fill(_ slot: String, _ random: inout SplitMix64) -> String {
    switch slot {
    case "year": return String(1000 + random.next() % 1000)
    case "number": return String(2 + random.next() % 97)
    case "name": return name(&random)
    case "country": return name(&random) + (random.next() % 2 == 0 ? "ia" : "land")
    default: return words[slot]?.randomElement(using: &random) ?? slot
    }
  }

  private static func name(_ random: inout SplitMix64) -> String {
    let parts = [beginnings, middles, endings].map { $0.randomElement(using: &random) ?? "" }
    let name = parts.joined()
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Words of a template, each slot filled.
  static func words(of template: String, _ random: inout SplitMix64) -> [String] {
    template.split(separator: " ").map { word in
      guard word.hasPrefix("[") else { return String(word) }
      return fill(String(word.dropFirst().dropLast()), &random)
    }
  }
}
