import Foundation

/// A program in a terminal of its own, driven by keys.
final class PseudoTerminal {
  let process: pid_t
  private var controller: Int32
  /// Everything the program wrote so far, without escape sequences.
  private(set) var screen = ""
  /// The same, byte for byte.
  private(set) var raw: [UInt8] = []
  private var status: Int32?

  struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  // <asm-generic/ioctls.h> and <spawn.h>, which Swift does not import.
  private static let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  private static let (newSession, mask, defaults): (Int16, Int16, Int16) = (0x80, 8, 4)

  init(
    _ arguments: [String], environment: [String], columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, lock): (Int32, Int32) = (0, 0)
    guard controller >= 0, ioctl(controller, Self.unlock, &lock) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw Trouble(description: "no pseudo-terminal") }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.newSession | Self.mask | Self.defaults)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var child = pid_t()
    let error = posix_spawn(&child, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else { throw Trouble(description: String(cString: strerror(error))) }
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if controller >= 0 { close(controller) }
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    var start = 0
    while start < bytes.count {
      let count = write(controller, Array(bytes[start...]), bytes.count - start)
      if count <= 0 { return }
      start += count
    }
  }

  /// Seconds until a program that says nothing counts as stuck; a machine may be busy.
  private static let patience = 60.0

  /// Reads until a prompt shows in what was written since the last call that found its own.
  ///
  /// - Returns: What stands before its `❯`; `nil` when the program ended first.
  func expectPrompt() throws -> String? {
    let deadline = Date() + Self.patience
    while true {
      if let range = screen[seen...].range(of: "❯ ") {
        let line = screen[seen..<range.lowerBound].split(separator: "\n").last ?? ""
        seen = range.upperBound
        return line.trimmingCharacters(in: .whitespaces)
      }
      guard Date() < deadline else {
        throw Trouble(description: "no prompt came; there is: \(screen[seen...])")
      }
      if !read() { return nil }
    }
  }

  /// Reads until the screen shows the text in what was written since the last call that found
  /// its own.
  @discardableResult
  func expect(_ text: String) throws -> String {
    var rest = screen[seen...]
    let deadline = Date() + Self.patience
    while true {
      if let range = rest.range(of: text) {
        let before = String(rest[..<range.upperBound])
        seen = range.upperBound
        return before
      }
      guard Date() < deadline, read() else {
        throw Trouble(description: "‘\(text)’ did not come; there is: \(rest)")
      }
      rest = screen[seen...]
    }
  }

  private var seen = "".startIndex

  /// Reads on until the program has ended.
  ///
  /// - Returns: Its exit code; 128 and the signal when one ended it.
  func end() throws -> Int32 {
    let deadline = Date() + Self.patience
    while read(), Date() < deadline {}
    var wait: Int32 = 0
    while waitpid(process, &wait, WNOHANG) == 0 {
      guard Date() < deadline else { throw Trouble(description: "does not end: \(screen)") }
      usleep(5000)
    }
    let code = wait & 0x7F == 0 ? (wait >> 8) & 0xFF : 128 + wait & 0x7F
    status = code
    return code
  }

  /// The window is closed.
  func vanish() {
    close(controller)
    controller = -1
  }

  func send(_ signal: Int32) { kill(process, signal) }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// True while the terminal shows what is typed and gathers whole lines, as a shell leaves it.
  var isCooked: Bool {
    var settings = termios()
    tcgetattr(controller, &settings)
    return settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  /// False when nothing came for a long time or nobody writes any more.
  private func read() -> Bool {
    var ready = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, Int32(Self.patience * 1000)) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(controller, &chunk, chunk.count)
    guard count > 0 else { return false }
    raw += chunk[..<count]
    let offset = screen[..<seen].utf8.count
    screen = Self.plain(raw)
    seen = screen.utf8.index(screen.startIndex, offsetBy: offset)
    return true
  }

  /// Without escape sequences (CSI, OSC, two-byte ones) and carriage returns.
  private static func plain(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x1B else {
        if byte != 0x0D { result.append(byte) }
        continue
      }
      guard index < bytes.count else { break }
      let kind = bytes[index]
      index += 1
      if kind == UInt8(ascii: "[") {
        while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
