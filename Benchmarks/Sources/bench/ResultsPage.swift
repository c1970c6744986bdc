import Foundation

/// `Benchmarks/RESULTS.md`
struct ResultsPage {
  var place: Workplace
  var runs: Int
  var lines: [Line]
  var growth: Growth
  var micro: [(name: String, nanoseconds: Double)]
  var load: (before: Double, after: Double)
  /// How these figures were asked for.
  var command: String

  var text: String {
    """
    # What recall takes

    Made by `\(command)` on \(Self.day), recall at \(version). Everything below was measured in this one run.

    \(Machine.description)
    The machine's load was \(Self.short(load.before)) at the start and \(Self.short(load.after)) at the end; \
    above 1 other work ran beside, and the time on the clock is longer than the machine needs.

    ## The table

    Medians of \(runs) runs after one that does not count, recall and its anchors in turn; the clock, the \
    processors' time and the peak of memory of the whole process, its start included. The anchor is Anki's \
    official library; its own time leaves out the start of Python where it is not what is measured, which is \
    in its favour. \(place.scale == 1 ? "" : "**A quick run: a \(place.scale)th of the data, the limits divided likewise.** ")

    | work | clock | processors | memory | Anki, clock | memory | ratio | to reach | |
    |---|--:|--:|--:|--:|--:|--:|--:|---|
    \(lines.map(row).joined(separator: "\n"))
    | fit FSRS | – | – | – | – | – | – | 4 s | recall has no FSRS yet |

    What a part of it takes alone, in the same runs:

    \(lines.flatMap(floors).joined(separator: "\n"))

    Where the time goes and what was done about it: [PROFILES.md](PROFILES.md).

    ## Single steps

    Inside one process, the median of nine batches.

    | step | one takes |
    |---|--:|
    \(micro.map { "| \($0.name) | \(Self.time($0.nanoseconds / 1_000_000)) |" }.joined(separator: "\n"))

    ## Growth

    Ten answers a card. Time of the processors, but for the answer, which waits for the disk. The exponent is \
    that of the last step of sizes: 1 is linear, 0 is flat.

    ```
    \(plot)
    ```

    """
  }

  private func row(_ line: Line) -> String {
    let anki = line.anki.map { Self.time($0.own ?? $0.wall) } ?? "–"
    let ankiMemory = line.anki.map { Self.megabytes($0.memory) } ?? "–"
    let limit =
      Self.time(line.limit) + (line.memoryLimit.map { ", " + Self.megabytes($0) } ?? "")
    let ratio = line.ratio.map(Self.short) ?? "–"
    let cells = [
      line.work, Self.time(line.ours.wall), Self.time(line.ours.cpu),
      Self.megabytes(line.ours.memory),
      anki, ankiMemory, ratio, limit, line.verdict,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func floors(_ line: Line) -> [String] {
    line.floors.map { "- \(line.work): \($0.name) \(Self.time($0.milliseconds))" }
  }

  /// A bar for each size on a logarithmic scale, from a hundredth of a millisecond on.
  private var plot: String {
    growth.operations.map { operation in
      let exponent = operation.exponent.map { String(format: "%.2f", $0) } ?? "–"
      let bars = operation.costs.map { size, milliseconds in
        let length = Int((log10(max(0.01, milliseconds)) + 2) * 8)
        let count = Self.padded("\(size.formatted())", 11)
        return
          "\(count) cards \(String(repeating: "▇", count: max(1, length))) \(Self.time(milliseconds))"
      }
      return "\(operation.name), exponent \(exponent)\n" + bars.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private var version: String {
    let found = try? Program(arguments: ["git", "-C", place.folder, "rev-parse", "--short", "HEAD"])
      .run(reading: true).1
    return found?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "an unknown commit"
  }

  private static var day: String {
    Date().formatted(.iso8601.year().month().day())
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func short(_ value: Double) -> String {
    String(format: value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f", value)
  }

  static func megabytes(_ value: Double) -> String { String(format: "%.0f MB", value) }

  /// - Parameter milliseconds: Written with the unit that leaves one to three digits before the point.
  static func time(_ milliseconds: Double) -> String {
    switch milliseconds {
    case 1000...: String(format: "%.2f s", milliseconds / 1000)
    case 10...: String(format: "%.0f ms", milliseconds)
    case 1...: String(format: "%.1f ms", milliseconds)
    case 0.1...: String(format: "%.2f ms", milliseconds)
    case 0.001...: String(format: "%.1f µs", milliseconds * 1000)
    default: String(format: "%.1f ns", milliseconds * 1_000_000)
    }
  }
}

/// What was measured on, without names and places.
enum Machine {
  static var description: String {
    let cpu = field("/proc/cpuinfo", "model name") ?? "an unknown processor"
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / Double(1 << 30)
    var system = utsname()
    uname(&system)
    let kernel = withUnsafeBytes(of: system.release) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return
      "\(cpu), \(cores) cores, \(String(format: "%.0f", memory)) GB of memory, Linux \(kernel)."
  }

  static var load: Double {
    let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
    return text.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }

  private static func field(_ file: String, _ name: String) -> String? {
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
