import Cards
import Foundation
import GRDB
import Scheduler
import Testing

@testable import Store

struct BackupTests {
  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
  }

  private func answer(_ fixture: Fixture, _ id: CardID, day: Int) throws {
    _ = try fixture.store.answer(
      id, grade: .good, kind: .scheduled, at: Fixture.moment(day: day), took: 1)
  }

  @Test func theFirstWriteOfADayIsPrecededByABackup() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1), Fixture.card(2)])
    let folder = BackupFolder(of: fixture.path)
    for (day, hour) in [(20, 9), (20, 21), (21, 9)] {
      let daily = fixture.store.backUpDaily { Fixture.moment(day: day, hour: hour) }
      #expect(fixture.store.beforeFirstWrite != nil)
      try answer(fixture, ids[0], day: day)
      #expect(daily.finish() == nil)
    }
    #expect(
      folder.backups.map(\.name)
        == ["1970-01-22-090000-daily.db", "1970-01-21-090000-daily.db"])
    let contents = try folder.backups.map { try CollectionContents(ofFile: $0.path, examine: true) }
    #expect(contents.map(\.answers) == [2, 0])
    #expect(try mode(folder.path) == 0o700)
    for backup in folder.backups { #expect(try mode(backup.path) == 0o600) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 2, "\(names)")
  }

  @Test func aBackupFailsWithoutHarmToTheAnswer() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([Fixture.card(1)])
    let folder = BackupFolder(of: fixture.path)
    try "no folder".write(toFile: folder.path, atomically: true, encoding: .utf8)
    let daily = fixture.store.backUpDaily { Fixture.moment(day: 20) }
    try answer(fixture, ids[0], day: 20)
    #expect(daily.finish() != nil)
    #expect(try fixture.store.history(of: ids[0]).count == 1)
  }

  @Test func leftoversOfAProcessThatDiedGo() throws {
    let fixture = try Fixture()
    try fixture.add([Fixture.card(1)])
    let folder = BackupFolder(of: fixture.path)
    try folder.make()
    for suffix in ["", "-journal"] {
      let name = "/1970-01-21-090000-daily.db.part-999999999" + suffix
      try Data([1]).write(to: URL(filePath: folder.path + name))
    }
    #expect(!folder.hasDaily(at: Fixture.moment(day: 20)))
    _ = try fixture.store.backUp(to: nil, at: Fixture.moment(day: 20))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["1970-01-21-120000-manual.db"])
  }

  @Test func nothingIsOverwritten() throws {
    let fixture = try Fixture()
    try fixture.add([Fixture.card(1)])
    let file = fixture.folder.appending(path: "copy.db").path
    try Data("mine".utf8).write(to: URL(filePath: file))
    #expect(throws: StoreError.exists(path: file)) {
      try fixture.store.backUp(to: file, at: Fixture.moment(day: 1))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == Data("mine".utf8))
    let moment = Fixture.moment(day: 1)
    let paths = try (0..<3).map { _ in try fixture.store.backUp(to: nil, at: moment).path }
    #expect(Set(paths).count == 3)
  }

  /// One daily backup for each of these days; which are left, as days before the last.
  @Test(arguments: [
    (Array(0...6), Array(0...6)),
    // Day 0 is a Tuesday, so weeks end on the days 2, 9, 16 before it.
    (Array(0...30), [0, 1, 2, 3, 4, 5, 6, 9, 16, 30 - 30 + 24]),
    ([0, 40_000], [0, 40_000]),
  ])
  func dailyBackupsAreThinnedOut(_ ages: [Int], _ left: [Int]) throws {
    // 2026-11-24, a Tuesday; the 31st of October was 24 days before.
    let last = 20_781
    let backups = try ages.map { age in
      try #require(
        Backup(
          name: Backup.name(.daily, at: Fixture.moment(day: last - age)), in: "/"))
    }
    #expect(backups.allSatisfy { $0.day <= last })
    let gone = Set(Rotation.superfluous(backups).map(\.day))
    #expect(backups.map(\.day).filter { !gone.contains($0) } == left.map { last - $0 })
  }

  @Test func aYearOfDaysLeavesAtMostTwentyThree() throws {
    let backups = try (0..<800).map { day in
      try #require(
        Backup(name: Backup.name(.daily, at: Fixture.moment(day: 20_000 + day)), in: "/"))
    }
    let left = backups.count - Rotation.superfluous(backups).count
    #expect((18...23).contains(left), "\(left)")
  }

  @Test func whatThePersonMadeStays() throws {
    let backups = try (0..<400).map { day in
      try #require(Backup(name: Backup.name(.manual, at: Fixture.moment(day: day)), in: "/"))
    }
    #expect(Rotation.superfluous(backups).isEmpty)
  }

  @Test(arguments: ["notes.md", "2026-11-24.db", "2026-11-24-093012-weird.db", "a-b-c-d-daily.db"])
  func otherFilesAreNoBackups(_ name: String) {
    #expect(Backup(name: name, in: "/") == nil)
  }
}
