import Cards
import Foundation
import Scheduler
import StoreCopy

/// Single steps inside one process.
struct Micro {
  let work: String

  /// - Returns: Each step with the nanoseconds that one takes: the median of nine batches.
  func run() throws -> [(name: String, nanoseconds: Double)] {
    var maker = NoteMaker(seed: 11)
    let sentences = (0..<500).map { maker.bullet(.prose, $0) }
    let note = [UInt8]("# Notes\n\n\(sentences.map { "- \($0)\n" }.joined())".utf8)
    let cards = try CardConverter().convert(note, fileName: "notes.md").cards
    let known = cards.enumerated().map { number, card in
      Reconciliation.Known(id: CardID(rawValue: Int64(number)), card: card, order: Int64(number))
    }
    var edited = cards
    for index in stride(from: 0, to: edited.count, by: 100) { edited[index].answer += " again" }
    var results = [
      ("SM-2 step", Self.time(100_000) { Self.steps(100_000) }),
      ("queue of 200 of 5 000 due cards", Self.time(1) { Self.queue() }),
      ("tokenise and tag a sentence", Self.time(500) { Self.tag(sentences) }),
      ("cards of a bullet, all rules", try Self.time(500) { try Self.convert(note) }),
      (
        "reconcile a card, 1 % changed",
        Self.time(cards.count) {
          Self.keep(Reconciliation(known: known, files: [edited]).fates.count)
        }
      ),
    ]
    results += try store()
    return results
  }

  /// On a copy of the collection with a million answers.
  private func store() throws -> [(String, Double)] {
    let path = work + "/micro.db"
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    try FileManager.default.copyItem(atPath: work + "/big.db", toPath: path)
    guard let store = try CardStore.open(path: path, create: false) else { return [] }
    defer { store.close() }
    let today = Day(rawValue: Lives.lastDay + 1)
    let limits = DailyLimits(new: 20, reviews: 2000)
    var queue = try store.queue(today: today, decks: nil, limits: limits)
    var at = Moment(milliseconds: (Int64(today.rawValue) * 24 + 8) * 3_600_000, utcOffset: 0)
    // Ten batches of ten: as many as are due in a small collection, too.
    let answer = try Self.time(10) {
      for _ in 0..<10 {
        guard let item = queue.next else { throw Problem("too few cards are due") }
        at.milliseconds += 5000
        _ = try store.answer(item.id, grade: .good, kind: .scheduled, at: at, took: 4000)
        queue.answer(item.id, grade: .good)
        guard let next = queue.next, try store.card(next.id) != nil else { break }
      }
    }
    let build = try Self.time(1) {
      Self.keep(try store.queue(today: today, decks: nil, limits: DailyLimits()).answers)
    }
    let days = Day(rawValue: 0)...today
    let totals = try Self.time(1) {
      Self.keep(
        try store.figures(
          FigureFilter(), days: days, today: today, horizon: today + Days(30)
        ).days.count)
    }
    return [
      ("one answer on disk and the next card", answer),
      ("today's queue from the collection", build),
      ("daily totals of three years", totals),
    ]
  }

  private static func time(_ count: Int, _ body: () throws -> Void) rethrows -> Double {
    try body()
    var batches: [Double] = []
    for _ in 0..<9 {
      let began = Program.clock()
      try body()
      batches.append((Program.clock() - began) * 1_000_000 / Double(max(1, count)))
    }
    return Series.median(batches)
  }

  @inline(never) private static func keep(_ value: Int) { withExtendedLifetime(value) {} }

  private static func steps(_ count: Int) {
    var memory: SM2.Memory?
    for number in 0..<count {
      let grade: Grade = number % 7 == 0 ? .wrong : .good
      memory = SM2().review(memory, grade: grade, elapsed: Days(1))
    }
    keep(memory?.lapses ?? 0)
  }

  private static func queue() {
    let today = Day(rawValue: 1000)
    let due = (0..<5000).map { number in
      StudyDay<Int>.Due(
        id: number, bullet: Int64(number), due: Day(rawValue: 1000 - number * 7 % 60),
        interval: Days(1 + number * 13 % 300))
    }
    let day = StudyDay<Int>(today: today, limits: DailyLimits(), answered: [], drillable: [])
    keep(day.queue(due: due, new: [], order: <).reviewCount)
  }

  private static func tag(_ sentences: [String]) {
    for sentence in sentences { keep(Tagger.shared.tag(sentence).tokens.count) }
  }

  private static func convert(_ note: [UInt8]) throws {
    keep(try CardConverter().convert(note, fileName: "notes.md").cards.count)
  }
}
