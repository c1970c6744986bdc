import Foundation
import Glibc

/// What a run of a program took.
struct Cost {
  /// Milliseconds on the clock, and of processors.
  var wall = 0.0
  var cpu = 0.0
  /// Megabytes (2²⁰ bytes) at the peak.
  var memory = 0.0
  /// What the program itself says it took, in milliseconds, where it leaves its own start out.
  var own: Double?
}

/// A program to run, with its surroundings.
struct Program {
  var arguments: [String]
  var environment: [String: String] = [:]
  /// A file for standard input; none is `/dev/null`.
  var input = "/dev/null"

  /// - Returns: What it took, and its standard output.
  func run(reading: Bool = false) throws -> (Cost, String) {
    let output = reading ? NSTemporaryDirectory() + "bench-\(getpid()).txt" : "/dev/null"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var variables = ProcessInfo.processInfo.environment
    variables.merge(environment) { $1 }
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] =
      variables.map { name, value in strdup(name + "=" + value) } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let began = Self.clock()
    guard posix_spawnp(&process, arguments[0], &actions, nil, words, settings) == 0 else {
      throw Problem("cannot run \(arguments[0])")
    }
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = Self.clock() - began
    guard status == 0 else {
      throw Problem("\(arguments.joined(separator: " ")) ended with status \(status >> 8)")
    }
    let cpu = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    let cost = Cost(wall: wall, cpu: cpu, memory: Double(usage.ru_maxrss) / 1024)
    guard reading else { return (cost, "") }
    defer { unlink(output) }
    return (cost, try String(contentsOfFile: output, encoding: .utf8))
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }

  /// Milliseconds on a clock that only runs forward.
  static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

struct Problem: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
