import Foundation

/// A small file system in memory with less and less room, down to none.
struct FullDisk {
  let tools: Tools
  let ledger: Ledger
  let isShort: Bool

  func run() throws {
    let disk = tools.scratch + "/disk"
    mkdir(disk, 0o700)
    guard Self.shell("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk) == 0 else {
      ledger.say("full disk: skipped, because mounting is not permitted here")
      return
    }
    defer { _ = Self.shell("umount", disk) }
    var random = SplitMix64(seed: ledger.seed)
    let tasks = try Tasks(tools, &random)
    var (count, full) = (0, 0)
    for task in tasks.tasks {
      var (pages, successes) = (0, 0)
      // Until there is room enough twice.
      while successes < 2, pages < 800, ledger.isClean {
        let child = try once(task, tasks, disk, pages)
        count += 1
        if child?.code == 0 { successes += 1 } else { (full, successes) = (full + 1, 0) }
        pages += isShort ? 30 : 1
      }
    }
    ledger.say("full disk: \(count) runs with from 0 free pages on, \(full) of them found it full")
  }

  private func once(
    _ task: Tasks.Task, _ tasks: Tasks, _ disk: String, _ pages: Int
  ) throws -> Child? {
    let world = try tasks.world(for: task, at: disk + "/world")
    let ballast = disk + "/ballast"
    defer { unlink(ballast) }
    do {
      try fill(disk, ballast, leaving: pages)
      let child = try world.run(task.arguments, input: task.input)
      unlink(ballast)
      try tasks.check(child, task, in: world)
      try world.examine(known: tasks.known(for: task) + child.acknowledged)
      try world.examineBackups()
      return child
    } catch {
      ledger.fail("\(task.name) with \(pages) pages free: \(error)", keeping: world.folder)
      return nil
    }
  }

  private func fill(_ disk: String, _ ballast: String, leaving pages: Int) throws {
    var room = statvfs()
    guard statvfs(disk, &room) == 0 else { throw Trouble("statvfs") }
    let free = Int(room.f_bavail) * Int(room.f_frsize) - pages * 4096
    let file = open(ballast, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    guard free <= 0 || posix_fallocate(file, 0, free) == 0 else { throw Trouble("no ballast") }
  }

  static func shell(_ arguments: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
