import Foundation
import Synchronization

/// Six processes at once on one collection: four review, one imports, one imports and takes back.
struct Crowd {
  let tools: Tools
  let ledger: Ledger
  let seconds: Double

  private final class Counts: Sendable {
    private let values = Mutex((runs: 0, busy: 0, answers: 0))

    func add(_ child: Child) {
      values.withLock { values in
        values.runs += 1
        values.busy += child.code == 75 ? 1 : 0
        values.answers += child.acknowledged.count
      }
    }

    var total: (runs: Int, busy: Int, answers: Int) { values.withLock { $0 } }
  }

  func run() throws {
    // From nothing: all six make the collection at the same instant.
    let world = try World(tools, named: "crowd")
    let end = Date() + seconds
    let count = Counts()
    let workers = DispatchGroup()
    for worker in 0..<6 {
      workers.enter()
      Thread.detachNewThread {
        defer { workers.leave() }
        work(worker, in: world, until: end, count)
      }
    }
    workers.wait()
    let total = count.total
    let grades = try world.examine(known: [])
    guard total.answers > 0, grades.count == total.answers else {
      throw Trouble("\(total.answers) answers were given, \(grades.count) are there")
    }
    try world.examineBackups()
    ledger.say(
      "crowd: six at once for \(Int(seconds)) s: \(total.runs) runs, \(total.answers) answers,"
        + " all there; \(total.busy) were told that somebody else is writing")
  }

  private func work(_ worker: Int, in world: World, until end: Date, _ counts: Counts) {
    var random = SplitMix64(seed: ledger.seed + UInt64(worker))
    var mine = world
    var number = 0
    while Date() < end, ledger.isClean {
      number += 1
      // The clock jumps, backwards too.
      mine.day = Int.random(in: 0...40, using: &random)
      do {
        try counts.add(step(worker, number, mine, &random))
      } catch {
        ledger.fail("worker \(worker): \(error)", keeping: world.folder)
      }
    }
  }

  private func step(
    _ worker: Int, _ number: Int, _ world: World, _ random: inout SplitMix64
  ) throws -> Child {
    let child =
      switch (worker, number % 5) {
      case (0...3, _):
        try world.run(["review", "--new", "500"], input: World.answers(10, &random))
      case (5, 0): try world.run(["undo"])
      default: try world.run(["import", world.note(worker * 100_000 + number, cards: 25)])
      }
    guard child.code == 0 || child.code == 75 else {
      throw Trouble("ended with \(child.code ?? -child.signal): \(child.errors)")
    }
    guard child.code == 0 || child.errors.split(separator: "\n").count == 1 else {
      throw Trouble("said: \(child.errors)")
    }
    return child
  }
}
