import TestSupport
import Testing

@testable import Scheduler

/// One history of grades and what SM-2 must make of it, answer by answer.
struct SM2Vector: Sendable, CustomTestStringConvertible {
  var grades: [Int]
  var intervals: [Int]
  var ease: [Int]
  var repetitions: [Int]

  var testDescription: String { grades.map(String.init).joined() }

  init(_ grades: String, days: [Int], ease: [Int], repetitions: [Int]) {
    self.grades = grades.compactMap(\.wholeNumberValue)
    intervals = days
    self.ease = ease
    self.repetitions = repetitions
  }

  func check() {
    let scheduler = SM2()
    var memory: SM2.Memory?
    var seen: [SM2.Memory] = []
    for value in grades {
      guard let grade = Grade(rawValue: value) else { continue }
      let next = scheduler.review(memory, grade: grade, elapsed: memory?.interval ?? Days(0))
      seen.append(next)
      memory = next
    }
    #expect(seen.map(\.interval.rawValue) == intervals)
    #expect(seen.map(\.ease.rawValue) == ease)
    #expect(seen.map(\.repetitions) == repetitions)
  }
}

struct SM2Tests {
  /// Passed before the day: by hand from I' = max(I, next · e / I), rounded half up.
  @Test(arguments: [
    // The second success makes 6 days, the third 15: a third of the way, half, and just before.
    (2, 6, 250, 2, 6), (2, 6, 250, 3, 8), (2, 6, 250, 5, 13), (2, 6, 250, 6, 15),
    // 100 × 2 = 200 planned: nothing is gained before day 50, and 199 · 2 = 198 on the day before.
    (5, 100, 200, 1, 100), (5, 100, 200, 50, 100), (5, 100, 200, 51, 102), (5, 100, 200, 99, 198),
    // Late is as on the day.
    (5, 100, 200, 100, 200), (5, 100, 200, 300, 200),
  ])
  func anEarlyPassGainsWhatHasPassed(
    _ repetitions: Int, _ interval: Int, _ ease: Int, _ elapsed: Int, _ expected: Int
  ) {
    let before = SM2.Memory(
      repetitions: repetitions, interval: Days(interval), ease: Ease(rawValue: ease), lapses: 0)
    let after = SM2().review(before, grade: .good, elapsed: Days(elapsed))
    #expect(after.interval == Days(expected))
    #expect(after.repetitions == repetitions + 1)
  }

  @Test func aSecondPassOnOneDayGainsNothing() {
    let before = SM2.Memory(
      repetitions: 1, interval: Days(1), ease: .initial, lapses: 0)
    let after = SM2().review(before, grade: .easy, elapsed: Days(0))
    #expect((after.repetitions, after.interval) == (1, Days(1)))
    #expect(after.ease == Ease(rawValue: 260))
  }

  /// Worked out by hand from the rules in DESIGN.md, Scheduling.
  static let vectors = [
    SM2Vector("0", days: [1], ease: [170], repetitions: [0]),
    SM2Vector("1", days: [1], ease: [196], repetitions: [0]),
    SM2Vector("2", days: [1], ease: [218], repetitions: [0]),
    SM2Vector("3", days: [1], ease: [236], repetitions: [1]),
    SM2Vector("4", days: [1], ease: [250], repetitions: [1]),
    SM2Vector("5", days: [1], ease: [260], repetitions: [1]),
    SM2Vector("44", days: [1, 6], ease: [250, 250], repetitions: [1, 2]),
    // The third interval uses the E-Factor from before the answer: 6 × 2.7, not 6 × 2.8.
    SM2Vector("555", days: [1, 6, 16], ease: [260, 270, 280], repetitions: [1, 2, 3]),
    SM2Vector("333", days: [1, 6, 13], ease: [236, 222, 208], repetitions: [1, 2, 3]),
    // 15 × 2.5 = 37.5 rounds up, not to even; 2.36 × 6 = 14.16 down.
    SM2Vector(
      "4444", days: [1, 6, 15, 38], ease: [250, 250, 250, 250], repetitions: [1, 2, 3, 4]),
    SM2Vector("345", days: [1, 6, 14], ease: [236, 236, 246], repetitions: [1, 2, 3]),
    // 9 × 1.5 = 13.5, a tie that binary floats can miss.
    SM2Vector(
      "214345", days: [1, 1, 1, 6, 9, 14], ease: [218, 164, 164, 150, 150, 160],
      repetitions: [0, 0, 1, 2, 3, 4]),
    // The floor, and leaving it.
    SM2Vector(
      "0005555", days: [1, 1, 1, 1, 6, 9, 14], ease: [170, 130, 130, 140, 150, 160, 170],
      repetitions: [0, 0, 0, 1, 2, 3, 4]),
    SM2Vector(
      "4442444", days: [1, 6, 15, 1, 1, 6, 13], ease: [250, 250, 250, 218, 218, 218, 218],
      repetitions: [1, 2, 3, 0, 1, 2, 3]),
    SM2Vector(
      "55555555555", days: [1, 6, 16, 45, 131, 393, 1218, 3898, 12863, 36500, 36500],
      ease: [260, 270, 280, 290, 300, 310, 320, 330, 340, 350, 360],
      repetitions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    SM2Vector("55", days: [1, 6], ease: [260, 270], repetitions: [1, 2]),
    SM2Vector("33", days: [1, 6], ease: [236, 222], repetitions: [1, 2]),
    SM2Vector("444", days: [1, 6, 15], ease: [250, 250, 250], repetitions: [1, 2, 3]),
    SM2Vector("543", days: [1, 6, 16], ease: [260, 260, 246], repetitions: [1, 2, 3]),
    SM2Vector(
      "4444444444", days: [1, 6, 15, 38, 95, 238, 595, 1488, 3720, 9300],
      ease: [250, 250, 250, 250, 250, 250, 250, 250, 250, 250],
      repetitions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    SM2Vector(
      "5555555555", days: [1, 6, 16, 45, 131, 393, 1218, 3898, 12863, 36500],
      ease: [260, 270, 280, 290, 300, 310, 320, 330, 340, 350],
      repetitions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    SM2Vector(
      "3333333333", days: [1, 6, 13, 27, 52, 94, 156, 237, 327, 425],
      ease: [236, 222, 208, 194, 180, 166, 152, 138, 130, 130],
      repetitions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    SM2Vector(
      "44440", days: [1, 6, 15, 38, 1], ease: [250, 250, 250, 250, 170],
      repetitions: [1, 2, 3, 4, 0]),
    SM2Vector(
      "5551555", days: [1, 6, 16, 1, 1, 6, 15], ease: [260, 270, 280, 226, 236, 246, 256],
      repetitions: [1, 2, 3, 0, 1, 2, 3]),
    SM2Vector(
      "554004", days: [1, 6, 16, 1, 1, 1], ease: [260, 270, 270, 190, 130, 130],
      repetitions: [1, 2, 3, 0, 0, 1]),
    SM2Vector("00", days: [1, 1], ease: [170, 130], repetitions: [0, 0]),
    SM2Vector("0000", days: [1, 1, 1, 1], ease: [170, 130, 130, 130], repetitions: [0, 0, 0, 0]),
    SM2Vector(
      "43434", days: [1, 6, 14, 33, 73], ease: [250, 236, 236, 222, 222],
      repetitions: [1, 2, 3, 4, 5]),
    SM2Vector("4144", days: [1, 1, 1, 6], ease: [250, 196, 196, 196], repetitions: [1, 0, 1, 2]),
    SM2Vector(
      "55555", days: [1, 6, 16, 45, 131], ease: [260, 270, 280, 290, 300],
      repetitions: [1, 2, 3, 4, 5]),
    SM2Vector(
      "55555555555555",
      days: [1, 6, 16, 45, 131, 393, 1218, 3898, 12863, 36500, 36500, 36500, 36500, 36500],
      ease: [260, 270, 280, 290, 300, 310, 320, 330, 340, 350, 360, 370, 380, 390],
      repetitions: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]),
  ]

  @Test(arguments: vectors)
  func historiesFollowTheRules(vector: SM2Vector) { vector.check() }

  @Test(.enabled(if: Shared.exists, "needs the reference vectors beside the project"))
  func everyReferenceVectorHolds() throws {
    var count = 0
    for line in try Shared.text("vectors/sm2_vectors.csv").split(whereSeparator: \.isNewline)
      .dropFirst()
    {
      // The name may be quoted and hold commas; the rest has none.
      let rest = line.hasPrefix("\"") ? line.dropFirst().drop { $0 != "\"" }.dropFirst() : line[...]
      let cells = rest.drop { $0 != "," }.dropFirst().split(
        separator: ",", omittingEmptySubsequences: false)
      func numbers(_ cell: Substring) -> [Int] { cell.split(separator: " ").compactMap { Int($0) } }
      let ease = cells[2].split(separator: " ").compactMap { Double($0) }
        .map { Int(($0 * 100).rounded()) }
      SM2Vector(
        String(cells[0]), days: numbers(cells[1]), ease: ease, repetitions: numbers(cells[3])
      ).check()
      count += 1
    }
    #expect(count >= 30)
  }

  @Test func aLapseCountsOnlyForALearnedCard() {
    let scheduler = SM2()
    let failedNew = scheduler.review(nil, grade: .wrong, elapsed: Days(0))
    #expect(failedNew.lapses == 0)
    let learned = scheduler.review(failedNew, grade: .good, elapsed: Days(1))
    let lapsed = scheduler.review(learned, grade: .wrong, elapsed: Days(1))
    #expect(lapsed.lapses == 1)
    #expect(scheduler.review(lapsed, grade: .blackout, elapsed: Days(1)).lapses == 1)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func memoryStaysInBoundsForAnyHistory(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scheduler = SM2()
    var memory: SM2.Memory?
    for _ in 0..<200 {
      guard let grade = Grade.allCases.randomElement(using: &random) else { continue }
      let next = scheduler.review(memory, grade: grade, elapsed: Days(1))
      #expect((1...36_500).contains(next.interval.rawValue))
      #expect(next.ease >= .floor)
      #expect(grade.isPass == (next.repetitions > 0))
      memory = next
    }
  }
}
