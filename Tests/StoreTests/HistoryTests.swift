import Cards
import Foundation
import GRDB
import Scheduler
import TestSupport
import Testing

@testable import Store

/// Random lives of a collection: whatever happens in whatever order, state follows from the log.
struct HistoryTests {
  private struct Life {
    let fixture: Fixture
    var random: SplitMix64
    var ids: [CardID]
    var day = 10
    var steps = 0

    init(seed: UInt64) throws {
      fixture = try Fixture()
      random = SplitMix64(seed: seed)
      ids = try fixture.add((1...6).map { Fixture.card($0, isDraft: $0 > 3) })
    }

    /// The clock runs on, stands still or is set back.
    var moment: Moment {
      mutating get {
        day += [0, 0, 0, 1, 1, 3, -2].randomElement(using: &random) ?? 0
        return Fixture.moment(
          day: day, hour: Int(random.next() % 24), minute: Int(random.next() % 60))
      }
    }

    mutating func step() throws {
      let store = fixture.store
      guard let id = ids.randomElement(using: &random), try store.card(id) != nil else { return }
      let moment = self.moment
      steps += 1
      switch random.next() % 10 {
      case 0...5:
        let grade = Grade.allCases.randomElement(using: &random) ?? .good
        let kind =
          [ReviewKind.scheduled, .scheduled, .scheduled, .drill, .cram]
          .randomElement(using: &random) ?? .scheduled
        _ = try store.answer(id, grade: grade, kind: kind, at: moment, took: 1_500)
      case 6, 7:
        let actions: [CardAction] = [
          .suspend, .resume, .bury(until: Day(rawValue: day + 1)), .flag(true), .reset, .accept,
          .edit(question: "edited \(steps)?", answer: "yes"), .delete, .reject,
          .acceptEdited(question: "in my words \(steps)?", answer: "yes"),
        ]
        guard let action = actions.randomElement(using: &random) else { return }
        _ = try store.record(action, on: id, at: moment)
      case 8: try reimport(id, at: moment)
      default:
        steps -= 1
        guard steps > 0 else { return }  // the first import stays
        _ = try store.undo(at: moment)
        steps -= 1
      }
    }

    private mutating func reimport(_ id: CardID, at moment: Moment) throws {
      let card = Fixture.card(
        Int(random.next() % 6) + 1, text: " now", isDraft: random.next() % 2 == 0)
      let changes: [SourceImport.Change] = [
        .updated(id, card), .retired(id), .revived(id, card), .moved(id, card),
      ]
      let isElsewhere = random.next() % 3 == 0
      guard let change = changes.randomElement(using: &random) else { return }
      // A file's lines name the cards that are in it.
      let isGone = if case .retired = change { true } else { false }
      let source = SourceImport(
        path: isElsewhere ? "/other.md" : "/notes.md", deck: isElsewhere ? "Other" : "Deck",
        digest: "\(random.next())", language: "en",
        lines: isGone ? [] : [(id, Int(random.next() % 90) + 1)], changes: [change])
      try fixture.store.apply(ImportBatch(sources: [source]), at: moment)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func theStateAlwaysFollowsFromTheLog(seed: UInt64) throws {
    var life = try Life(seed: seed)
    for _ in 0..<60 { try life.step() }
    let report = try life.fixture.store.doctor()
    #expect(report.differences == [])
    #expect(report.damage == [])
  }

  @Test(arguments: 100..<130 as Range<UInt64>)
  func undoingEverythingReturnsTheFirstState(seed: UInt64) throws {
    var life = try Life(seed: seed)
    let first = try life.fixture.derived()
    for _ in 0..<30 { try life.step() }
    var undone = 0
    while try life.fixture.derived() != first, undone < 100 {
      _ = try #require(try life.fixture.store.undo(at: life.moment))
      undone += 1
    }
    #expect(try life.fixture.derived() == first)
  }

  @Test func aRebuildChangesNothingThatWasRight() throws {
    var life = try Life(seed: 5)
    for _ in 0..<80 { try life.step() }
    let before = try life.fixture.derived()
    #expect(try life.fixture.store.doctor(rebuild: true).isHealthy)
    #expect(try life.fixture.derived() == before)
  }

  @Test func theDoctorFindsAndMendsWhatWasChangedByHand() throws {
    var life = try Life(seed: 9)
    for _ in 0..<40 { try life.step() }
    let before = try life.fixture.derived()
    try life.fixture.store.queue.write { db in
      try db.execute(sql: "UPDATE study SET interval = 999 WHERE queue <> 0")
      try db.execute(sql: "DELETE FROM total WHERE span = 1")
      try db.execute(
        sql: "UPDATE card SET question = 'forged' WHERE id = (SELECT min(id) FROM card)")
    }
    #expect(try life.fixture.store.doctor().isHealthy == false)
    _ = try life.fixture.store.doctor(rebuild: true)
    #expect(try life.fixture.derived() == before)
  }

  @Test func aCopyOfTheFilesAtAnyInstantIsWhole() throws {
    var life = try Life(seed: 3)
    for number in 0..<12 {
      try life.step()
      let answered = try life.fixture.store.queue.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM review") ?? 0
      }
      let copy = life.fixture.folder.appending(path: "copy\(number)")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: life.fixture.path + suffix,
          toPath: copy.appending(path: "recall.db" + suffix).path)
      }
      let store = try #require(
        try CardStore.open(path: copy.appending(path: "recall.db").path, create: false))
      let report = try store.doctor()
      #expect(report.isHealthy)
      #expect(report.reviews == answered)
    }
  }
}
