import Scheduler
import Testing

@testable import recall

struct AnswerCheckTests {
  struct Case: Sendable {
    var typed: String
    var answer: String
    var grade: Grade
    init(_ typed: String, _ answer: String, _ grade: Grade) {
      (self.typed, self.answer, self.grade) = (typed, answer, grade)
    }
  }

  static let cases = [
    Case("hardware", "hardware", .good),
    Case("Hardware!", "hardware", .good),
    Case("a hardware problem", "Hardware problem", .good),
    Case("the hardware problm", "a hardware problem", .good),
    Case("software", "hardware", .wrong),
    Case("hardware", "a hardware problem", .hard),
    Case("cafe", "café", .good),
    Case("uber", "Über", .good),
    Case("twelve", "12", .good),
    Case("12", "twelve", .good),
    Case("13", "12", .wrong),
    Case("1986", "1996", .wrong),
    Case("95 %", "95%", .good),
    Case("95 percent", "95 %", .good),
    Case("95", "95 %", .good),
    Case("1,000", "1000", .good),
    Case("does not scale", "does scale", .wrong),
    Case("scales", "does not scale", .wrong),
    Case("doesn't scale", "scale", .wrong),
    Case("mitochondria", "the mitochondrion", .good),
    Case("cat", "car", .wrong),
    Case("banana\napple\ncherry", "apple\nbanana\ncherry", .good),
    Case("cherry, apple and banana", "apple\nbanana\ncherry", .good),
    Case("apple and cherry", "apple\nbanana\ncherry\ndate", .hard),
    Case("apple", "apple\nbanana\ncherry\ndate", .wrong),
    Case("rings, no surface", "rings\nmany moons that go round it\nno surface", .hard),
    Case("40 barrels", "40 barrels in the hold of a new barge", .hard),
    Case("40 crates", "40 barrels in the hold of a new barge", .wrong),
    Case("new barge", "not in the hold of a new but an old barge", .wrong),
    Case("Paris", "Paris (unsure)", .good),
    Case("Waymo", "Waymo (owned by Alphabet)", .good),
    Case("東京", "東京", .good),
    Case("京都", "東京", .wrong),
    Case("大阪", "東京", .wrong),
    Case("الكتاب", "الكتاب", .good),
    Case("🙂", "🙂", .good),
    Case("🙁", "🙂", .wrong),
    Case("the", "the", .good),
    Case("of", "to", .wrong),
    Case("...", "hardware", .wrong),
    Case("C++", "C++", .good),
    Case("C", "C++", .wrong),
    Case("state of the art", "state-of-the-art", .good),
  ]

  @Test(arguments: cases)
  func aTypedAnswerSuggestsAGrade(_ example: Case) {
    let check = AnswerCheck(typed: example.typed, answer: example.answer)
    #expect(check.proposal == example.grade, "\(example.typed) for \(example.answer): \(check)")
  }

  @Test func theItemsOfAListAreTickedOff() {
    let check = AnswerCheck(typed: "pears and some aples", answer: "apples\nplums\nripe pears")
    #expect(check.said == [true, false, true])
    #expect(check.missed == ["plums"])
  }

  @Test func whatWasMissedIsNamedAsTheCardWritesIt() {
    let check = AnswerCheck(typed: "software and sensers", answer: "Software, Sensors, Maps")
    #expect(check.missed == ["Maps"])
    #expect(check.misspelt == ["Sensors"])
    #expect(check.verdict == .partly)
  }
}
