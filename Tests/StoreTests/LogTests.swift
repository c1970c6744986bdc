import Cards
import Foundation
import GRDB
import Scheduler
import Testing

@testable import Store

struct LogTests {
  @Test(arguments: [
    "UPDATE review SET grade = 5", "DELETE FROM review", "UPDATE change SET kind = 'x'",
    "DELETE FROM change",
    "INSERT OR REPLACE INTO review SELECT * FROM review",
    "REPLACE INTO change SELECT * FROM change",
    "INSERT OR IGNORE INTO review SELECT * FROM review",
    "UPDATE OR REPLACE review SET id = id",
    """
    INSERT INTO review SELECT id, card, 0, kind, at, utcOffset, device, took, revision FROM review
      WHERE 1 ON CONFLICT DO UPDATE SET grade = 0
    """,
  ])
  func theLogOnlyGrows(sql: String) throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1)])
    _ = try fixture.store.answer(
      ids[0], grade: .good, kind: .scheduled, at: Fixture.moment(day: 1), took: 1)
    let error = #expect(throws: DatabaseError.self) {
      try fixture.store.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message?.contains("append-only") == true)
  }

  @Test func rowsAreOrderedByTimeWhateverTheClockSays() throws {
    let fixture = try Fixture()
    let ids = try fixture.add((1...5).map { Fixture.card($0) }, day: 3)
    let moments = [(9, 3_600), (1, 0), (40_000, -7_200), (2, 0), (9, 3_600)].map { day, offset in
      var moment = Fixture.moment(day: day)
      moment.utcOffset = offset
      return moment
    }
    for (id, moment) in zip(ids, moments) {
      _ = try fixture.store.answer(id, grade: .good, kind: .scheduled, at: moment, took: 1)
      _ = try fixture.store.record(.flag(true), on: id, at: moment)
    }
    let rows = try fixture.store.queue.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, at, utcOffset, device, card FROM review ORDER BY id")
    }
    #expect(rows.map { $0[4] as Int64 } == ids.map(\.rawValue))
    #expect(rows.map { $0[1] as Int64 } == moments.map(\.milliseconds))
    #expect(rows.map { $0[2] as Int } == moments.map(\.utcOffset))
    #expect(Set(rows.map { $0[3] as Int64 }).count == 1)
    let names = rows.map { ($0[0] as EventID).high >> 12 & 0xf }
    #expect(names == [7, 7, 7, 7, 7])
    #expect(try fixture.store.doctor().isHealthy)
  }

  @Test func nobodyElseMayReadTheCollection() throws {
    let fixture = try Fixture()
    try fixture.add([Fixture.card(1)])
    for (path, mode) in [(fixture.path, 0o600), (fixture.path + "-wal", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? Int) == mode, "\(path)")
    }
    let folder = try FileManager.default.attributesOfItem(atPath: fixture.folder.path)
    #expect((folder[.posixPermissions] as? Int) == 0o700)
  }

  @Test func answersAreDurable() throws {
    let fixture = try Fixture()
    let pragmas = try fixture.store.queue.read { db in
      try [
        String.fetchOne(db, sql: "PRAGMA journal_mode"),
        String.fetchOne(db, sql: "PRAGMA synchronous"),
      ]
    }
    #expect(pragmas == ["wal", "2"])
  }

  @Test func idsOnlyGrowWhenTheClockIsSetBack() {
    var random = SystemRandomNumberGenerator()
    var last: EventID?
    for time in [1_000, 1_000, 1_000, 500, 2_000, 1] as [Int64] {
      let id = EventID.next(after: last, milliseconds: time, using: &random)
      if let last { #expect(last < id) }
      #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 2)
      last = id
    }
    #expect(last.map { $0.high >> 16 } == 2_000)
  }

  @Test func aFullCounterMovesTimeOn() {
    var random = SystemRandomNumberGenerator()
    var last: EventID?
    for _ in 0..<10_000 {
      let id = EventID.next(after: last, milliseconds: 7, using: &random)
      if let last { #expect(last < id) }
      last = id
    }
  }
}
