import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// `recall import --reviews`
struct ReviewLogTests {
  @Test func rowsAreRead() {
    let text = "\u{FEFF}a,\"b,\n\"\"c\"\"\",\r\n\r\n1,2,3\n,,\"x\"y"
    var reader = CSVReader(Array(text.utf8))
    #expect(reader.next() == ["a", "b,\n\"c\"", ""])
    #expect(reader.next() == ["1", "2", "3"])
    #expect(reader.line == 4)
    #expect(reader.next() == ["", "", "x"])
    #expect(reader.next() == nil)
    var open = CSVReader(Array("a,\"b".utf8))
    #expect(open.next() == ["a", "b"])
    #expect(open.next() == nil)
  }

  private func log(_ text: String) throws -> [(grade: Int, kind: Int)] {
    try ReviewLogFile(name: "log.csv", path: "/log.csv", deck: "log", rolloverHour: 4)
      .read(Array(text.utf8)).reviews.map { ($0.grade.rawValue, $0.kind.rawValue) }
  }

  @Test func ratingsOfFourButtonsAreGrades() throws {
    let rows = (1...4).map { "c\($0),\($0),2026-01-0\($0)T10:00:00+00:00,900" }
    let read = try log(
      "card_id,review_rating,review_time,review_duration\n" + rows.joined(separator: "\n"))
    #expect(read.map(\.grade) == [1, 3, 4, 5])
  }

  @Test func laterAnswersOfADayAreDrillUnlessTheFileSaysOtherwise() throws {
    let read = try log(
      """
      card,grade,time
      1,2,2026-01-01T22:00:00Z
      1,4,2026-01-02T03:59:00Z
      1,4,2026-01-02T04:00:00Z
      """)
    #expect(read.map(\.kind) == [0, 1, 0])
    let said = try log("card,grade,time,kind\n1,4,2026-01-01,cram\n1,4,2026-01-01,scheduled\n")
    #expect(Set(said.map(\.kind)) == [2, 0])
  }

  @Test(arguments: [
    ("", "is empty"), ("a,b\n", "needs the columns card and time"),
    ("card,time\n1,2026-01-01\n", "needs a column grade"),
    ("card,grade,time\n1,7,2026-01-01\n", "line 2: ‘7’ is no grade"),
    ("card,grade,time\n1,4,yesterday\n", "line 2: ‘yesterday’ is no time"),
    ("card,grade,time\n1,4,2026-01-01\n,4,2026-01-01\n", "line 3: ‘’ is no card"),
    ("card,rating,time\n1,0,2026-01-01\n", "‘0’ is no grade"),
    ("card,grade,time,milliseconds\n1,4,2026-01-01,-5\n", "‘-5’ is no number of milliseconds"),
    ("card,grade,time,kind\n1,4,2026-01-01,exam\n", "‘exam’ is no kind"),
  ])
  func badRowsAreNamed(text: String, problem: String) throws {
    try Command.inFolder { folder in
      let file = folder.appending(path: "log.csv")
      try Data(text.utf8).write(to: file)
      let result = try Command(["import", "--reviews", file.path], in: folder)
      #expect(result.status == 65)
      #expect(result.errors.contains(problem), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "recall.db").path))
    }
  }

  @Test func twiceIsOnceAndUndoTakesItBack() throws {
    try Command.inFolder { folder in
      let fixture = try StatisticsFixture(StatisticsFixture.halfYear(), in: folder)
      let before = try fixture.stats("--json")
      let again = try fixture.run(["import", "--reviews", folder.path + "/reviews.csv"])
      #expect(again.output.hasPrefix("0 answers and 0 cards added"))
      #expect(try fixture.stats("--json") == before)
      #expect(try fixture.run(["doctor"]).status == 0)
      #expect(try fixture.run(["undo"]).status == 0)
      let empty = try fixture.json()
      #expect((empty["decks"] as? [Any])?.isEmpty == true)
      #expect(try fixture.run(["doctor"]).status == 0)
      #expect(try fixture.run(["import", "--reviews", folder.path + "/reviews.csv"]).status == 0)
      #expect(try fixture.stats("--json") == before)
    }
  }

  @Test func notesAndALogAreTwoThings() throws {
    try Command.inFolder { folder in
      for (arguments, status) in [
        (["import"], 64), (["import", "a.md", "--reviews", "b.csv"], 64),
        (["import", "--reviews", "none.csv"], 66),
      ] {
        let result = try Command(arguments, in: folder)
        #expect(result.status == status, "\(result.errors)")
      }
    }
  }
}
