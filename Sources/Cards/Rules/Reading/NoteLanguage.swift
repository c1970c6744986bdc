/// Guesses the language of a note from the small words that only it has.
enum NoteLanguage {
  /// BCP 47 code; `und` when there is too little to go by or the language is none we know.
  static func guess(_ text: String) -> String {
    var words = 0
    var counts: [String: Int] = [:]
    Words.each(in: sample(text)) { word in
      words += 1
      let form = WordForm(word)
      for (code, marks) in marks where marks.contains(form) { counts[code, default: 0] += 1 }
      return true
    }
    guard words > 4 else { return "und" }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = ranked.first, best.value * 25 >= words, best.value > 1 else {
      return "und"
    }
    return ranked.dropFirst().first?.value == best.value ? "und" : best.key
  }

  /// Twenty thousand bytes from the beginning and as many from the middle.
  private static func sample(_ text: String) -> String {
    let size = text.utf8.count
    guard size > 60_000 else { return text }
    let middle = text.utf8.dropFirst(size / 2).prefix(20_000)
    return String(decoding: text.utf8.prefix(20_000), as: UTF8.self)
      + String(decoding: middle, as: UTF8.self)
  }

  private static let marks: [String: WordSet] = [
    "en": [
      "the", "of", "and", "is", "are", "to", "you", "that", "it", "with", "this", "be", "was", "by",
      "from", "has", "have", "not", "they", "what", "which", "can", "how", "why", "does", "do",
    ],
    "fr": [
      "le", "les", "des", "et", "est", "une", "dans", "pour", "qui", "pas", "du", "au", "ce", "il",
      "sur", "avec", "sont", "par", "plus", "ou", "aux", "mais", "cette", "être", "c'est", "ne",
    ],
    "de": [
      "der", "die", "das", "und", "ist", "ein", "eine", "nicht", "mit", "von", "für", "auf", "den",
      "dem", "zu", "sich", "sind", "wird", "werden", "als", "auch", "im", "bei", "oder", "einer",
    ],
    "es": [
      "el", "los", "las", "y", "es", "una", "por", "con", "para", "del", "que", "se", "como", "más",
      "son", "pero", "su", "al", "lo", "sus", "está", "muy", "hay", "entre", "cuando",
    ],
    "it": [
      "il", "gli", "che", "di", "è", "per", "con", "una", "della", "dei", "sono", "non", "nel",
      "più", "come", "le", "del", "alla", "anche", "si", "ma", "delle", "questo", "da",
    ],
    "pt": [
      "o", "os", "as", "e", "é", "um", "uma", "para", "com", "não", "do", "da", "dos", "das", "em",
      "que", "por", "mais", "são", "ou", "ao", "pelo", "seu", "como", "também",
    ],
    "nl": [
      "het", "een", "en", "van", "de", "is", "niet", "met", "voor", "op", "zijn", "dat", "die",
      "aan", "bij", "ook", "wordt", "worden", "naar", "maar", "om", "te", "deze", "heeft",
    ],
  ]
}
