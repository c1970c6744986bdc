import Cards
import Foundation
import GRDB
import Scheduler
import TestSupport
import Testing

@testable import Store

/// Every derived value follows from the log, so each can be lost and is found missing.
struct RebuildTests {
  private func lived() throws -> Fixture {
    let fixture = try Fixture()
    let ids = try fixture.add((1...5).map { Fixture.card($0, isDraft: $0 == 4) })
    try fixture.add([Fixture.card(9)], path: "/other.md", deck: "Other", day: 1)
    for (day, id) in ids.enumerated() {
      let moment = Fixture.moment(day: day + 2)
      _ = try fixture.store.answer(id, grade: .good, kind: .scheduled, at: moment, took: 1_500)
      _ = try fixture.store.answer(id, grade: .wrong, kind: .drill, at: moment, took: 700)
    }
    let moment = Fixture.moment(day: 9)
    _ = try fixture.store.record(.bury(until: Day(rawValue: 12)), on: ids[0], at: moment)
    _ = try fixture.store.record(.suspend, on: ids[1], at: moment)
    _ = try fixture.store.record(.edit(question: "q?", answer: "a"), on: ids[2], at: moment)
    _ = try fixture.store.record(.flag(true), on: ids[2], at: moment)
    _ = try fixture.store.record(.reset, on: ids[4], at: moment)
    _ = try fixture.store.undo(at: Fixture.moment(day: 10))
    return fixture
  }

  /// Each column of each derived table, in each row, gets another value; the doctor must see every one.
  @Test func everySingleChangedValueIsFoundAndMended() throws {
    let fixture = try lived()
    let before = try fixture.derived()
    var changed = 0
    for table in Migrations.tables {
      let columns = try fixture.store.queue.read { db in
        try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_info('\(table)')")
          .map { (name: $0["name"] as String, type: $0["type"] as String) }
      }
      for column in columns {
        let value =
          switch column.type {
          case "TEXT": "coalesce(\(column.name), '') || 'x'"
          case "BLOB": "zeroblob(length(\(column.name)) + 1)"
          default: "coalesce(\(column.name), 0) + 1000003"
          }
        try fixture.store.queue.write { db in
          let row = try #require(try Row.fetchOne(db, sql: "SELECT * FROM \(table)"))
          let this = row.columnNames.map { "\($0) IS ?" }.joined(separator: " AND ")
          try db.execute(
            sql: "UPDATE \(table) SET \(column.name) = \(value) WHERE \(this)",
            arguments: StatementArguments(row.databaseValues))
          changed += db.changesCount
        }
        let found = try fixture.store.doctor().differences
        #expect(found.contains { $0.hasPrefix(table) }, "\(table).\(column.name)")
        _ = try fixture.store.doctor(rebuild: true)
        #expect(try fixture.derived() == before, "\(table).\(column.name)")
      }
    }
    #expect(changed > 40)
  }

  @Test func lostTablesIndexesAndGuardsComeBack() throws {
    let fixture = try lived()
    let before = try fixture.derived()
    let schema = try fixture.store.queue.read { Set(try Schema($0).items) }
    let derived = Set(Migrations.tables)
    for item in schema where item.type != "table" || derived.contains(item.name) {
      try fixture.store.queue.write { try $0.execute(sql: "DROP \(item.type) \(item.name)") }
      #expect(try fixture.store.doctor().isHealthy == false, "\(item.name)")
      _ = try fixture.store.doctor(rebuild: true)
      #expect(try fixture.store.doctor().isHealthy, "\(item.name)")
      #expect(try fixture.store.queue.read { Set(try Schema($0).items) } == schema, "\(item.name)")
      #expect(try fixture.derived() == before, "\(item.name)")
    }
  }

  @Test func answersGivenBeforeTheCardCameByAClockThatWasAheadCount() throws {
    let fixture = try Fixture()
    let id = try fixture.add([Fixture.card(1)], day: 2_000)[0]
    for day in [10, 11] {
      _ = try fixture.store.answer(
        id, grade: .good, kind: .scheduled, at: Fixture.moment(day: day), took: 1)
    }
    let card = try #require(try fixture.store.card(id))
    #expect(card.reviews == 2 && card.due == Day(rawValue: 17))
    #expect(try fixture.store.doctor().isHealthy)
  }

  @Test func anImportThatWasTakenBackAndComesAgainFindsItsAnswers() throws {
    let fixture = try Fixture()
    let id = try fixture.add([Fixture.card(1)], day: 1)[0]
    _ = try fixture.store.record(.suspend, on: id, at: Fixture.moment(day: 2))
    _ = try fixture.store.undo(at: Fixture.moment(day: 2))
    _ = try fixture.store.undo(at: Fixture.moment(day: 3))
    #expect(try fixture.store.card(id) == nil)
    try fixture.store.queue.write { db in
      let review = ReviewEvent(
        id: try fixture.store.newID(db, at: Fixture.moment(day: 4)), card: id, grade: .good,
        kind: .scheduled, at: Fixture.moment(day: 4), device: 1, took: 1, revision: 1)
      try fixture.store.insert(review, db)
    }
    try fixture.add([Fixture.card(1)], day: 5)
    #expect(try fixture.store.card(id)?.reviews == 1)
    #expect(try fixture.store.doctor().isHealthy)
  }

  @Test func aConfidenceOfManyDigitsComesBackFromTheLog() throws {
    let fixture = try Fixture()
    var card = Fixture.card(1)
    card.confidence = 0.862_948_725_470_845_1
    try fixture.add([card])
    #expect(try fixture.store.doctor().differences == [])
  }
}
