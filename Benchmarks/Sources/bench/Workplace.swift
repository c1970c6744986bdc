import Foundation

/// The data that everything is measured on, made once and kept.
struct Workplace {
  let folder: String
  let recall: String
  /// A Python with Anki's library; `nil` when there is none.
  let python: String?
  let script: String
  /// The table's sizes are divided by this.
  let scale: Int

  var cards: Int { 100_000 / scale }
  var answers: Int { 1_000_000 / scale }

  subscript(_ name: String) -> String { folder + "/" + name }

  func recall(_ arguments: [String], on name: String, now: String = Lives.now, input: String? = nil)
    -> Program
  {
    Program(
      arguments: [recall] + arguments,
      environment: ["RECALL_DATABASE": self[name], "RECALL_NOW": now, "TZ": "UTC"],
      input: input ?? "/dev/null")
  }

  func anki(_ arguments: [String]) throws -> Cost {
    var (cost, output) = try Program(
      arguments: [python ?? "python3", script, folder] + arguments
    ).run(reading: true)
    cost.own = output.split(separator: "\n").last.flatMap { Double($0.dropFirst(4)) }
    return cost
  }

  /// - Parameter name: What stands in a file of its own when it is done, so that it is made once.
  private func once(_ name: String, _ body: () throws -> Void) throws {
    let mark = self["done-\(name)-\(scale)"]
    guard access(mark, F_OK) != 0 else { return }
    say("making \(name) …")
    try body()
    try "".write(toFile: mark, atomically: false, encoding: .utf8)
  }

  func make() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var maker = NoteMaker(seed: 1)
    try once("notes") {
      try maker.write(.marked, cards, files: 100, to: self["marked"])
      try maker.write(.prose, cards, files: 100, to: self["prose"])
      try maker.write(.marked, 40, files: 1, to: self["few"])
      try maker.write(.marked, 40_000 / scale, files: 3000 / scale, depth: 2, to: self["ten"])
      try writeCSV(edited: false, to: self["cards.csv"])
      try writeCSV(edited: true, to: self["changed.csv"])
    }
    try once("big") { try collection("big.db", of: "marked", answers: answers) }
    try once("small") { try collection("small.db", of: "few", answers: 200) }
    try once("ten-years") { try collection("ten.db", of: "ten", answers: 900_000 / scale) }
    if python != nil {
      try once("anki") { _ = try anki(["make", self["cards.csv"], "\(answers)"]) }
    }
  }

  func collection(_ name: String, of notes: String, answers: Int) throws {
    remove(name)
    _ = try recall(["import", self[notes]], on: name, now: Lives.start).run()
    var lives = Lives()
    try lives.give(answers, to: self[name])
    // What was given is one long write-ahead log; a command that writes leaves a file as it is used.
    _ = try recall(["review"], on: name).run()
    try keepBackup(of: name)
  }

  /// The day's backup, so that no measured command makes one.
  private func keepBackup(of name: String) throws {
    let copy = "backup-of-" + name
    remove(copy)
    try FileManager.default.copyItem(atPath: self[name], toPath: self[copy])
    try "\n4\n".write(toFile: self["one"], atomically: false, encoding: .utf8)
    _ = try recall(["review"], on: copy, input: self["one"]).run()
    for suffix in ["", "-wal", "-shm"] { unlink(self[copy + suffix]) }
  }

  /// A collection to write to, with its backup of the day.
  func copy(_ name: String, to target: String) throws {
    remove(target)
    try FileManager.default.copyItem(atPath: self[name], toPath: self[target])
    let backups = self["backup-of-\(name).backups"]
    try FileManager.default.createDirectory(
      atPath: self[target + ".backups"], withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: backups) {
      try FileManager.default.linkItem(
        atPath: backups + "/" + file, toPath: self[target + ".backups/" + file])
    }
  }

  func remove(_ name: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(self[name + suffix]) }
    try? FileManager.default.removeItem(atPath: self[name + ".backups"])
    try? FileManager.default.removeItem(atPath: self["backup-of-\(name).backups"])
  }

  func files(below name: String) -> [String] {
    let found =
      FileManager.default.enumerator(atPath: self[name])?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".md") }.sorted().map { self[name] + "/" + $0 }
  }

  /// The marked cards as Anki takes them.
  private func writeCSV(edited: Bool, to file: String) throws {
    var text = ""
    for (index, line) in try files(below: "marked").flatMap(Self.bullets).enumerated() {
      let parts = line.dropFirst(2).components(separatedBy: " :: ")
      text += "\"\(parts[0])\",\"\(parts[1])\(edited && index % 100 == 0 ? " again" : "")\"\n"
    }
    try text.write(toFile: file, atomically: false, encoding: .utf8)
  }

  private static func bullets(_ file: String) throws -> [Substring] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("- ") }
  }
}

func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
