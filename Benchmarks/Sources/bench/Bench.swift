import Foundation

/// Measures recall beside its anchors; `scripts/bench` prepares what it needs.
@main
struct Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      say("bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    if words.first == "raw" { return try raw(Array(words.dropFirst())) }
    var options: [String: String] = [:]
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
      options[name] = value
    }
    guard let recall = options["--recall"], let folder = options["--work"],
      let script = options["--anchor"], let output = options["--output"]
    else { throw Problem("run scripts/bench") }
    let isFull = words.contains("--full")
    let runs = options["--runs"].flatMap { Int($0) } ?? 5
    let place = Workplace(
      folder: folder, recall: recall, python: options["--python"], script: script,
      scale: isFull ? 1 : 10)
    let before = Machine.load
    try place.make()
    let table = try Table(place, runs: runs)
    let micro = try Micro(work: folder).run()
    let sizes = [1_000, 10_000, 100_000, 1_000_000]
    let largest = options["--largest"].flatMap { Int($0) } ?? (isFull ? 100_000 : 10_000)
    let growth = try Growth(place, sizes: sizes.filter { $0 <= largest }, runs: min(runs, 3))
    let page = ResultsPage(
      place: place, runs: runs, lines: table.lines, growth: growth, micro: micro,
      load: (before, Machine.load), command: "scripts/bench \(isFull ? "--full" : "--quick")")
    try page.text.write(toFile: output, atomically: true, encoding: .utf8)
    print(page.text)
  }

  /// One baseline in a process of its own.
  private static func raw(_ words: [String]) throws {
    let file = words[0] + "/raw.db"
    for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
    let milliseconds =
      switch words[1] {
      case "cards": try RawSQLite(file).insertCards(Int(words[2]) ?? 0)
      case "answers": try RawSQLite(file).answers(Int(words[2]) ?? 0)
      default: try RawSQLite(words[2]).scan()
      }
    print(milliseconds)
  }
}
