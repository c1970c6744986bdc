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

  /// Without what differs from run to run.
  private static func steady(_ text: String) -> String {
    text.replacing(/"milliseconds":\d+/, with: "\"milliseconds\":0")
  }
}
