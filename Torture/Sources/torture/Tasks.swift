import Foundation

/// What is tried on a disk that fails: every kind of change, each on a copy of the same collection.
struct Tasks {
  let base: World
  let known: [Int]
  let old: World

  struct Task {
    var name: String
    var arguments: [String]
    var input = ""
    var isMigration = false
  }

  let tasks: [Task]

  init(_ tools: Tools, _ random: inout SplitMix64) throws {
    var world = try World(tools, named: "base")
    try world.settle(cards: 60, sessions: 3, &random)
    world.day += 1
    base = world
    known = try world.examine(known: [])
    var old = try World(tools, named: "old")
    old.day = 60
    try FileManager.default.copyItem(atPath: tools.fixture, toPath: old.collection)
    self.old = old
    let backup = try FileManager.default.contentsOfDirectory(atPath: world.backups).sorted().last
    tasks = [
      Task(name: "import", arguments: ["import", try world.note(1, cards: 40)]),
      Task(name: "review", arguments: ["review", "--new", "20"], input: World.answers(6, &random)),
      Task(name: "undo", arguments: ["undo"]),
      Task(name: "backup", arguments: ["backup"]),
      Task(name: "restore", arguments: ["restore", backup ?? ""]),
      Task(name: "migration", arguments: ["undo"], isMigration: true),
    ]
  }

  func world(for task: Task, at folder: String) throws -> World {
    try (task.isMigration ? old : base).copy(to: folder)
  }

  func known(for task: Task) throws -> [Int] {
    task.isMigration ? try Rows(old.collection).grades() : known
  }

  /// How a run on a failing disk may end: as if nothing were wrong, or with one line and the code for
  /// a disk.
  func check(_ child: Child, _ task: Task, in world: World) throws {
    guard let code = child.code, [0, 73, 74].contains(code) else {
      throw Trouble("ended with \(child.code ?? -child.signal): \(child.errors)")
    }
    let lines = child.errors.split(separator: "\n")
    // A backup that could not be made is a second line.
    guard code == 0 || (1...2).contains(lines.count), lines.allSatisfy({ $0.hasPrefix("recall: ") })
    else { throw Trouble("said: \(child.errors)") }
  }
}
