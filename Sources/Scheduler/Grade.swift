/// How well an answer came, by Wozniak's definitions of 1987.
///
/// 5 perfect · 4 correct after hesitation · 3 correct with serious difficulty · 2 wrong, the right
/// answer seemed easy to recall · 1 wrong, the right answer was remembered · 0 blackout.
public enum Grade: Int, Hashable, Codable, CaseIterable, Sendable, Comparable {
  case blackout = 0
  case wrong = 1
  case nearly = 2
  case hard = 3
  case good = 4
  case easy = 5

  /// True from 3: the answer counts as remembered.
  public var isPass: Bool { rawValue >= 3 }

  /// True below 4: the card comes back in the same session (DESIGN.md, Scheduling).
  public var needsDrill: Bool { rawValue < 4 }

  public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}
