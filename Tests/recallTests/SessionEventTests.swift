import Foundation
import TestSupport
import Testing

/// What another front end gets from `recall review --json`.
struct SessionEventTests {
  /// A session with every event but a leech, a backlog and a cram; each in a golden line.
  @Test func aSessionInEvents() throws {
    try Command.inFolder { folder in
      try """
      # Rivers

      - Which river flows through Basel? :: the Rhine
      - Which sea takes the Rhine? :: the North Sea
      - Where does the Rhine rise? :: in the Alps
      - Which river does the Neckar join? :: the Rhine
      """.write(to: folder.appending(path: "rivers.md"), atomically: true, encoding: .utf8)
      _ = try Command(["import", "rivers.md"], in: folder, now: "2026-06-03T09:00")
      let lines = [
        "rhine", "5", "baltic", "x", "1", ":u", "", "3", "s", "b", "e", "d", "", "4",
      ]
      let result = try Command(
        ["review", "--json"], in: folder, input: lines.joined(separator: "\n") + "\n",
        now: "2026-06-03T10:00")
      #expect((result.status, result.errors) == (0, ""))
      try Golden.expect(Self.steady(result.output), "review-events.jsonl")
      for line in result.output.split(separator: "\n") {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["event"] is String)
      }
      let done = try Command(["review", "--json"], in: folder, now: "2026-06-03T11:00")
      try Golden.expect(Self.steady(done.output), "review-events-done.jsonl")
    }
  }

  @Test func withoutACollectionThereIsNothing() throws {
    try Command.inFolder { folder in
      let result = try Command(["review", "--json"], in: folder)
      #expect(result.output == "{\"event\":\"nothing\",\"what\":\"collection\"}\n")
      #expect(result.status == 0)
    }
  }

  @Test func aLeechABacklogAndACram() throws {
    try Command.inFolder { folder in
      let cards = (1...4).map { "- What is twice \($0)? :: \($0 * 2)\n" }.joined()
      try cards.write(
        to: folder.appending(path: "twice.md"), atomically: true, encoding: .utf8)
      for (key, value) in [("leechThreshold", "2"), ("reviewsPerDay", "3")] {
        _ = try Command(["config", key, value], in: folder)
      }
      func review(_ arguments: [String], _ input: String, day: Int) throws -> String {
        let now = "2026-06-0\(day)T10:00"
        return try Command(["review"] + arguments, in: folder, input: input, now: now).output
      }
      _ = try Command(["import", "twice.md"], in: folder, now: "2026-06-01T09:00")
      _ = try review([], "\n4\n\n4\n\n4\n\n4\n", day: 1)
      _ = try review([], "\n1\n\n1\n\n1\n" + "\n4\n\n4\n\n4\n", day: 2)
      _ = try review(["--reviews", "9"], "\n4\n\n4\n\n4\n\n4\n", day: 3)
      let lines = try review(["--json", "--reviews", "2"], "\n0\n:q\n", day: 5).split(
        separator: "\n")
      let start = lines.first.map(String.init) ?? ""
      #expect(start.contains(#""backlog":{"cards":1,"done":"2026-06-06","perDay":2}"#), "\(start)")
      let graded = try #require(lines.firstIndex { $0.contains(#""event":"graded""#) })
      #expect(lines[graded + 1].hasPrefix(#"{"event":"leech","id":"#), "\(lines)")
      #expect(lines[graded + 1].hasSuffix(#","lapses":2}"#))
      let cram = try review(["--json", "--cram", "--order", "due"], "\n4\n", day: 5)
      #expect(cram.contains(#""kind":"cram","new":0,"repeat":0,"total":4}"#))
      #expect(cram.contains(#""reason":"cram""#))
      #expect(!cram.contains("intervals"))
    }
  }

  /// Without what differs from run to run.
  private static func steady(_ text: String) -> String {
    text.replacing(/"milliseconds":\d+/, with: "\"milliseconds\":0")
  }
}
