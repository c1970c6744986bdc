import Foundation

/// A page of the file is overwritten, or the file is cut: every command ends with one line, and a
/// restore makes the collection whole.
struct Pages {
  let tools: Tools
  let ledger: Ledger
  let trials: Int

  func run() throws {
    var random = SplitMix64(seed: ledger.seed)
    var base = try World(tools, named: "pages-base")
    try base.settle(cards: 60, sessions: 3, &random)
    let whole = [UInt8](try Data(contentsOf: URL(filePath: base.collection)))
    var (noticed, restored) = (0, 0)
    for trial in 0..<trials where ledger.isClean {
      let world = try base.copy(to: tools.scratch + "/pages")
      do {
        try damaged(whole, &random).write(to: URL(filePath: world.collection))
        let doctor = try world.run(["doctor"])
        noticed += doctor.code == 0 ? 0 : 1
        try check(doctor, "doctor")
        for command in ["due", "decks", "stats", "cards", "drafts", "undo"] {
          try check(world.run([command]), command)
        }
        let input = World.answers(4, &random)
        try check(world.run(["review"], input: input), "review")
        try check(world.run(["import", world.note(trial + 1, cards: 5)]), "import")
        let cure = try cure(world, trial)
        let cured = try world.run(cure)
        try check(cured, cure[0])
        // What is no collection any more is no business of ours to replace.
        guard cured.code == 0 else { continue }
        restored += 1
        try world.examine(known: [])
      } catch {
        ledger.fail("damage \(trial): \(error)", keeping: world.folder)
      }
    }
    ledger.say(
      "damaged pages: \(trials) files, recall doctor noticed \(noticed),"
        + " \(restored) were made whole")
  }

  /// In turn from a backup and from what is left of the log.
  private func cure(_ world: World, _ trial: Int) throws -> [String] {
    guard trial.isMultiple(of: 2) else { return ["doctor", "--rebuild"] }
    let names = try FileManager.default.contentsOfDirectory(atPath: world.backups).sorted()
    return ["restore", names.first { $0.contains("manual") } ?? ""]
  }

  private func damaged(_ whole: [UInt8], _ random: inout SplitMix64) -> Data {
    var bytes = whole
    let pages = whole.count / 4096
    let page = Int.random(in: 0..<pages, using: &random)
    let range = page * 4096..<(page + 1) * 4096
    switch Int.random(in: 0..<5, using: &random) {
    case 0: for index in range { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    case 1: for index in range { bytes[index] = 0 }
    case 2:
      let other = Int.random(in: 0..<pages, using: &random) * 4096
      bytes.replaceSubrange(range, with: whole[other..<other + 4096])
    case 3:
      for _ in 0..<8 { bytes[Int.random(in: range, using: &random)] ^= 0x41 }
    default: bytes.removeLast(Int.random(in: 1..<whole.count - 100, using: &random))
    }
    return Data(bytes)
  }

  private func check(_ child: Child, _ what: String) throws {
    guard let code = child.code, [0, 65, 66, 74].contains(code) else {
      throw Trouble("\(what) ended with \(child.code ?? -child.signal): \(child.errors)")
    }
    guard code == 0 || child.errors.split(separator: "\n").count == 1 else {
      throw Trouble("\(what) said: \(child.errors)")
    }
  }
}
