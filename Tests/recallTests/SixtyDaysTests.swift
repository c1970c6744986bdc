import Foundation
import GRDB
import TestSupport
import Testing

/// Two months through the command line alone, then every figure of the statistics against the log.
struct SixtyDaysTests {
  /// One scheduled answer, and the interval SM-2 had given before it, reckoned here anew.
  private struct Answer {
    var day: Int
    var grade: Int
    var intervalBefore: Int
    /// The card's last answer carries what the statistics must count the card with.
    var isLast = false
    var intervalAfter = 0
    var easeAfter = 0
  }

  private static let epoch = 20_500  // 2026-02-16

  private func date(_ day: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(Self.epoch + day) * 86_400 + 9 * 3_600)
    return date.formatted(.iso8601)
  }

  private func notes() -> String {
    (1...60).map { "- What is \($0) times seven? :: \($0 * 7)" }.joined(separator: "\n")
  }

  private func live(_ days: Int, in folder: URL) throws {
    let file = folder.appending(path: "sevens.md")
    try Data(notes().utf8).write(to: file)
    #expect(try Command(["import", file.path], in: folder, now: date(0)).status == 0)
    var random = SplitMix64(seed: 11)
    for day in 0..<days {
      let lines = (0..<400).map { _ -> String in
        let luck = random.next() % 100
        return "\n\(luck < 3 ? 0 : luck < 12 ? 2 : luck < 25 ? 3 : luck < 75 ? 4 : 5)\n"
      }
      let review = try Command(["review"], in: folder, input: lines.joined(), now: date(day))
      #expect(review.status == 0, "\(review.errors)")
    }
  }

  /// A few lines of SQL for what was answered, a few of arithmetic for the interval before.
  private func answers(in folder: URL) throws -> [Answer] {
    let queue = try DatabaseQueue(path: folder.appending(path: "recall.db").path)
    let rows = try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT card, (at + utcOffset * 1000 - 4 * 3600000) / 86400000, grade FROM review
          WHERE kind = 0 ORDER BY card, at, id
          """)
    }
    var answers: [Answer] = []
    var (card, n, interval, ease): (Int64?, Int, Int, Double) = (nil, 0, 0, 2.5)
    for row in rows {
      if row[0] != card {
        if !answers.isEmpty { answers[answers.count - 1].isLast = true }
        (card, n, interval, ease) = (row[0], 0, 0, 2.5)
      }
      let grade: Int = row[2]
      answers.append(Answer(day: row[1], grade: grade, intervalBefore: interval))
      let next = n == 0 ? 1 : n == 1 ? 6 : Int((Double(interval) * ease).rounded())
      (n, interval) = grade < 3 ? (0, 1) : (n + 1, next)
      let miss = Double(5 - grade)
      ease = max(1.3, ((ease + 0.1 - miss * (0.08 + miss * 0.02)) * 100).rounded() / 100)
      answers[answers.count - 1].intervalAfter = interval
      answers[answers.count - 1].easeAfter = Int((ease * 100).rounded())
    }
    if !answers.isEmpty { answers[answers.count - 1].isLast = true }
    return answers
  }

  @Test func statisticsEqualAnIndependentReckoning() throws {
    try Command.inFolder { folder in
      try live(60, in: folder)
      let stats = try Command(["stats", "--json"], in: folder, now: date(59))
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(stats.output.utf8)) as? [String: Any])
      let retention = try #require(json["retention"] as? [String: [String: [String: Any]]])
      let all = try answers(in: folder)
      #expect(all.count > 200)
      let today = Self.epoch + 59
      let periods = [
        "today": today...today, "yesterday": today - 1...today - 1, "week": today - 6...today,
        "month": today - 29...today, "year": today - 364...today, "all": 0...today,
      ]
      for (period, days) in periods {
        let reviews = all.filter { days.contains($0.day) && $0.intervalBefore >= 1 }
        let groups = [
          "young": reviews.filter { $0.intervalBefore < 21 },
          "mature": reviews.filter { $0.intervalBefore >= 21 }, "total": reviews,
        ]
        for (group, answers) in groups {
          let figures = try #require(retention[period]?[group])
          #expect(figures["n"] as? Int == answers.count, "\(period) \(group)")
          #expect(figures["passed"] as? Int == answers.count { $0.grade >= 3 })
        }
      }
      try expectCards(all.filter(\.isLast), json, today: today)
      let work = try #require(json["today"] as? [String: Int])
      #expect(
        work["reviews", default: 0] + work["new", default: 0] == all.count { $0.day == today })
      #expect(work["failed"] == all.count { $0.day == today && $0.grade < 3 })
      let matureCount = all.count { $0.intervalBefore >= 21 }
      #expect(matureCount > 10)
      #expect(try Command(["doctor"], in: folder, now: date(59)).status == 0)
    }
  }

  /// What is coming, and the bars of intervals and E-Factors.
  private func expectCards(_ cards: [Answer], _ json: [String: Any], today: Int) throws {
    let forecast = try #require(json["forecast"] as? [String: Any])
    let due = cards.map { $0.day + $0.intervalAfter }
    #expect(forecast["backlog"] as? Int == due.count { $0 < today })
    let days = try #require(forecast["days"] as? [[String: Any]])
    #expect(
      days.map { $0["due"] as? Int } == (0..<30).map { day in due.count { $0 == today + day } })
    func bars(_ key: String) throws -> [Int?] {
      try #require(json[key] as? [[String: Any]]).map { $0["cards"] as? Int }
    }
    func count(_ values: [Int], _ ranges: [ClosedRange<Int>]) -> [Int] {
      ranges.map { range in values.count { range.contains($0) } }
    }
    let far = 36_500
    #expect(
      try bars("intervals")
        == count(
          cards.map(\.intervalAfter),
          [1...1, 2...6, 7...20, 21...59, 60...179, 180...364, 365...729, 730...far]))
    #expect(
      try bars("easeFactors")
        == count(
          cards.map(\.easeAfter),
          [130...130, 131...169, 170...209, 210...249, 250...250, 251...289, 290...9999]))
  }

  @Test func noCardIsAskedTwiceOnADayExceptInDrill() throws {
    try Command.inFolder { folder in
      try live(20, in: folder)
      let queue = try DatabaseQueue(path: folder.appending(path: "recall.db").path)
      let twice = try queue.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM (SELECT 1 FROM review WHERE kind = 0
              GROUP BY card, (at - 4 * 3600000) / 86400000 HAVING count(*) > 1)
            """)
      }
      #expect(twice == 0)
    }
  }
}
