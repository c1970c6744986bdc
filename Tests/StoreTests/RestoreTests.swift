import Cards
import Foundation
import GRDB
import Scheduler
import Testing

@testable import Store

struct RestoreTests {
  /// A collection with a backup after two answers, and three answers more, one taken back.
  private struct Past {
    let fixture = try? Fixture()
    let ids: [CardID]
    let backup: String
    let then: [String]

    init() throws {
      let fixture = try #require(fixture)
      ids = try fixture.add((1...4).map { Fixture.card($0) })
      for id in ids.prefix(2) { try Self.answer(fixture, id, day: 1) }
      then = try fixture.derived()
      backup = try fixture.store.backUp(to: nil, at: Fixture.moment(day: 2)).path
      for id in ids.suffix(3) { try Self.answer(fixture, id, day: 3) }
      _ = try fixture.store.undo(at: Fixture.moment(day: 3))
      _ = try fixture.store.record(.delete, on: ids[0], at: Fixture.moment(day: 3))
    }

    static func answer(_ fixture: Fixture, _ id: CardID, day: Int) throws {
      _ = try fixture.store.answer(
        id, grade: .good, kind: .scheduled, at: Fixture.moment(day: day), took: 1)
    }

    func restore(exact: Bool, from file: String? = nil) throws -> Restoration.Outcome {
      try Restoration(
        of: try #require(fixture).path, from: file ?? backup, exact: exact,
        at: Fixture.moment(day: 4)
      ).run()
    }
  }

  @Test func answersGivenSinceAreKept() throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    let outcome = try past.restore(exact: false)
    #expect(outcome.newerAnswers == 2 && outcome.keptAnswers)
    #expect(outcome.contents.answers == 4)
    #expect(try fixture.store.card(past.ids[0])?.status == .active)
    #expect(try past.ids.map { try fixture.store.history(of: $0).count } == [1, 2, 1, 0])
    #expect(try fixture.store.doctor().isHealthy)
    // The collection that is open in another window goes on.
    try Past.answer(fixture, past.ids[3], day: 5)
    #expect(try fixture.store.doctor().isHealthy)
  }

  @Test func exactlyAsItWasWhenThePersonSaysSo() throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    let before = try fixture.derived()
    let outcome = try past.restore(exact: true)
    #expect(outcome.newerAnswers == 2 && !outcome.keptAnswers)
    #expect(try fixture.derived() == past.then)
    #expect(try fixture.store.doctor().isHealthy)
    let kept = try #require(outcome.before)
    _ = try past.restore(exact: true, from: kept.path)
    #expect(try fixture.derived() == before)
  }

  @Test func theRestoreIsInTheLogAndUndoGoesOnBeforeIt() throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    _ = try past.restore(exact: true)
    let rows = try fixture.store.queue.read { db in
      try String.fetchAll(db, sql: "SELECT data ->> 'exact' FROM change WHERE kind = 'restore'")
    }
    #expect(rows == ["1"])
    guard case .answer(let card, _) = try fixture.store.undo(at: Fixture.moment(day: 5)) else {
      Issue.record("no answer was taken back")
      return
    }
    #expect(card.id == past.ids[1])
  }

  @Test(arguments: ["", "text", "SQLite format 3\0 and then nothing"])
  func badFilesAreRefusedAndNothingChanges(_ text: String) throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    let before = try fixture.derived()
    let file = fixture.folder.appending(path: "bad.db").path
    try Data(text.utf8).write(to: URL(filePath: file))
    #expect(throws: StoreError.self) { try past.restore(exact: false, from: file) }
    #expect(try fixture.derived() == before)
    #expect(BackupFolder(of: fixture.path).backups.allSatisfy { $0.reason == .manual })
  }

  @Test func aBackupWithADamagedPageIsRefused() throws {
    let past = try Past()
    var bytes = try Data(contentsOf: URL(filePath: past.backup))
    for index in 4096 * 3..<4096 * 5 { bytes[index] = 0x5a }
    let file = try #require(past.fixture).folder.appending(path: "bad.db").path
    try bytes.write(to: URL(filePath: file))
    #expect(throws: StoreError.damaged(path: file)) { try past.restore(exact: false, from: file) }
  }

  @Test func aCollectionThatIsGoneComesBack() throws {
    let past = try Past()
    let file = try #require(past.fixture).folder.appending(path: "new/recall.db").path
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let outcome = try Restoration(
      of: file, from: past.backup, exact: false, at: Fixture.moment(day: 4)
    ).run()
    #expect(outcome.before == nil && outcome.contents.answers == 2)
    let store = try #require(try CardStore.open(path: file, create: false))
    #expect(try store.doctor().isHealthy)
  }

  /// Every page in turn is overwritten; the backup comes back with what can still be read of the
  /// answers since, and the damaged file is kept.
  @Test func aDamagedCollectionIsReplacedAndKept() throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    try fixture.store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let whole = try Data(contentsOf: URL(filePath: fixture.path))
    var kept: [Int] = []
    for page in 1..<whole.count / 4096 {
      let folder = fixture.folder.appending(path: "page\(page)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "recall.db")
      var bytes = whole
      for index in page * 4096..<(page + 1) * 4096 { bytes[index] = 0x5a }
      try bytes.write(to: file)
      let outcome = try Restoration(
        of: file.path, from: past.backup, exact: false, at: Fixture.moment(day: 4)
      ).run()
      let store = try #require(try CardStore.open(path: file.path, create: false))
      #expect(try store.doctor().isHealthy)
      kept.append(outcome.contents.answers)
      if outcome.before?.reason == .damaged {
        #expect(try Data(contentsOf: URL(filePath: try #require(outcome.before).path)) == bytes)
      }
    }
    // Where the row is lost that took an answer back, the answer counts again.
    #expect(
      kept.allSatisfy { (2...5).contains($0) } && kept.filter { $0 == 4 }.count > 10, "\(kept)")
  }

  /// Every page in turn is overwritten; the log alone makes the collection again, and what of the log
  /// is lost is said.
  @Test func aDamagedCollectionIsMadeAnewFromItsLog() throws {
    let past = try Past()
    let fixture = try #require(past.fixture)
    let before = try fixture.derived()
    try fixture.store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let whole = try Data(contentsOf: URL(filePath: fixture.path))
    var complete = 0
    for page in 1..<whole.count / 4096 {
      let folder = fixture.folder.appending(path: "page\(page)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "recall.db")
      var bytes = whole
      for index in page * 4096..<(page + 1) * 4096 { bytes[index] = 0x5a }
      try bytes.write(to: file)
      do {
        let outcome = try Restoration.salvage(file.path, at: Fixture.moment(day: 4))
        let store = try #require(try CardStore.open(path: file.path, create: false))
        #expect(try store.doctor().isHealthy)
        guard outcome.isWhole else { continue }
        complete += 1
        let rows = try store.queue.read { db in
          try Migrations.tables.flatMap { table in
            try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
              .map { "\(table) \($0)" }.sorted()
          }
        }
        #expect(rows == before)
      } catch {
        #expect(error as? StoreError == .damaged(path: file.path))
        #expect(try Data(contentsOf: file) == bytes)
      }
    }
    #expect(complete > 12, "\(complete) of \(whole.count / 4096)")
  }
}
