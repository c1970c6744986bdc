import Foundation

/// One run of `recall`.
struct Child {
  /// The exit code; `nil` when a signal ended it.
  var code: Int32?
  var signal: Int32 = 0
  var output = ""
  var errors = ""
  /// Seconds from start to end.
  var took = 0.0

  struct Order {
    var arguments: [String]
    var input = ""
    var variables: [String: String] = [:]
    /// Seconds after which it gets SIGKILL.
    var killAfter: Double?
  }

  /// - Parameter scratch: A folder for what it reads and prints; not that of the collection.
  static func run(_ program: String, _ order: Order, scratch: String) throws -> Child {
    let stem = "\(scratch)/\(UUID().uuidString)"
    try order.input.write(toFile: stem + ".in", atomically: false, encoding: .utf8)
    defer { for end in [".in", ".out", ".err"] { unlink(stem + end) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, stem + ".in", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, stem + ".out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, stem + ".err", flags, 0o600)
    var argv = ([program] + order.arguments).map { strdup($0) } + [nil]
    var envp = order.variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    let error = posix_spawn(&process, program, &actions, nil, &argv, &envp)
    guard error == 0 else {
      throw Trouble("cannot start \(program): \(String(cString: strerror(error)))")
    }
    if let seconds = order.killAfter {
      usleep(UInt32(seconds * 1e6))
      kill(process, SIGKILL)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    var child = Child()
    child.took = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    child.signal = status & 0x7f
    child.code = child.signal == 0 ? (status >> 8) & 0xff : nil
    child.output = text(stem + ".out")
    child.errors = text(stem + ".err")
    return child
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  // MARK: What a person saw

  /// The grades of a review that were given, in order.
  var grades: [Int] {
    output.components(separatedBy: "grade ❯ ").dropFirst().compactMap { part in
      part.first.flatMap { $0.wholeNumberValue }
    }
  }

  /// The grades after which the next question, or the summary, was shown.
  var acknowledged: [Int] { Self.acknowledged(in: output) }

  static func acknowledged(in output: String) -> [Int] {
    let grades = output.components(separatedBy: "grade ❯ ").dropFirst().compactMap { part in
      part.first.flatMap { $0.wholeNumberValue }
    }
    if output.contains(" asked ·") { return grades }
    let questions = output.components(separatedBy: "recall ❯ ").count - 1
    return Array(grades.prefix(max(0, questions - 1)))
  }
}

struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
