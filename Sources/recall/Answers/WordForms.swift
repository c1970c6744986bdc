import Cards

/// One word in its other forms and spellings: one and many, tenses, British and American.
enum WordForms {
  /// - Parameters: Two different words, folded.
  static func areForms(_ left: String, _ right: String) -> Bool {
    guard left.first?.isLetter == true, right.first?.isLetter == true else { return false }
    guard left.first == right.first || mayBeginElse(left) || mayBeginElse(right) else {
      return false
    }
    if variants[left] == right || variants[right] == left { return true }
    let (a, b) = (standard(left), standard(right))
    if a == b { return true }
    guard left.utf8.allSatisfy({ $0 < 0x80 }), left.count > 2, right.count > 2 else { return false }
    return !bases(left).union(bases(a)).isDisjoint(with: bases(right).union(bases(b)))
  }

  /// `photo`, `oesophagus`, `aesthetic`: written with another first letter in another country.
  private static func mayBeginElse(_ word: String) -> Bool {
    word.hasPrefix("ph") || word.hasPrefix("oe") || word.hasPrefix("ae")
  }

  /// A word of the language, so hardly a slip for another one.
  static func isKnown(_ word: String) -> Bool {
    let lemmas = Lemmas.shared
    return lemmas.isNoun(word) || lemmas.isVerbBase(word) || lemmas.isPast(word)
      || lemmas.isParticiple(word) || lemmas.isThirdPerson(word)
      || (word.hasSuffix("s") && lemmas.isNoun(lemmas.singular(word)))
  }

  private static func bases(_ word: String) -> Set<String> {
    let lemmas = Lemmas.shared
    var bases: Set<String> = [word]
    for tag: Tag in [.nns, .vbz, .vbd, .vbn, .vbg] { bases.insert(lemmas.base(word, tag)) }
    for (many, one) in plurals where word.hasSuffix(many.ending) && word.count >= many.length {
      bases.insert(word.dropLast(many.ending.count) + one)
    }
    return bases
  }

  private static let plurals: [((ending: String, length: Int), String)] = [
    (("ia", 5), "ion"), (("ia", 5), "ium"), (("a", 6), "um"), (("a", 6), "on"), (("i", 5), "us"),
    (("ae", 5), "a"), (("ses", 6), "sis"), (("ices", 6), "ix"), (("ices", 6), "ex"),
    (("ves", 5), "f"), (("ves", 5), "fe"), (("ses", 6), "s"), (("men", 3), "man"), (("i", 5), "o"),
  ]

  /// American, as far as rules go; not a spelling that anybody uses, but the same for both.
  private static func standard(_ word: String) -> String {
    var word = word.replacing("ph", with: "f")
    if word.count > 4 { word = word.replacing("ae", with: "e").replacing("oe", with: "e") }
    for (british, american) in endings where word.count > 4 {
      guard let found = word.firstRange(of: british),
        word.distance(from: word.startIndex, to: found.lowerBound) > 1
      else { continue }
      let rest = word[found.upperBound...]
      guard rest.isEmpty || followers.contains(String(rest)) else { continue }
      word = word[..<found.lowerBound] + american + rest
    }
    if word.count > 4, word.hasSuffix("re"), let before = word.dropLast(2).last,
      "tbcgh".contains(before)
    {
      word = word.dropLast(2) + "er"
    }
    return word
  }

  private static let endings = [
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("ogue", "og"), ("ence", "ense"), ("ll", "l"),
    ("ageing", "aging"), ("mme", "m"),
  ]
  private static let followers: Set<String> = [
    "s", "ed", "er", "ers", "ing", "e", "es", "ation", "ations", "ite", "ites", "al", "ful", "able",
    "less", "d", "r", "or", "ors",
  ]

  private static let variants: [String: String] = [
    "grey": "gray", "aluminium": "aluminum", "tyre": "tire", "plough": "plow",
    "moustache": "mustache",
    "sceptic": "skeptic", "sceptical": "skeptical", "mould": "mold", "cheque": "check",
    "kerb": "curb",
    "pyjamas": "pajamas", "storey": "story", "draught": "draft", "artefact": "artifact",
    "judgement": "judgment", "acknowledgement": "acknowledgment", "skilful": "skillful",
    "fulfil": "fulfill", "enrol": "enroll", "people": "person", "feet": "foot",
  ]
}
