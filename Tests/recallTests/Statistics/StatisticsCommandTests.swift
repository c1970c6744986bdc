import Foundation
import TestSupport
import Testing

@testable import recall

/// `recall stats` as a person, a program and a screen reader see it.
struct StatisticsCommandTests {
  private func inHalfYear(_ body: (StatisticsFixture) throws -> Void) throws {
    try Command.inFolder { folder in
      try body(StatisticsFixture(StatisticsFixture.halfYear(), in: folder))
    }
  }

  @Test func everyFormIsAsItWas() throws {
    try inHalfYear { fixture in
      try Golden.expect(
        fixture.stats("--charts", "unicode", "--width", "80"), "stats-80.txt")
      try Golden.expect(fixture.stats("--charts", "ascii", "--width", "44"), "stats-ascii-44.txt")
      try Golden.expect(fixture.stats("--charts", "none", "--width", "72"), "stats-none.txt")
      try Golden.expect(fixture.stats("--json"), "stats.json")
      try Golden.expect(fixture.stats("--explain", "--width", "80"), "stats-explain.txt")
      let tables = try ["retention", "calibration", "grades", "decks", "leeches", "falling"]
        .map { "# \($0)\n" + (try fixture.stats("--csv", $0)) }
      try Golden.expect(tables.joined(separator: "\n"), "stats-csv.txt")
    }
  }

  @Test func noLineIsWiderThanAsked() throws {
    try inHalfYear { fixture in
      for width in [30, 40, 53, 66, 80, 100, 132, 200] {
        for charts in ["unicode", "ascii", "none"] {
          let text = try fixture.stats("--charts", charts, "--width", "\(width)")
          for line in text.split(separator: "\n") where !line.hasPrefix("  ~") {
            #expect(line.displayWidth <= width, "\(width) \(charts): \(line)")
          }
        }
      }
    }
  }

  @Test func plainMeansPlain() throws {
    try inHalfYear { fixture in
      let drawn = Set("░▒▓█▁▂▃▄▅▆▇▏▎▍▌▋▊▉├┤●◇─")
      for text in [try fixture.stats(), try fixture.stats("--charts", "ascii")] {
        #expect(!text.contains { drawn.contains($0) })
        #expect(!text.contains("\u{1B}"))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
      }
      let words = try fixture.stats("--charts", "none")
      #expect(!words.contains { drawn.contains($0) || "#|".contains($0) })
    }
  }

  @Test func tablesOfTheDaysAskedAbout() throws {
    try inHalfYear { fixture in
      func n(_ arguments: String...) throws -> Int {
        let result = try fixture.run(["stats", "--json"] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let retention = (json as? [String: Any])?["retention"] as? [String: [String: [String: Any]]]
        return retention?["all"]?["total"]?["n"] as? Int ?? -1
      }
      let all = try n()
      let early = try n("--until", "2026-03-31")
      let late = try n("--since", "2026-04-01")
      #expect(early > 0 && late > 0 && early + late == all)
      let latin = try n("Latin")
      #expect(try n("--deck", "Latin/Verbs") < latin)
      #expect(try latin + n("--deck", "bridges & <locks>") == all)
      #expect(try n("--rule", "review-log") == all)
      #expect(try n("--since", "30d", "Latin") <= latin)
    }
  }

  @Test(
    arguments: [
      (["--since", "soon"], 64), (["--until", "2026-02-30"], 64),
      (["--since", "2026-05-01", "--until", "2026-04-01"], 64), (["--csv", "nothing"], 64),
      (["--json", "--explain"], 64), (["--width", "3"], 64), (["--charts", "ansi"], 64),
      (["--rule", "no-rule"], 66), (["--tag", "none"], 66), (["--deck", "Latn"], 66),
      (["--html", "no/such/folder/page.html"], 73),
    ] as [([String], Int32)])
  func mistakesAreTold(arguments: [String], status: Int32) throws {
    try inHalfYear { fixture in
      let result = try fixture.run(["stats"] + arguments)
      #expect(result.status == status, "\(result.errors)")
      #expect(!result.errors.isEmpty)
    }
  }

  @Test func aScreenReaderHearsItAll() throws {
    try inHalfYear { fixture in
      let text = try fixture.stats("--charts", "none", "--width", "1000")
      for words in [
        "You remember", "today: ", "30 days: young ", "the intervals promised", "1 d: remembered",
        "Due in the next 30 days", "Hours of the day", "Latin/Verbs: ", "Leeches",
      ] { #expect(text.contains(words), "\(words)") }
    }
  }
}
