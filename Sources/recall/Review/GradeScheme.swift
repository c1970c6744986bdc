import Scheduler

/// Which grades a person is offered. A number means the same in each scheme, in the history and in
/// the statistics: Wozniak's grade of that number.
enum GradeScheme: Int, Hashable, CaseIterable {
  /// Forgot or knew.
  case two = 2
  /// Again, hard, good, easy.
  case four = 4
  /// 0 to 5.
  case six = 6

  struct Choice: Hashable {
    var grade: Grade
    /// What is typed for it and stands on the grade line.
    var key: String
    var name: String
    /// Other words for it, of which two letters are enough.
    var words: [String]
    var explanation: String
  }

  var choices: [Choice] {
    switch self {
    case .two:
      [
        Choice(
          grade: .wrong, key: "n", name: "forgot", words: ["forgot", "no", "again"],
          explanation: "wrong, or it did not come"),
        Choice(
          grade: .good, key: "y", name: "knew", words: ["knew", "yes", "good"],
          explanation: "right"),
      ]
    case .four, .six: Self.all.filter { self == .six || !$0.words.isEmpty }
    }
  }

  private static let all = [
    Choice(
      grade: .blackout, key: "0", name: "blackout", words: [],
      explanation: "forgot: a blank, as if never seen"),
    Choice(
      grade: .wrong, key: "1", name: "again", words: ["again"],
      explanation: "forgot: seeing it, I remember it"),
    Choice(
      grade: .nearly, key: "2", name: "nearly", words: [],
      explanation: "forgot: seeing it, it seems easy"),
    Choice(
      grade: .hard, key: "3", name: "hard", words: ["hard"],
      explanation: "right with much effort, or not quite whole"),
    Choice(
      grade: .good, key: "4", name: "good", words: ["good"], explanation: "right after a moment"),
    Choice(
      grade: .easy, key: "5", name: "easy", words: ["easy"], explanation: "right at once"),
  ]

  /// `nil` for what is no grade here. Single letters are commands, but for the two of two.
  func grade(typed text: String) -> Grade? {
    let text = text.lowercased()
    if let choice = choices.first(where: { $0.key == text }) { return choice.grade }
    if let number = Int(text), text.count == 1 {
      return choices.first { $0.grade.rawValue == number }?.grade
    }
    guard text.count >= 2 else { return nil }
    return choices.first { $0.words.contains { $0.hasPrefix(text) } }?.grade
  }

  /// The grade offered in the place of one of the six.
  func nearest(_ grade: Grade) -> Grade {
    if choices.contains(where: { $0.grade == grade }) { return grade }
    return grade.isPass ? .good : .wrong
  }

  func key(_ grade: Grade) -> String {
    choices.first { $0.grade == grade }?.key ?? String(grade.rawValue)
  }

  /// For a person who typed something else.
  var keys: String {
    switch self {
    case .two: "y or n"
    case .four: "1, 3, 4 or 5"
    case .six: "0 to 5"
    }
  }

  /// What Tab completes.
  var words: [String] { choices.flatMap(\.words) }
}
