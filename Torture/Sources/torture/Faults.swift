import Foundation

/// From one call on, every call that changes a file fails: no room, an error of the disk, or a disk
/// that can only be read. Every call of every task in turn.
struct Faults {
  let tools: Tools
  let ledger: Ledger
  let isShort: Bool

  func run() throws {
    var random = SplitMix64(seed: ledger.seed)
    let tasks = try Tasks(tools, &random)
    var count = 0
    for (name, code) in [("full", ENOSPC), ("broken", EIO), ("read-only", EROFS)] {
      for task in tasks.tasks {
        let folder = tools.scratch + "/faults"
        let log = tools.scratch + "/calls"
        unlink(log)
        let world = try tasks.world(for: task, at: folder)
        try world.expect(
          world.run(task.arguments, input: task.input, recorder: ["RECORDER_LOG": log]))
        let calls = try Recording(log).calls.count { !"1#".contains($0.kind) }
        for call in stride(from: 1, through: calls, by: isShort ? max(1, calls / 2) : 1)
        where ledger.isClean {
          count += 1
          try once(task, tasks, call, code, "\(name) disk at call \(call)")
        }
      }
    }
    ledger.say("failing disks: \(count) runs, each failing from one call on")
  }

  private func once(
    _ task: Tasks.Task, _ tasks: Tasks, _ call: Int, _ code: Int32, _ what: String
  ) throws {
    let world = try tasks.world(for: task, at: tools.scratch + "/faults")
    do {
      let child = try world.run(
        task.arguments, input: task.input,
        recorder: ["RECORDER_FAIL": "\(call)", "RECORDER_ERRNO": "\(code)"])
      try tasks.check(child, task, in: world)
      try world.examine(known: tasks.known(for: task) + child.acknowledged)
      try world.examineBackups()
    } catch {
      ledger.fail("\(task.name), \(what): \(error)", keeping: world.folder)
    }
  }
}
