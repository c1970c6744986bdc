/// The question a label's list answers.
struct ListQuestion {
  var text: String
  /// Items that are sentences fit the question.
  var takesSentences = false
  /// The question names its topic, so that no context need stand before it.
  var namesTopic = true
  /// False for a mere gap behind the label.
  var isComplete = true
  /// Decides how far a gap behind the label can be trusted.
  var isEnglish = true

  /// The question itself says how many items there are.
  func tells(count: Int) -> Bool {
    isComplete && !text.has("reasons")
      && Words.all(in: text).contains { Numeral.value($0) == count }
  }

  /// - Parameter isIntroduction: The label ends in a colon.
  init?(label: String, itemCount: Int, isIntroduction: Bool, isEnglish: Bool) {
    let label = Self.withoutConnective(label.dropping(trailing: [":", ".", "："]))
    let words = Words.all(in: label)
    guard let first = words.first, !label.utf8.contains(0x3f), Words.count(in: label) <= 16,
      first == "there" || !FunctionWords.pronouns.contains(first)
    else { return nil }
    let shapes = LabelShape(label: label, words: words, itemCount: itemCount, isEnglish: isEnglish)
    guard let found = (isEnglish ? shapes.question : nil) ?? (isIntroduction ? shapes.gap : nil)
    else { return nil }
    self = found
    self.isEnglish = isEnglish
  }

  /// `For example, …` and its like say how the list follows from what was said, not what it holds.
  private static func withoutConnective(_ label: String) -> String {
    for opening in connectives where label.lowercased().hasPrefix(opening) {
      return label.dropFirst(opening.count).trimmed
    }
    return label
  }

  private static let connectives = [
    "for example,", "however,", "unfortunately,", "additionally,", "also,", "so,", "in addition,",
    "therefore,", "par exemple,", "par contre,", "cependant,", "donc,", "zum beispiel,",
    "por ejemplo,", "per esempio,", "por exemplo,", "bijvoorbeeld,",
  ]

  init(_ text: String, takesSentences: Bool = false, namesTopic: Bool = true) {
    self.text = text
    self.takesSentences = takesSentences
    self.namesTopic = namesTopic
  }
}
