/// Two words written as one: `isn't`, `dont`, `youre`, `gonna`.
struct Contraction {
  /// Bytes of the first word.
  let cut: Int
  let first: WordForm
  let second: WordForm

  /// What a word without an apostrophe is made of; `nil` when it is one word (`its`, `were`, `well`).
  static func joined(_ form: WordForm) -> Contraction? { table[form] }

  /// In full, for parts that are written otherwise: `n't` for `nt`, `will` for `wo`.
  static func spelling(of form: WordForm) -> String? { spellings[form] }

  /// What stands before `n't`, in full: `will` for `wo`, `can` for `ca`.
  static func stem(_ form: WordForm) -> WordForm {
    switch form {
    case "wo": "will"
    case "ca": "can"
    case "sha": "shall"
    case "ai": "is"
    default: form
    }
  }

  private static let spellings: [WordForm: String] = {
    let parts = [
      "n't", "'ll", "'re", "'ve", "'m", "'s", "'d", "will", "can", "shall", "is", "going", "want",
      "got", "to",
    ]
    return Dictionary(parts.map { (WordForm($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  private static let table: [WordForm: Contraction] = {
    var table: [WordForm: Contraction] = [:]
    let endings: [(tail: String, second: WordForm, stems: [String])] = [
      ("nt", "n't", negated), ("ll", "'ll", ["it", "you", "they", "that", "there"]),
      ("re", "'re", ["they", "you"]), ("m", "'m", ["i"]), ("d", "'d", ["you", "they", "he"]),
      ("ve", "'ve", ["i", "you", "we", "they", "could", "would", "should", "might", "must"]),
      ("s", "'s", ["that", "what", "here", "there", "he", "she", "how", "where", "who"]),
    ]
    for (tail, second, stems) in endings {
      for stem in stems {
        table[WordForm(stem + tail)] = Contraction(
          cut: stem.utf8.count, first: Self.stem(WordForm(stem)), second: second)
      }
    }
    table["cannot"] = Contraction(cut: 3, first: "can", second: "not")
    table["gonna"] = Contraction(cut: 3, first: "going", second: "to")
    table["wanna"] = Contraction(cut: 3, first: "want", second: "to")
    table["gotta"] = Contraction(cut: 3, first: "got", second: "to")
    return table
  }()

  private static let negated = [
    "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "wo", "ca", "could",
    "would", "should", "must", "need", "might", "ai",
  ]
}
