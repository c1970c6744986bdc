/// Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of degree.
enum FunctionWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }
  static func contains(_ form: WordForm) -> Bool { all.contains(form) }

  static let pronouns: Set<String> = [
    "i", "me", "my", "mine", "you", "your", "yours", "u", "he", "him", "his", "she", "her", "hers",
    "it", "its", "we", "us", "our", "ours", "they", "them", "their", "theirs", "this", "that",
    "these", "those", "it's", "he's", "she's", "that's", "they're", "they've", "we're", "we've",
    "we'll", "i'm", "i've", "you're", "you've", "you'll", "everyone", "everybody", "someone",
    "anyone", "people", "there", "here", "itself", "oneself", "such",
  ]

  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't",
    "weren't", "isnt", "arent", "wasnt", "werent", "do", "does", "did", "don't", "doesn't",
    "didn't", "dont", "doesnt", "didnt", "has", "have", "had", "hasn't", "haven't", "hadn't",
    "can", "could", "can't", "cannot", "cant", "couldn't", "will", "would", "won't", "wouldn't",
    "shall", "should", "shouldn't", "may", "might", "must",
  ]

  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "with", "without", "from", "to", "into", "onto", "over",
    "under", "between", "through", "during", "before", "after", "about", "against", "among",
    "across", "behind", "beyond", "via", "per", "within", "towards", "toward", "upon", "as",
    "than", "like", "despite", "unlike", "besides", "vs",
  ]

  static let subordinators: Set<String> = [
    "if", "when", "whenever", "while", "because", "bc", "since", "although", "though", "unless",
    "until", "once", "whereas", "whether", "so", "therefore", "however", "but", "and", "or", "nor",
    "also", "then", "thus", "hence", "eg", "e.g", "ie", "i.e", "given", "instead", "otherwise",
  ]

  private static let others: Set<String> = [
    "a", "an", "the", "not", "no", "too", "very", "just", "only", "even", "still", "already",
    "some", "any", "all", "both", "each", "every", "either", "neither", "more", "most", "less",
    "least", "much", "many", "few", "lot", "lots", "quite", "rather", "really", "etc", "what",
    "which", "who", "whom", "whose", "where", "why", "how", "other", "others", "same", "own", "s",
    "t", "ve", "re", "ll", "d",
  ]

  private static let all = WordSet(
    pronouns.union(auxiliaries).union(prepositions).union(subordinators).union(others))
}
