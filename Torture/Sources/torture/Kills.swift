import Foundation

/// SIGKILL during everything that writes: half at a random time, half at a random call that changes
/// a file.
struct Kills {
  let tools: Tools
  let ledger: Ledger
  /// How many runs must have been killed.
  let wanted: Int

  private enum Task: String, CaseIterable {
    case importing = "import", review, undo, backup, migration, restore
  }

  private struct Gauge {
    /// Seconds a run takes, and calls it makes; each is learned as the runs go.
    var seconds = 0.2
    var calls = 200.0
    var killed = 0
  }

  func run() throws {
    var random = SplitMix64(seed: ledger.seed)
    var gauges: [Task: Gauge] = [:]
    var world = try fresh(&random)
    var known = try world.examine(known: [])
    var (killed, runs) = (0, 0)
    while killed < wanted, ledger.isClean {
      runs += 1
      if runs % 150 == 0 {
        world = try fresh(&random)
        known = try world.examine(known: [])
      }
      let task = Task.allCases[runs % Task.allCases.count]
      var gauge = gauges[task] ?? Gauge()
      do {
        if try once(task, &world, &known, runs, &gauge, &random) { killed += 1 }
      } catch {
        ledger.fail("kill \(killed) during \(task.rawValue): \(error)", keeping: world.folder)
      }
      gauges[task] = gauge
    }
    let parts = Task.allCases.map { "\($0.rawValue) \(gauges[$0]?.killed ?? 0)" }
    ledger.say("kills: \(killed) of \(runs) runs were killed (\(parts.joined(separator: ", ")))")
  }

  private func fresh(_ random: inout SplitMix64) throws -> World {
    var world = try World(tools, named: "kills")
    try world.settle(cards: 60, sessions: 2, &random)
    return world
  }

  /// - Returns: True when the run was killed.
  private func once(
    _ task: Task, _ world: inout World, _ known: inout [Int], _ number: Int, _ gauge: inout Gauge,
    _ random: inout SplitMix64
  ) throws -> Bool {
    if task == .migration { return try migrate(&gauge, &random) }
    world.day += task == .review || task == .backup ? 1 : 0
    let before = try Rows(world.collection)
    let (undone, imports) = try (
      before.number("SELECT count(*) FROM change WHERE kind = 'undo'"),
      before.number("SELECT count(*) FROM change WHERE kind = 'import'")
    )
    let (arguments, input) = try order(task, world, number, &random)
    let child = try kill(arguments, input, world, &gauge, &random)
    let grades = try world.examine(known: known + child.acknowledged)
    // A grade may be stored and the process die before the next question.
    guard grades.count <= known.count + child.acknowledged.count + 2 else {
      throw Trouble("there are answers that nobody gave")
    }
    known = grades
    let rows = try Rows(world.collection)
    if task == .undo, child.output.contains("Took back") {
      guard try rows.number("SELECT count(*) FROM change WHERE kind = 'undo'") == undone + 1 else {
        throw Trouble("an undo that was said is not there")
      }
    }
    if task == .importing, child.output.contains("added") {
      guard try rows.number("SELECT count(*) FROM change WHERE kind = 'import'") == imports + 1
      else {
        throw Trouble("an import that was said is not there")
      }
    }
    let torn = """
      SELECT count(*) FROM change h WHERE kind = 'import'
        AND (SELECT count(*) FROM change WHERE target = h.id AND kind <> 'undo') NOT IN (13, 61)
      """
    guard try rows.number(torn) == 0 else { throw Trouble("an import is there in part") }
    try world.examineBackups(newest: 2)
    return child.signal == SIGKILL
  }

  private func order(
    _ task: Task, _ world: World, _ number: Int, _ random: inout SplitMix64
  ) throws -> ([String], String) {
    switch task {
    case .importing: return (["import", try world.note(number, cards: 12)], "")
    case .review: return (["review", "--new", "20"], World.answers(8, &random))
    case .undo: return (["undo"], "")
    case .backup: return (["backup"], "")
    case .migration, .restore:
      let names = try FileManager.default.contentsOfDirectory(atPath: world.backups)
        .filter { $0.hasSuffix(".db") }.sorted()
      // Those of the person are never rotated away.
      for name in names.filter({ $0.contains("manual") }).dropLast(3) {
        unlink(world.backups + "/" + name)
      }
      return (["restore", names.last ?? ""], "")
    }
  }

  private func kill(
    _ arguments: [String], _ input: String, _ world: World, _ gauge: inout Gauge,
    _ random: inout SplitMix64
  ) throws -> Child {
    if Bool.random(using: &random) {
      let seconds = Double.random(in: 0...gauge.seconds * 1.1, using: &random)
      let child = try world.run(arguments, input: input, killAfter: seconds)
      if child.signal == 0 { gauge.seconds = max(0.002, (child.took + gauge.seconds) / 2) }
      if child.signal == SIGKILL {
        gauge.seconds *= 1.02
        gauge.killed += 1
      }
      return child
    }
    let call = Int.random(in: 1...max(2, Int(gauge.calls)), using: &random)
    let child = try world.run(arguments, input: input, recorder: ["RECORDER_KILL": "\(call)"])
    gauge.calls *= child.signal == SIGKILL ? 1.1 : 0.85
    gauge.killed += child.signal == SIGKILL ? 1 : 0
    return child
  }

  private func migrate(_ gauge: inout Gauge, _ random: inout SplitMix64) throws -> Bool {
    var world = try World(tools, named: "migration")
    world.day = 60
    try FileManager.default.copyItem(atPath: tools.fixture, toPath: world.collection)
    let known = try Rows(world.collection).grades()
    let child = try kill(["doctor"], "", world, &gauge, &random)
    guard try world.examine(known: known) == known else {
      throw Trouble("other answers than before")
    }
    try world.examineBackups()
    return child.signal == SIGKILL
  }
}
