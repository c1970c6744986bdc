import Glibc
import TestSupport
import Testing

@testable import Cards

/// The work grows with the number of cards, not with its square, also when every bullet was edited.
struct ReconciliationSpeedTests {
  private static func cards(_ count: Int, isEdited: Bool) -> [Card] {
    var random = SplitMix64(seed: 7)
    return (1...count).map { line in
      let name = "Tar\(random.next() % 100_000) of Vel\(random.next() % 50)"
      let sentence =
        "the \(isEdited ? "old " : "")mill of \(name) has \(random.next() % 90) rooms"
      return Card(
        question: sentence.replacing("mill", with: Card.gap), answer: "mill", kind: .gap,
        rule: "highlight", context: ["Mills"], line: line, bulletLine: line, note: sentence)
    }
  }

  /// Processor time of this thread in seconds, so that what else runs does not count.
  private static func time(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  private static func plan(_ count: Int) -> Double {
    let known = cards(count, isEdited: false).enumerated().map {
      Reconciliation.Known(id: CardID(rawValue: Int64($0)), card: $1)
    }
    let new = cards(count, isEdited: true)
    return time {
      let plan = Reconciliation(known: known, files: [new])
      #expect(plan.retired.isEmpty)
      #expect(plan.fates[0].indices.allSatisfy { plan.fates[0][$0].id?.rawValue == Int64($0) })
    }
  }

  @Test func fourTimesTheCardsTakeAboutFourTimesAsLong() {
    let (few, many) = (Self.plan(500), Self.plan(2_000))
    #expect(many < few * 8, "\(few) s, \(many) s")
  }
}
