/// Decides whether the words before `:` or `-` name a thing that can be asked for.
enum TermHead {
  /// - Parameters:
  ///   - head: Without quotes, emphasis and trailing gloss.
  ///   - isMarked: Bold, italic or quoted by the author, which says "this is a term".
  static func isTerm(_ head: String, isMarked: Bool, limit: Int = 5) -> Bool {
    let words = Words.all(in: head)
    guard let first = words.first, let last = words.last, !head.has("://"), !head.hasPrefix("…"),
      !head.hasPrefix("."), !Lexicon.senses(of: last).contains(.saying)
    else { return false }
    guard Words.count(in: head) <= (isMarked ? limit + 1 : limit) else { return false }
    guard head.utf8.count > 1, head.utf8.contains(where: { $0.isUpper || $0.isLower || $0 >= 0x80 })
    else { return false }
    if head.hasPrefix("`"), head.hasSuffix("`") { return true }
    if words.count == 1, !isMarked || VerbForms.isBase(first), dates.contains(first) {
      return false
    }
    if openings.contains(words.joined(separator: " ")) { return false }
    if Labels.isMetadata(words) || Labels.isSource(head, words) || Labels.isStage(words) {
      return false
    }
    if isVerbPhrase(words) { return false }
    if head.utf8.contains(where: { unfit.contains($0) }) { return false }
    if FunctionWords.contains(first) && first != "the" && first != "a" && first != "an" {
      return false
    }
    if FunctionWords.contains(last) { return false }
    if words.count > 1,
      VerbForms.isBase(first) && (!isMarked || words.count > 2) || VerbForms.isThirdPerson(first)
        || doing.contains(first)
    {
      return false
    }
    let inner = isMarked ? verbless.subtracting(["and", "or"]) : verbless
    return !words.contains { inner.contains($0) || FunctionWords.pronouns.contains($0) }
      && !startsLikeBenefit(first)
  }

  private static let dates: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "today", "yesterday", "tomorrow", "analyze", "analyse", "understand", "remember",
    "consider", "learn", "explain", "describe", "compare", "identify", "discuss",
  ]
  private static let openings: Set<String> = [
    "par exemple", "zum beispiel", "por ejemplo", "per esempio", "por exemplo", "bijvoorbeeld",
    "for example", "for instance", "exemple", "beispiel", "ejemplo", "esempio", "en résumé",
    "en resumen", "conclusion", "fazit",
  ]

  /// `fold the laundry`: an article in the middle follows a verb, unless a preposition leads to it.
  private static func isVerbPhrase(_ words: [String]) -> Bool {
    words.indices.dropFirst().contains { index in
      ["the", "a", "an"].contains(words[index])
        && !FunctionWords.prepositions.contains(words[index - 1])
    }
  }

  /// `Increased security - …` names a benefit, not a thing.
  private static func startsLikeBenefit(_ word: String) -> Bool {
    ["increased", "improved", "reduced", "better", "faster", "lower", "higher", "less", "more"]
      .contains(word)
  }

  /// `Handling keys` tells what one does; `Operating system` names a thing.
  private static let doing: Set<String> = [
    "handling", "using", "getting", "making", "creating", "adding", "writing", "updating",
    "passing", "calling", "accessing", "avoiding", "building", "choosing", "removing", "keeping",
  ]
  private static let verbless = FunctionWords.auxiliaries.union(FunctionWords.subordinators)
    .union([
      "not", "never", "vs", "versus", "that", "who", "which", "what", "how", "why", "because",
      "than",
    ])
  /// `? ! ; , = < > @ # / \ | ~` and digits' company: lists, paths, formulas.
  private static let unfit = Set(Array("?!;=<>@#\\|~{}\n".utf8))
}
