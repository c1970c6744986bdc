import Foundation

/// A collection in a folder of its own, and the program that is tried on it.
struct World {
  let tools: Tools
  /// Holds the collection and what belongs to it, and nothing else.
  var folder: String
  /// Days since 2026-01-01; a session later is another day, so that cards are due.
  var day = 0

  var collection: String { folder + "/recall.db" }
  var backups: String { collection + ".backups" }

  init(_ tools: Tools, named name: String) throws {
    self.tools = tools
    folder = tools.scratch + "/" + name
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  init(_ tools: Tools, in folder: String) { (self.tools, self.folder) = (tools, folder) }

  func run(
    _ arguments: [String], input: String = "", killAfter: Double? = nil,
    recorder: [String: String] = [:]
  ) throws -> Child {
    var variables = [
      "HOME": tools.scratch, "TZ": "UTC", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "RECALL_DATABASE": collection, "RECALL_NOW": now,
    ]
    if !recorder.isEmpty {
      variables["LD_PRELOAD"] = tools.recorder
      variables["RECORDER_FOLDER"] = folder
      variables.merge(recorder) { $1 }
    }
    return try Child.run(
      tools.recall,
      .init(arguments: arguments, input: input, variables: variables, killAfter: killAfter),
      scratch: tools.scratch)
  }

  private var now: String {
    let date = Date(timeIntervalSince1970: 1_767_261_600 + Double(day) * 86_400)
    return date.formatted(.iso8601)
  }

  /// Lines that answer this many cards.
  static func answers(_ count: Int, _ random: inout SplitMix64) -> String {
    (0..<count).map { _ in "\n\(Int.random(in: 0...5, using: &random))\n" }.joined()
  }

  /// A note that gives `cards` cards no other note gives.
  func note(_ number: Int, cards: Int) throws -> String {
    let path = tools.scratch + "/note-\(number).md"
    let lines = (0..<cards).map {
      "- what is \($0) in note \(number)? the answer \(number * 1000 + $0)"
    }
    try (["# Note \(number)", ""] + lines + [""]).joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A collection with cards, answers and a backup, whose write-ahead log is empty.
  mutating func settle(cards: Int, sessions: Int, _ random: inout SplitMix64) throws {
    try expect(run(["import", note(0, cards: cards)]))
    for _ in 0..<sessions {
      day += 1
      try expect(run(["review", "--new", "20"], input: Self.answers(15, &random)))
    }
    day += 1
    try expect(run(["backup"]))
  }

  func expect(_ child: Child) throws {
    guard child.code == 0 else { throw Trouble("failed (\(child)): \(child.errors)") }
  }

  func copy(to other: String) throws -> World {
    var world = self
    world.folder = other
    try? FileManager.default.removeItem(atPath: other)
    try FileManager.default.copyItem(atPath: folder, toPath: other)
    return world
  }

  // MARK: What must hold

  /// recall's own examination and SQLite's, and every answer that must be there.
  ///
  /// - Parameter known: Grades whose next question was shown, oldest first.
  /// - Returns: The grades in the log.
  /// - Throws: ``Trouble`` that says what does not hold.
  @discardableResult
  func examine(known: [Int]) throws -> [Int] {
    let doctor = try run(["doctor"])
    guard doctor.code == 0 else {
      if doctor.code == 66, known.isEmpty { return [] }
      throw Trouble("recall doctor: \(doctor.output)\(doctor.errors)(\(doctor.signal))")
    }
    let rows = try Rows(collection)
    guard try rows.isSound() else { throw Trouble("SQLite's integrity check fails") }
    let grades = try rows.grades()
    guard grades.starts(with: known) else {
      throw Trouble(
        "answers are missing: \(known.count) were acknowledged, \(grades.count) are there")
    }
    return grades
  }

  /// Each backup is whole.
  func examineBackups(newest: Int = .max) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backups)) ?? []
    for name in names.filter({ $0.hasSuffix(".db") }).sorted().suffix(newest) {
      let rows = try Rows(backups + "/" + name)
      guard try rows.isSound(), try rows.number("SELECT count(*) FROM change") > 0 else {
        throw Trouble("the backup \(name) is not whole")
      }
    }
  }
}

/// Where things are.
struct Tools: Sendable {
  var recall: String
  var recorder: String
  /// A collection of the first schema.
  var fixture: String
  var scratch: String
}
