import Foundation

/// Storms on purpose; scripts/torture says what it does.
@main
struct Torture {
  static func main() throws {
    var options: [String: String] = [:]
    var words = CommandLine.arguments.dropFirst()
    while let word = words.popFirst() {
      if word == "--short" { options[word] = "" } else { options[word] = words.popFirst() }
    }
    let scratch = NSTemporaryDirectory() + "torture-\(getpid())"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let tools = Tools(
      recall: options["--recall"] ?? "", recorder: options["--recorder"] ?? "",
      fixture: options["--fixture"] ?? "", scratch: scratch)
    let ledger = Ledger(
      seed: options["--seed"].flatMap(UInt64.init) ?? UInt64.random(in: 1...99_999))
    let isShort = options["--short"] != nil
    let only = options["--only"]?.split(separator: ",").map(String.init)
    ledger.say("seed \(ledger.seed)")
    let stages: [(String, () throws -> Void)] = [
      ("kills", Kills(tools: tools, ledger: ledger, wanted: isShort ? 40 : 1_200).run),
      ("power", PowerCuts(tools: tools, ledger: ledger, states: isShort ? 60 : 3_000).run),
      ("faults", Faults(tools: tools, ledger: ledger, isShort: isShort).run),
      ("full", FullDisk(tools: tools, ledger: ledger, isShort: isShort).run),
      ("crowd", Crowd(tools: tools, ledger: ledger, seconds: isShort ? 5 : 60).run),
      ("pages", Pages(tools: tools, ledger: ledger, trials: isShort ? 8 : 200).run),
    ]
    for (name, stage) in stages where only?.contains(name) ?? true {
      let start = Date()
      do {
        try stage()
      } catch {
        ledger.fail("\(name): \(error)")
      }
      ledger.say("  \(name) took \(Int(Date().timeIntervalSince(start).rounded())) s")
    }
    ledger.say(ledger.isClean ? "nothing was lost" : "SOMETHING WENT WRONG")
    if !ledger.isClean {
      try? FileManager.default.removeItem(atPath: scratch)
      exit(1)
    }
  }
}
