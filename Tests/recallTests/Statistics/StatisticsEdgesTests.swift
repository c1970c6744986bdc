import Foundation
import TestSupport
import Testing

@testable import recall

/// Nothing, one of everything, very much, and names that mean harm.
struct StatisticsEdgesTests {
  private static let forms: [[String]] =
    ["unicode", "ascii", "none"].map { ["--charts", $0] }
    + [["--json"], ["--html", "-"], ["--explain"]]
    + [
      "retention", "weeks", "calibration", "days", "forecast", "intervals", "easeFactors", "grades",
      "hours", "states", "decks", "rules", "tags", "leeches", "costliest", "falling",
    ].map { ["--csv", $0] }

  private func expectSense(_ log: String, _ body: (StatisticsFixture) throws -> Void = { _ in })
    throws
  {
    try Command.inFolder { folder in
      let fixture = try StatisticsFixture(log, in: folder)
      for form in Self.forms {
        let result = try fixture.run(["stats"] + form)
        #expect(result.status == 0, "\(form): \(result.errors)")
        #expect(!result.output.contains("nan") && !result.output.contains("inf"))
      }
      try body(fixture)
    }
  }

  private static let head = "card,grade,time,deck\n"

  @Test func noCollection() throws {
    try Command.inFolder { folder in
      let fixture = try StatisticsFixture(nil, in: folder)
      #expect(try fixture.stats().hasPrefix("There are no cards yet"))
      #expect(try fixture.run(["stats", "--json"]).status == 66)
      #expect(try fixture.run(["stats", "--html", "-"]).status == 66)
    }
  }

  @Test func cardsWithoutAnswers() throws {
    try Command.inFolder { folder in
      let fixture = try StatisticsFixture(nil, in: folder)
      let note = folder.appending(path: "note.md")
      try Data("- What is it? :: nothing #empty\n".utf8).write(to: note)
      #expect(try fixture.run(["import", note.path]).status == 0)
      for form in Self.forms {
        let result = try fixture.run(["stats"] + form)
        #expect(result.status == 0, "\(form): \(result.errors)")
      }
      #expect(try fixture.stats().hasPrefix("There is no retention to state yet"))
      #expect(try fixture.stats("--tag", "empty").contains("new 1"))
    }
  }

  @Test func tagsOfTheFrontMatterCountAndChangeWithIt() throws {
    try Command.inFolder { folder in
      let fixture = try StatisticsFixture(nil, in: folder)
      let note = folder.appending(path: "note.md")
      func write(_ tags: String) throws {
        let text = "---\ntags: \(tags)\n---\n- What is it? :: nothing #here\n- Who? :: nobody\n"
        try Data(text.utf8).write(to: note)
        let result = try fixture.run(["import", note.path])
        #expect(result.status == 0, "\(result.errors)")
      }
      try write("[Bees, \"two words\"]")
      #expect(try fixture.stats("--tag", "bees").contains("new 2"))
      #expect(try fixture.stats("--tag", "two-words").contains("new 2"))
      #expect(try fixture.stats("--tag", "here").contains("new 1"))
      try write("wasps, hornets")
      #expect(try fixture.run(["stats", "--tag", "bees"]).status == 66)
      #expect(try fixture.stats("--tag", "hornets").contains("new 2"))
      #expect(try fixture.run(["doctor"]).status == 0)
      #expect(try fixture.run(["import", note.path]).output.contains("unchanged"))
    }
  }

  @Test func oneAnswer() throws {
    try expectSense(Self.head + "1,4,2026-06-30T09:00:00Z,D\n") { fixture in
      #expect(try fixture.stats().hasPrefix("There is no retention to state yet"))
      let work = try #require(try fixture.json()["today"] as? [String: Int])
      #expect(work["new"] == 1)
    }
  }

  @Test func oneReview() throws {
    try expectSense(Self.head + "1,4,2026-06-29T09:00:00Z,D\n1,4,2026-06-30T09:00:00Z,D\n") {
      fixture in
      let text = try fixture.stats()
      #expect(
        text.hasPrefix("You remember 100 % of what you learned (21-100 %, 1 answer in 30 days)"))
    }
  }

  @Test func oneDay() throws {
    let rows = (0..<50).map { "\($0),\($0 % 6),2026-06-30T09:00:\($0 % 50 + 10)Z,D" }
    try expectSense(Self.head + rows.joined(separator: "\n"))
  }

  @Test func tenYears() throws {
    let start = 1_467_360_000  // 2016-07-01
    let rows = (0..<3650).map { day -> String in
      let date = Date(timeIntervalSince1970: Double(start + day * 86_400))
      return "\(day % 97),\([4, 4, 5, 3, 2][day % 5]),\(date.formatted(.iso8601)),D"
    }
    try expectSense(Self.head + rows.joined(separator: "\n")) { fixture in
      let weeks = try #require(try fixture.json()["weeks"] as? [Any])
      #expect(weeks.count > 500)
      let text = try fixture.stats("--charts", "unicode", "--width", "80")
      #expect(
        text.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 || $0.hasPrefix("  /") })
    }
  }

  @Test func fiveHundredDecks() throws {
    let rows = (0..<500).flatMap { deck in
      (0..<2).map { "\(deck),4,2026-06-\(10 + $0)T09:00:00Z,Deck \(deck)" }
    }
    try expectSense(Self.head + rows.joined(separator: "\n")) { fixture in
      let text = try fixture.stats()
      #expect(text.contains("24 of 500; recall stats --csv decks"))
      #expect(text.split(separator: "\n").count < 250)
      #expect(try fixture.stats("--csv", "decks").split(separator: "\n").count == 501)
    }
  }

  static let names = [
    "<script>alert(1)</script>", "a\"b' onload=x <!-- & &amp;", "🧑‍🚀 espaço 日本語 العربية",
    String(repeating: "long ", count: 40), "\u{1B}[31mred\u{1B}[0m\u{202E}back", "=1+1", "a/b::c",
  ]

  @Test(arguments: names)
  func aDecksNameIsOnlyAName(name: String) throws {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let log = Self.head + "1,4,2026-06-29T09:00:00Z,\(quoted)\n1,4,2026-06-30T09:00:00Z,\(quoted)\n"
    try expectSense(log) { fixture in
      for form in Self.forms {
        let output = try fixture.run(["stats"] + form).output
        let controls = output.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
        #expect(controls.isEmpty)
        if form[0] != "--json" { #expect(!output.contains("\u{202E}")) }
      }
      let page = try fixture.stats("--html", "-")
      #expect(page.components(separatedBy: "<script").count == 2)
      #expect(!page.contains("onload=x <"))
      for width in [40, 80] {
        let text = try fixture.stats("--width", "\(width)")
        #expect(
          text.split(separator: "\n").allSatisfy { $0.displayWidth <= width || $0.hasPrefix("  ~") }
        )
      }
    }
  }
}
