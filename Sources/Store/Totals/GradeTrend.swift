package import Scheduler

/// The scheduled grades of a card since it was new, as far as a fall shows in them.
package struct GradeTrend: Hashable, Sendable {
  /// Answers that are set against the ones before them.
  package static let span = 3

  /// Of all grades.
  package var sum = 0
  package var count = 0
  /// The last ``span`` grades, oldest first.
  package var recent: [Grade] = []

  package init() {}

  mutating func add(_ grade: Grade) {
    sum += grade.rawValue
    count += 1
    recent.append(grade)
    if recent.count > Self.span { recent.removeFirst() }
  }

  /// Grades before the last three, which must be as many to be set against them.
  package var before: (mean: Double, count: Int)? {
    let earlier = count - recent.count
    guard earlier >= Self.span else { return nil }
    return (Double(sum - recentSum) / Double(earlier), earlier)
  }

  package var recentMean: Double {
    recent.isEmpty ? 0 : Double(recentSum) / Double(recent.count)
  }

  private var recentSum: Int { recent.reduce(0) { $0 + $1.rawValue } }

  /// Mean grade before less mean of the last three, in hundredths; `nil` unless it is above 0.
  var fall: Int? {
    let earlier = count - recent.count
    guard earlier >= Self.span else { return nil }
    let scaled = 100 * (Self.span * (sum - recentSum) - earlier * recentSum)
    return scaled > 0 ? scaled / (Self.span * earlier) : nil
  }
}

extension GradeTrend {
  /// The last grades as stored: a digit of base 8 each, the grade and 1, the newest last.
  var code: Int { recent.reduce(0) { $0 * 8 + $1.rawValue + 1 } }

  init(sum: Int, count: Int, code: Int) {
    (self.sum, self.count) = (sum, count)
    recent = [code / 64, code / 8 % 8, code % 8].compactMap { Grade(rawValue: $0 - 1) }
  }
}
