import Foundation

/// Time from ⏎ until the next prompt is on the screen, in a terminal, with a large collection.
///
/// usage: latency --recall PROGRAM [--cards N] [--answers N]
@main
enum Latency {
  static func main() throws {
    var options = ["--recall": "", "--cards": "100000", "--answers": "1000"]
    var words = CommandLine.arguments.dropFirst()
    while let name = words.popFirst(), let value = words.popFirst() { options[name] = value }
    guard let recall = options["--recall"], !recall.isEmpty,
      let cards = options["--cards"].flatMap({ Int($0) }), cards > 0,
      let answers = options["--answers"].flatMap({ Int($0) }), (1...cards).contains(answers)
    else {
      print("usage: latency --recall PROGRAM [--cards N] [--answers N]")
      exit(64)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = [
      "HOME=\(folder)", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "TZ=UTC",
      "INPUTRC=/dev/null", "RECALL_DATABASE=\(folder)/recall.db",
    ]
    let notes = (1...cards).map { "- which word is number \($0) of the list? :: word \($0)\n" }
    try notes.joined().write(toFile: folder + "/list.md", atomically: false, encoding: .utf8)
    let making = try Terminal([recall, "import", folder + "/list.md"], environment: environment)
    try making.wait(for: "Next: recall review")
    let session = try Terminal(
      [recall, "review", "--new", "\(cards)"], environment: environment)
    try session.wait(for: "recall ❯ ")
    var (shown, asked) = ([Double](), [Double]())
    for _ in 0..<answers {
      shown.append(
        try seconds {
          session.type("\r"); try session.wait(for: "grade ❯ ")
        })
      asked.append(
        try seconds {
          session.type("4\r"); try session.wait(for: "recall ❯ ")
        })
    }
    print("\(cards) cards, \(answers) answers, milliseconds from ⏎ until the next prompt stands")
    report("question → answer", shown)
    report("grade → next question", asked)
    var load = [0.0, 0.0, 0.0]
    if getloadavg(&load, 3) > 0 { print(String(format: "load of the machine %.1f", load[0])) }
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    var (from, to) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &from)
    try body()
    clock_gettime(CLOCK_MONOTONIC, &to)
    return Double(to.tv_sec - from.tv_sec) + Double(to.tv_nsec - from.tv_nsec) / 1e9
  }

  private static func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    func quantile(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 1000
    }
    print(
      name
        + String(
          format: ": median %.2f, p99 %.2f, longest %.2f", quantile(0.5), quantile(0.99),
          quantile(1)))
  }
}
