/// The questions of a term card.
enum TermWording {
  /// `What is arbitrage?`, `What are the tides?`, `What is the Pareto principle?`
  ///
  /// - Parameter meaning: `someone who …`: of such there are many, so that the head takes an article.
  static func forward(_ head: String, meaning: String = "", in context: RuleContext) -> String {
    guard context.isEnglish else { return Phrases.fill(context.phrases.meaning, head) }
    if isQuality(head) { return "What does “\(head.loweredFirst)” mean?" }
    let head = head.hasPrefix("The ") || isRelation(head) ? head.loweredFirst : head
    let article = article(for: head)
    if article.isEmpty, isCountable(head, meaning) {
      let opensWithVowel = "aeiouAEIOU".contains(head.first ?? "x")
      return "What is \(opensWithVowel ? "an" : "a") \(head)?"
    }
    return "What \(isPlural(head) ? "are" : "is") \(article)\(head)?"
  }

  /// `What is the term for …?`, the definition in quotes when it is a sentence.
  static func reverse(
    _ definition: String, isPlural: Bool, in context: RuleContext
  ) -> String {
    let bare = definition.dropping(trailing: ["."])
    guard context.isEnglish else { return Phrases.fill(context.phrases.term, bare) }
    let noun = isPlural ? "name" : "term"
    if Clause.isSentence(bare), !bare.utf8.contains(0x22) {
      return "What is the \(noun) for \"\(bare)\"?"
    }
    return "What is the \(noun) for \(Sentence.lowerFirst(bare))?"
  }

  private static func isCountable(_ head: String, _ meaning: String) -> Bool {
    let first = Words.leading(1, in: meaning).first ?? ""
    return ["someone", "somebody", "anyone"].contains(first) && !isPlural(head)
      && head.utf8.allSatisfy { $0.isLower || $0 == 0x20 || $0 == 0x2d }
      && !["a", "an", "the"].contains(Words.leading(1, in: head).first ?? "")
      && !["ing", "ity", "ness", "ism", "tion", "sion"].contains(where: head.hasSuffix)
  }

  /// `homophonic`: an adjective, of which one asks what it means.
  private static func isQuality(_ head: String) -> Bool {
    guard !head.utf8.contains(where: { !$0.isLower && !$0.isUpper }),
      head.utf8.dropFirst().allSatisfy({ $0.isLower }), head.utf8.count > 4,
      ["ic", "al", "ous", "ive", "able", "ible", "ful", "less", "ary"].contains(
        where: head.hasSuffix)
    else { return false }
    return Tagger.shared.tag(head.loweredFirst).first?.tag == .jj
  }

  /// `Objective of the visit`: a common noun that says what the other thing has, not a name.
  static func isRelation(_ head: String) -> Bool {
    let words = Words.all(in: head)
    guard words.count > 2, let of = words.firstIndex(of: "of"), of == 1,
      let first = head.split(separator: " ").first, first.utf8.dropFirst().allSatisfy(\.isLower)
    else { return false }
    return relations.contains(words[0])
      || !Lexicon.senses(of: words[0]).isDisjoint(with: [.common, .generic, .kindNoun])
  }

  static func isPlural(_ head: String) -> Bool {
    let words = Words.all(in: head)
    let noun = words.prefix { !FunctionWords.prepositions.contains($0) }.last ?? ""
    if irregularPlurals.contains(noun) || noun.utf8.count > 5 && noun.hasSuffix("men") {
      return true
    }
    let spelled = head.split(separator: " ").prefix(words.count).first { $0.lowercased() == noun }
    if let spelled, spelled.utf8.allSatisfy({ $0.isUpper || $0.isDigit }) { return false }
    if let spelled, spelled.utf8.first?.isLower == true, spelled.utf8.contains(where: \.isUpper) {
      return false
    }
    guard noun.utf8.count > 3, noun.hasSuffix("s"), !noun.hasSuffix("'s") else { return false }
    let singular = ["ss", "us", "is", "ics", "news", "ous", "xus", "aws", "ios"]
    return !singular.contains(where: noun.hasSuffix) && !sounding.contains(noun)
  }

  /// `the ` before a noun of a noun and before a named principle, else nothing.
  private static func article(for head: String) -> String {
    let words = Words.all(in: head)
    if words.count > 1, Numeral.value(words[0]) != nil, isPlural(head) { return "the " }
    guard let first = words.first, let last = words.last, !isPlural(head),
      !["the", "a", "an"].contains(first),
      !words.prefix(while: { $0 != "of" }).contains(where: { $0.hasSuffix("'s") })
    else { return "" }
    if words.count > 1, named.contains(last) { return "the " }
    guard words.count > 2, head.has(" of "), let of = words.firstIndex(of: "of"), of > 0 else {
      return ""
    }
    let isMass = ["ing", "ity", "ness", "ism", "age"].contains(where: words[of - 1].hasSuffix)
    return isMass || head.utf8.first?.isUpper == true ? "" : "the "
  }

  /// `NS record`, `client stub`: several words, the last in lower case, so "the" may stand before it.
  static func isCommonNoun(_ head: String) -> Bool {
    let words = head.split(separator: " ")
    guard words.count > 1, let last = words.last, words[0].lowercased() != "the" else {
      return false
    }
    return last.utf8.first?.isLower == true
  }

  static func isNamed(_ noun: String) -> Bool { named.contains(noun) }

  private static let named: Set<String> = [
    "principle", "effect", "theorem", "paradox", "hypothesis", "fallacy", "conjecture", "dilemma",
    "razor", "equation", "rule", "law", "illusion", "curve",
  ]
  private static let relations: Set<String> = [
    "objective", "mission", "definition", "origin", "author", "founder", "capital", "inventor",
    "symptom", "symptoms", "drawback", "aim", "meaning", "motto",
  ]
  private static let irregularPlurals: Set<String> = [
    "topics", "metrics", "critics", "clinics", "relics", "graphics", "characteristics",
    "people", "children", "men", "women", "mice", "criteria", "phenomena", "bacteria", "feet",
    "teeth", "mitochondria", "nuclei", "fungi",
  ]
  /// Singular although they end in s.
  private static let sounding: Set<String> = [
    "canvas", "bias", "atlas", "gas", "lens", "series", "species", "redis", "postgres", "chaos",
    "kubernetes", "jenkins", "pathos", "ethos", "logos", "cosmos", "diabetes", "rabies", "herpes",
    "this",
  ]
}
