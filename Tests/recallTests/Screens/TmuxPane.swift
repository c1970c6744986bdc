import Foundation
import TestSupport

/// A shell in a terminal of tmux, seen as a person sees it.
final class TmuxPane {
  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  /// The golden files are of tmux 3.3a; other versions draw emoji and isolates otherwise.
  static let drawsAsRecorded: Bool = {
    guard isInstalled else { return false }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/tmux")
    process.arguments = ["-V"]
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return false }
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).hasPrefix("tmux 3.3a")
  }()

  private let socket: String

  /// - Parameter term: What the program takes the terminal for.
  init(columns: Int, rows: Int, term: String, folder: URL, command: [String]) throws {
    socket = folder.appending(path: "tmux").path
    let variables = [
      "TERM": term, "LANG": "C.UTF-8", "HOME": folder.path, "INPUTRC": "/dev/null",
      "PATH": Command.recall.deletingLastPathComponent().path + ":/usr/bin:/bin",
      "RECALL_NOW": "2026-06-03T10:00Z", "TZ": "UTC", "PS1": "shell> ",
      "RECALL_DATABASE": folder.appending(path: "recall.db").path,
    ]
    try tmux(
      ["-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c"]
        + [folder.path, "env", "-i"] + variables.map { "\($0)=\($1)" }.sorted() + command)
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Not by Foundation, which waits as long as somebody has what the child inherited, and tmux's
  /// server does.
  ///
  /// - Returns: What tmux wrote.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let file = socket + ".out"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // A test holds signals back, and its children would, too.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 8 | 4)  // POSIX_SPAWN_SETSIGMASK, …SETSIGDEF
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let words = ["/usr/bin/tmux", "-S", socket] + arguments
    var argv = words.map { strdup($0) } + [nil]
    let variables = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    var envp = variables.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var (child, status) = (pid_t(), Int32())
    let error = posix_spawn(&child, "/usr/bin/tmux", &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw Trouble(description: String(cString: strerror(error))) }
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard status == 0 else { throw Trouble(description: "\(arguments): \(text)") }
    return text
  }

  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Names of keys as tmux has them.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// As from the clipboard, between the marks of a bracketed paste.
  func paste(_ text: String, in folder: URL) throws {
    let file = folder.appending(path: "paste")
    try Data(text.utf8).write(to: file)
    try tmux(["load-buffer", file.path])
    try tmux(["paste-buffer", "-p"])
  }

  /// What is on the screen now, without empty lines below.
  var screen: String {
    get throws { Self.trimmed(try tmux(["capture-pane", "-p"])) }
  }

  /// The same with all that was scrolled away.
  var transcript: String {
    get throws { Self.trimmed(try tmux(["capture-pane", "-p", "-S", "-", "-E", "-"])) }
  }

  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.trimmed(trailing: " ") }.joined(separator: "\n") + "\n"
  }

  /// Waits until the screen is as it should be, for at most twenty seconds.
  @discardableResult
  func wait(_ what: String, until isThere: (String) -> Bool) throws -> String {
    let deadline = Date() + 20
    while true {
      let now = try screen
      if isThere(now) { return now }
      guard Date() < deadline else {
        throw Trouble(description: "\(what) did not come; there is:\n\(now)")
      }
      usleep(15_000)
    }
  }

  /// Waits for a prompt at the end of the screen.
  @discardableResult
  func wait(forPrompt prompt: String) throws -> String {
    try wait(prompt) { $0.split(separator: "\n").last?.hasPrefix(prompt) == true }
  }
}

extension Substring {
  fileprivate func trimmed(trailing: Character) -> Substring {
    var rest = self
    while rest.last == trailing { rest.removeLast() }
    return rest
  }
}
