/// The answers to several gaps, ` / ` between them, each of which belongs in its own place.
struct GapParts {
  let verdict: AnswerVerdict

  /// `nil` when the answer has one part, or not as many were typed.
  init?(typed: String, answer: String) {
    let parts = answer.split(separator: " / ").map(\.trimmed)
    let marks: [Character] = [";", ","]
    let separators: [[Substring]] =
      [typed.split(separator: "/")] + marks.map { mark in typed.split { $0 == mark } }
    guard parts.count > 1, let given = separators.first(where: { $0.count == parts.count }) else {
      return nil
    }
    let verdicts = zip(parts, given).map { part, given in
      AnswerCheck(typed: given.trimmed, answer: part).verdict
    }
    let right = verdicts.count { $0 != .differs }
    if verdicts.allSatisfy({ $0 == .matches }) {
      verdict = .matches
    } else {
      verdict = right * 2 >= parts.count && right > 0 ? .partly : .differs
    }
  }
}
