import Foundation

/// The current fails between two calls that change a file. The calls of real runs are recorded, with
/// what was shown between them; then the disk is rebuilt as each prefix of them would leave it.
struct PowerCuts {
  let tools: Tools
  let ledger: Ledger
  /// How many states of the disk are examined.
  let states: Int

  func run() throws {
    var random = SplitMix64(seed: ledger.seed)
    let recording = try record(&random)
    let changing = recording.calls.indices.filter { !"1#".contains(recording.calls[$0].kind) }
    let each = max(1, states / Disk.Loss.allCases.count)
    let cuts = Set(changing.shuffled(using: &random).prefix(each))
    var (disk, shown, known) = (Disk(), "", [Int]())
    var examined = 0
    let world = World(tools, in: tools.scratch + "/cut")
    for (index, call) in recording.calls.enumerated() where ledger.isClean {
      switch call.kind {
      case "#":
        known += Child.acknowledged(in: shown)
        shown = ""
      case "1": shown += String(decoding: call.data, as: UTF8.self)
      default: disk.apply(call)
      }
      guard cuts.contains(index) else { continue }
      for loss in Disk.Loss.allCases {
        try? FileManager.default.removeItem(atPath: world.folder)
        try FileManager.default.createDirectory(
          atPath: world.folder, withIntermediateDirectories: true)
        try disk.write(to: world.folder, loss, &random)
        examined += 1
        do {
          try world.examine(known: known + Child.acknowledged(in: shown))
          try world.examineBackups()
        } catch {
          ledger.fail(
            "power cut after call \(index), losing \(loss): \(error)", keeping: world.folder)
        }
      }
    }
    ledger.say(
      "power cuts: \(examined) states of the disk after \(cuts.count) of \(changing.count) calls")
  }

  /// A week of everything, from nothing.
  private func record(_ random: inout SplitMix64) throws -> Recording {
    var world = try World(tools, named: "recorded")
    let log = tools.scratch + "/recording"
    unlink(log)
    func run(_ arguments: [String], _ input: String = "") throws {
      try world.expect(world.run(arguments, input: input, recorder: ["RECORDER_LOG": log]))
    }
    for day in 1...7 {
      world.day = day
      try run(["import", world.note(day, cards: 40)])
      try run(["review", "--new", "20"], World.answers(25, &random))
      if day == 3 { try run(["undo"]) }
      if day == 4 { try run(["backup"]) }
      if day == 5 {
        let names = try FileManager.default.contentsOfDirectory(atPath: world.backups)
        try run(["restore", names.filter { $0.contains("manual") }.first ?? ""])
      }
      if day == 6 { try run(["doctor", "--rebuild"]) }
      try run(["review", "--new", "20"], World.answers(5, &random))
    }
    try world.examine(known: [])
    return try Recording(log)
  }
}
